#include "composio/connect_link_request.hpp"

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "composio/composio_api.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMaxUserIdBytes = 4096;

void add_callback(Json& object, const ConnectionInput& input) {
  if (input.callback_url) object.set("callback_url", input.callback_url->text());
}

}  // namespace

Result<UserId> parse_user_id(std::string_view text) {
  if (trim(text).empty()) {
    return Error{ErrorCode::user_id_empty, "userId",
                 "No user ID yet. Give any text by which your application knows this person."};
  }
  if (text.size() > kMaxUserIdBytes) {
    return Error{ErrorCode::user_id_too_long, "userId",
                 "The user ID is longer than 4096 bytes. Give a shorter one."};
  }
  return UserId(std::string(text));
}

Request build_connect_link_request(const ConnectionInput& input) {
  Json body = make_object(
      {{"auth_config_id", input.auth_config_id.text()}, {"user_id", input.user_id.text()}});
  add_callback(body, input);
  body.set("connection_data", make_object({{"subdomain", input.site.subdomain()}}));
  return composio_request("create_connect_link", "POST", "/connected_accounts/link",
                          write_json(body));
}

Request build_direct_connection_request(const ConnectionInput& input) {
  Json connection = make_object({{"user_id", input.user_id.text()}});
  add_callback(connection, input);
  connection.set("state",
                 make_object({{"authScheme", "OAUTH2"},
                              {"val", make_object({{"status", "INITIALIZING"},
                                                   {"subdomain", input.site.subdomain()}})}}));
  const Json body =
      make_object({{"auth_config", make_object({{"id", input.auth_config_id.text()}})},
                   {"connection", connection}});
  return composio_request("create_connection", "POST", "/connected_accounts", write_json(body));
}

Request build_read_auth_config_request(const AuthConfigId& id) {
  return composio_request("read_auth_config", "GET", "/auth_configs/" + id.text(), "");
}

Request build_read_connection_request(const ConnectionId& id) {
  return composio_request("read_connection", "GET", "/connected_accounts/" + id.text(), "");
}

}  // namespace confluence_oauth
