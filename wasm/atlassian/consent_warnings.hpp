// What may go wrong with a consent request that is well-formed: said of the one built here and of a
// pasted one alike.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_WARNINGS_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_WARNINGS_HPP

#include <optional>
#include <vector>

#include "atlassian/budget.hpp"
#include "atlassian/scope_list.hpp"
#include "base/finding.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {

// Codes offline_access_missing, scopes_over_limit, consent_url_long.
std::vector<Finding> scope_warnings(const ScopeList& scopes, const Budget& budget);

// callback_not_https: plain http to a host that is not this computer.
std::optional<Finding> callback_warning(const RedirectUri& redirect_uri);

}  // namespace confluence_oauth

#endif
