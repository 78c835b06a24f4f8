// What scopes that an error page names as missing mean for the draft.
#ifndef CONFLUENCE_OAUTH_ADVICE_MISSING_SCOPE_ADVICE_HPP
#define CONFLUENCE_OAUTH_ADVICE_MISSING_SCOPE_ADVICE_HPP

#include <vector>

#include "advice/advice.hpp"
#include "advice/missing_scopes.hpp"

namespace confluence_oauth {

// `message` with every name, by its API, then one advice for all scopes that the draft asks for
// (what dropping them costs, and a click for each), one for those it does not (a click adds them;
// of a draft without a plan nothing is said but where to tick them), one for names of other
// products. Codes: that of `message`; scope_missing_in_app, scope_of_other_product.
std::vector<Advice> advise_on_missing_scopes(const Advice& message, const MissingScopes& missing,
                                             const Draft* draft);

}  // namespace confluence_oauth

#endif
