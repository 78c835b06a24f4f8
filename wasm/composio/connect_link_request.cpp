#include "composio/connect_link_request.hpp"

#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/composio_api.hpp"
#include "composio/literal.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMaxUserIdBytes = 4096;

void add_callback(Json& object, const ConnectionInput& input) {
  if (input.callback_url) object.set("callback_url", input.callback_url->text());
}

std::string typescript_initiate(const ConnectionInput& input) {
  std::string text = "// " + std::string(words::sdk_initiates()) +
                     "\nconst request = await composio.connectedAccounts.initiate(\n  " +
                     script_literal(input.user_id.text()) + ",\n  " +
                     script_literal(input.auth_config_id.text()) + ",\n  {\n";
  if (input.callback_url) {
    text += "    callbackUrl: " + script_literal(input.callback_url->text()) + ",\n";
  }
  return text +
         "    config: AuthScheme.OAuth2({ subdomain: " + script_literal(input.site.subdomain()) +
         " }),\n  },\n)\nconsole.log(request.redirectUrl)\n";
}

// The connection's state is a plain dict: the helper that makes it has changed its signature
// between versions.
std::string python_initiate(const ConnectionInput& input) {
  std::string text = "request = composio.connected_accounts.initiate(\n    user_id=" +
                     python_literal(input.user_id.text()) +
                     ",\n    auth_config_id=" + python_literal(input.auth_config_id.text()) + ",\n";
  if (input.callback_url) {
    text += "    callback_url=" + python_literal(input.callback_url->text()) + ",\n";
  }
  return text +
         "    config={\n        \"auth_scheme\": \"OAUTH2\",\n"
         "        \"val\": {\"status\": \"INITIALIZING\", \"subdomain\": " +
         python_literal(input.site.subdomain()) + "},\n    },\n)\nprint(request.redirect_url)\n";
}

SdkCall initiate_call(const ConnectionInput& input) {
  return {typescript_initiate(input), python_initiate(input), "AuthScheme, Composio"};
}

SdkCall get_config_call(const AuthConfigId& id) {
  return {"console.log(await composio.authConfigs.get(" + script_literal(id.text()) + "))\n",
          "print(composio.auth_configs.get(" + python_literal(id.text()) + "))\n", "Composio"};
}

SdkCall get_account_call(const ConnectionId& id) {
  return {"const account = await composio.connectedAccounts.get(" + script_literal(id.text()) +
              ")\nconsole.log(account.status)\n",
          "print(composio.connected_accounts.get(" + python_literal(id.text()) + ").status)\n",
          "Composio"};
}

Request connection_request(std::string_view kind, std::string_view path, Json body,
                           const ConnectionInput& input) {
  Request request = composio_request(kind, "POST", path, std::move(body));
  request.settings = {{kAuthConfigIdVariable, input.auth_config_id.text()},
                      {kUserIdVariable, input.user_id.text()}};
  request.sdk = [input] { return initiate_call(input); };
  return request;
}

}  // namespace

Result<UserId> parse_user_id(std::string_view text) {
  if (is_blank(text)) {
    return errors::user_id_empty();
  }
  if (text.size() > kMaxUserIdBytes) {
    return errors::user_id_too_long();
  }
  return UserId(std::string(text));
}

Request build_connect_link_request(const ConnectionInput& input) {
  Json body = make_object(
      {{"auth_config_id", input.auth_config_id.text()}, {"user_id", input.user_id.text()}});
  add_callback(body, input);
  body.set("connection_data", make_object({{"subdomain", input.site.subdomain()}}));
  return connection_request("create_connect_link", "/connected_accounts/link", std::move(body),
                            input);
}

Request build_direct_connection_request(const ConnectionInput& input) {
  Json connection = make_object({{"user_id", input.user_id.text()}});
  add_callback(connection, input);
  connection.set("state",
                 make_object({{"authScheme", "OAUTH2"},
                              {"val", make_object({{"status", "INITIALIZING"},
                                                   {"subdomain", input.site.subdomain()}})}}));
  Json body = make_object({{"auth_config", make_object({{"id", input.auth_config_id.text()}})},
                           {"connection", connection}});
  return connection_request("create_connection", "/connected_accounts", std::move(body), input);
}

Request build_read_auth_config_request(const AuthConfigId& id) {
  Request request = composio_request("read_auth_config", "GET", "/auth_configs/" + id.text());
  request.settings = {{kAuthConfigIdVariable, id.text()}};
  request.sdk = [id] { return get_config_call(id); };
  return request;
}

Request build_read_connection_request(const ConnectionId& id) {
  Request request = composio_request("read_connection", "GET", "/connected_accounts/" + id.text());
  request.sdk = [id] { return get_account_call(id); };
  return request;
}

}  // namespace confluence_oauth
