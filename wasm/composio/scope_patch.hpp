// The request that changes the scopes of an auth config.
//
// Composio: PATCH /auth_configs/{nanoid}; the credentials given are merged into what is stored, and
// members left out are kept since 2026-01-14. The new list reaches new connections only.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SCOPE_PATCH_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SCOPE_PATCH_HPP

#include <string_view>

#include "atlassian/scope_list.hpp"
#include "base/request.hpp"

namespace confluence_oauth {

inline constexpr char kAuthConfigIdVariable[] = "COMPOSIO_AUTH_CONFIG_ID";

// Kind "change_scopes". `scopes` is not empty. `auth_config_id` is the "ac_..." id, percent-encoded
// into the URL; when it is empty, COMPOSIO_AUTH_CONFIG_ID stands there as a placeholder. Total.
Request build_scope_patch(const ScopeList& scopes, std::string_view auth_config_id);

}  // namespace confluence_oauth

#endif
