// The request that changes the scopes of an auth config.
//
// Composio: PATCH /auth_configs/{nanoid}; the credentials given are merged into what is stored, and
// members left out are kept since 2026-01-14. The new list reaches new connections only.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SCOPE_PATCH_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SCOPE_PATCH_HPP

#include <optional>

#include "atlassian/scope_list.hpp"
#include "base/request.hpp"
#include "composio/auth_config_id.hpp"

namespace confluence_oauth {

// Kind "change_scopes". `scopes` is not empty. Without an id, the variable COMPOSIO_AUTH_CONFIG_ID
// stands in its place. Total.
Request build_scope_patch(const ScopeList& scopes, const std::optional<AuthConfigId>& id);

}  // namespace confluence_oauth

#endif
