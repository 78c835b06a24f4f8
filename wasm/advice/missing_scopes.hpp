// The scopes that Atlassian's consent page names as missing from the app.
#ifndef CONFLUENCE_OAUTH_ADVICE_MISSING_SCOPES_HPP
#define CONFLUENCE_OAUTH_ADVICE_MISSING_SCOPES_HPP

#include <string>
#include <string_view>
#include <vector>

#include "atlassian/scope_list.hpp"

namespace confluence_oauth {

struct MissingScopes {
  ScopeList scopes;                 // of the catalogue, in the page's order
  std::vector<std::string> others;  // names of other products' scopes: a verb, ':' and letters
};

// The list behind "add the following scopes to the app:" or to one of its APIs, separated by
// commas, line breaks, bullets or a few words of any language, up to a sentence's end. `folded` is
// what fold() makes. Linear.
MissingScopes missing_scopes_in(std::string_view folded);

}  // namespace confluence_oauth

#endif
