// What is wrong with the scope parameter of a pasted consent URL.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_SCOPES_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_SCOPES_HPP

#include <string_view>
#include <vector>

#include "atlassian/scope_list.hpp"
#include "base/finding.hpp"

namespace confluence_oauth {

struct ConsentScopes {
  ScopeList scopes;  // the known ones
  std::vector<Finding> findings;
};

// `value` is decoded. Unlike parse_scopes it takes nothing for prose: Atlassian splits at spaces
// and believes every word. The first 20 unknown names are told one by one, the rest are counted.
// Codes: consent_scope_missing, consent_scope_separator, consent_scope_openid,
// consent_scope_unknown, consent_scope_repeated.
ConsentScopes inspect_scopes(std::string_view value);

}  // namespace confluence_oauth

#endif
