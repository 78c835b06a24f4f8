// The scopes that Atlassian's consent page names as missing from the app, and what they mean for
// the draft.
#ifndef CONFLUENCE_OAUTH_ADVICE_MISSING_SCOPES_HPP
#define CONFLUENCE_OAUTH_ADVICE_MISSING_SCOPES_HPP

#include <string>
#include <string_view>
#include <vector>

#include "advice/advice.hpp"
#include "atlassian/scope_list.hpp"

namespace confluence_oauth {

struct MissingScopes {
  ScopeList scopes;                 // of the catalogue, in the page's order
  std::vector<std::string> others;  // names of other products' scopes: a verb, ':' and letters
};

// The list behind "add the following scopes to the app:", separated by commas, "and", line breaks
// or bullets, up to the first word that is no scope. `folded` is what fold() makes. Linear.
MissingScopes missing_scopes_in(std::string_view folded);

// `message` with the names in its detail, then one advice for each of the first ten scopes. With a
// draft they say whether it asks for the scope, which of its tools need it, and what dropping it
// costs. Codes: that of `message`; scope_missing_in_app, scope_of_other_product.
std::vector<Advice> advise_on_missing_scopes(const Advice& message, const MissingScopes& missing,
                                             const Draft* draft);

}  // namespace confluence_oauth

#endif
