// The request that makes a Composio auth config for Confluence.
//
// Composio: POST /api/v3.1/auth_configs (OpenAPI 3.1, 2026-09; authentication by x-api-key).
// Nothing is sent from here. What Composio would fill in silently is always written: `type`,
// without which a managed config comes out, and `oauth_redirect_uri`, whose default depends on
// where one looks.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_AUTH_CONFIG_REQUEST_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_AUTH_CONFIG_REQUEST_HPP

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atlassian/scope_list.hpp"
#include "base/request.hpp"
#include "base/result.hpp"
#include "oauth/client_id.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {

// What the auth config is called in Composio's dashboard: 1 to 256 bytes.
class AuthConfigName {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<AuthConfigName> parse_auth_config_name(std::string_view text);
  explicit AuthConfigName(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// name_empty, name_too_long; field "name". White space around it is dropped. The limit is ours:
// Composio states none.
Result<AuthConfigName> parse_auth_config_name(std::string_view text);

// The credentials of one's own Atlassian app.
struct OwnApp {
  ClientId client_id;
  // Without one, the variable ATLASSIAN_CLIENT_SECRET stands in its place.
  std::optional<std::string> client_secret;
  RedirectUri redirect_uri;  // as registered at Atlassian, to the character
  ScopeList scopes;          // not empty
};

// What own and managed configs have in common.
struct AuthConfigOptions {
  AuthConfigName name;
  // tools_for_connected_account_creation: Composio works out scopes from these tools, and they take
  // the place of the app's `scopes`. Left out when empty.
  std::vector<ToolIndex> tool_access = {};
  // is_enabled_for_tool_router; left out when not given.
  std::optional<bool> router_enabled = std::nullopt;
};

// Kind "create_auth_config". The key is the variable COMPOSIO_API_KEY. Members are written in
// the order of Composio's documentation; scopes are one string with commas. Total.
Request build_auth_config_request(const AuthConfigOptions& options, const OwnApp& app);

// The same for Composio's own Atlassian app (type use_composio_managed_auth); then there is nothing
// to set up at Atlassian. An empty list leaves the scopes to Composio. Total.
Request build_managed_auth_config_request(const AuthConfigOptions& options,
                                          const ScopeList& scopes);

}  // namespace confluence_oauth

#endif
