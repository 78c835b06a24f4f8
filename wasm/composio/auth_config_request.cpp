#include "composio/auth_config_request.hpp"

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "composio/composio_api.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMaxNameBytes = 256;
constexpr char kSecretPointer[] = "/body/auth_config/credentials/client_secret";

Json credentials_of(const OwnApp& app) {
  return make_object({{"client_id", app.client_id.text()},
                      {"client_secret", app.client_secret.value_or(kClientSecretVariable)},
                      {"oauth_redirect_uri", app.redirect_uri.text()},
                      {"scopes", format_scopes(app.scopes, ScopeStyle::composio)}});
}

void add_options(Json& config, const AuthConfigOptions& options) {
  if (!options.tool_access.empty()) {
    Json slugs = Json::array();
    for (ToolIndex tool : options.tool_access) slugs.add(all_tools()[tool].slug);
    config.set("tool_access_config",
               make_object({{"tools_for_connected_account_creation", slugs}}));
  }
  if (options.router_enabled) config.set("is_enabled_for_tool_router", *options.router_enabled);
}

Request create_request(const Json& config) {
  const Json body =
      make_object({{"toolkit", make_object({{"slug", "confluence"}})}, {"auth_config", config}});
  return composio_request("create_auth_config", "POST", "/auth_configs", write_json(body));
}

}  // namespace

Result<AuthConfigName> parse_auth_config_name(std::string_view text) {
  text = trim(text);
  if (text.empty()) {
    return Error{ErrorCode::name_empty, "name",
                 "The auth config has no name yet. Give it one that you will know again in "
                 "Composio's dashboard."};
  }
  if (text.size() > kMaxNameBytes) {
    return Error{ErrorCode::name_too_long, "name",
                 "The name is longer than 256 bytes. Give a shorter one."};
  }
  return AuthConfigName(std::string(text));
}

Request build_auth_config_request(const AuthConfigOptions& options, const OwnApp& app) {
  Json config = make_object({{"type", "use_custom_auth"},
                             {"authScheme", "OAUTH2"},
                             {"name", options.name.text()},
                             {"credentials", credentials_of(app)}});
  add_options(config, options);
  Request request = create_request(config);
  if (!app.client_secret) request.placeholders.push_back({kSecretPointer, kClientSecretVariable});
  return request;
}

Request build_managed_auth_config_request(const AuthConfigOptions& options,
                                          const ScopeList& scopes) {
  Json config = make_object({{"type", "use_composio_managed_auth"}, {"name", options.name.text()}});
  if (!scopes.empty()) {
    config.set("credentials",
               make_object({{"scopes", format_scopes(scopes, ScopeStyle::composio)}}));
  }
  add_options(config, options);
  return create_request(config);
}

}  // namespace confluence_oauth
