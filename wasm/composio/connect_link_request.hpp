// The requests that connect a person's Confluence account through an auth config, and those that
// look at what came of it.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_CONNECT_LINK_REQUEST_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_CONNECT_LINK_REQUEST_HPP

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "atlassian/site.hpp"
#include "base/request.hpp"
#include "base/result.hpp"
#include "composio/auth_config_id.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {

// Whose connection it is: any text by which an application knows the person, 1 to 4096 bytes. It is
// taken to the character, spaces included. The limit is ours; Composio states only the least.
class UserId {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<UserId> parse_user_id(std::string_view text);
  explicit UserId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// user_id_empty (also for white space alone), user_id_too_long; field "userId".
Result<UserId> parse_user_id(std::string_view text);

struct ConnectionInput {
  AuthConfigId auth_config_id;
  UserId user_id;
  Site site;  // its subdomain is what Composio asks for
  // Where the person's browser ends up afterwards. Not the OAuth callback; nobody registers it.
  std::optional<RedirectUri> callback_url = std::nullopt;
};

// Kind "create_connect_link": POST /connected_accounts/link. The answer's redirect_url is good for
// ten minutes (changelog 2026-04-24). Without connection_data the hosted page would ask for the
// subdomain (OpenAPI 3.1, 2026-09). The SDKs' link() takes no connection_data (npm @composio/core
// 0.21.0), so their call is initiate(), which sends the direct connection. Total.
Request build_connect_link_request(const ConnectionInput& input);

// Kind "create_connection": POST /connected_accounts, what the SDKs' initiate() sends. Composio has
// retired it for managed configs (2026-07-03, code 600); own ones keep it. Total.
Request build_direct_connection_request(const ConnectionInput& input);

// Kind "read_auth_config": GET /auth_configs/{id}. Secrets come back masked (changelog 2026-04-22).
Request build_read_auth_config_request(const AuthConfigId& id);

// Kind "read_connection": GET /connected_accounts/{id}. `status` is INITIALIZING, INITIATED,
// ACTIVE, FAILED, EXPIRED, INACTIVE or REVOKED.
Request build_read_connection_request(const ConnectionId& id);

}  // namespace confluence_oauth

#endif
