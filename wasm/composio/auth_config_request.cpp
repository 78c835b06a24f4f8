#include "composio/auth_config_request.hpp"

#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/composio_api.hpp"
#include "composio/literal.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMaxNameBytes = 256;

// The names of a config's members over HTTP and in the SDKs (npm @composio/core 0.21.0; the Python
// package's sources, 2026, whose types translate auth_scheme).
struct MemberNames {
  const char* scheme;
  const char* tool_access;
  const char* tools;
  const char* router;
};
constexpr MemberNames kHttp = {"authScheme", "tool_access_config",
                               "tools_for_connected_account_creation",
                               "is_enabled_for_tool_router"};
constexpr MemberNames kTypeScript = {"authScheme", "toolAccessConfig",
                                     "toolsForConnectedAccountCreation", "isEnabledForToolRouter"};
constexpr MemberNames kPython = {"auth_scheme", "tool_access_config",
                                 "tools_for_connected_account_creation",
                                 "is_enabled_for_tool_router"};

Json secret_of(const OwnApp& app) {
  return app.client_secret ? Json(*app.client_secret) : Json::variable(kClientSecretVariable);
}

Json credentials_of(const OwnApp& app) {
  return make_object({{"client_id", app.client_id.text()},
                      {"client_secret", secret_of(app)},
                      {"oauth_redirect_uri", app.redirect_uri.text()},
                      {"scopes", format_scopes(app.scopes, ScopeStyle::composio)}});
}

void add_options(Json& config, const AuthConfigOptions& options, const MemberNames& names) {
  if (!options.tool_access.empty()) {
    Json slugs = Json::array();
    for (ToolIndex tool : options.tool_access) slugs.add(all_tools()[tool].slug);
    config.set(names.tool_access, make_object({{names.tools, slugs}}));
  }
  if (options.router_enabled) config.set(names.router, *options.router_enabled);
}

SdkCall create_call(const Json& typescript, const Json& python) {
  return {"const authConfig = await composio.authConfigs.create(\"confluence\", " +
              script_literal(typescript) + ")\nconsole.log(authConfig.id)\n",
          "auth_config = composio.auth_configs.create(\n    toolkit=\"confluence\",\n    options=" +
              python_literal(python, "    ") + ",\n)\nprint(auth_config.id)\n",
          "Composio"};
}

template <class ConfigUnder>
Request create_request(ConfigUnder config_under) {
  const Json body = make_object(
      {{"toolkit", make_object({{"slug", "confluence"}})}, {"auth_config", config_under(kHttp)}});
  Request request = composio_request("create_auth_config", "POST", "/auth_configs", body);
  request.sdk = [config_under] {
    return create_call(config_under(kTypeScript), config_under(kPython));
  };
  return request;
}

}  // namespace

Result<AuthConfigName> parse_auth_config_name(std::string_view text) {
  text = trim(text);
  if (text.empty()) {
    return errors::name_empty();
  }
  if (text.size() > kMaxNameBytes) {
    return errors::name_too_long();
  }
  return AuthConfigName(std::string(text));
}

Request build_auth_config_request(const AuthConfigOptions& options, const OwnApp& app) {
  Request request = create_request([options, app](const MemberNames& names) {
    Json config = make_object({{"type", "use_custom_auth"},
                               {names.scheme, "OAUTH2"},
                               {"name", options.name.text()},
                               {"credentials", credentials_of(app)}});
    add_options(config, options, names);
    return config;
  });
  request.settings = {{kClientIdVariable, app.client_id.text()}};
  if (app.client_secret) request.settings.push_back({kClientSecretVariable, *app.client_secret});
  return request;
}

Request build_managed_auth_config_request(const AuthConfigOptions& options,
                                          const ScopeList& scopes) {
  return create_request([options, scopes](const MemberNames& names) {
    Json config =
        make_object({{"type", "use_composio_managed_auth"}, {"name", options.name.text()}});
    if (!scopes.empty()) {
      config.set("credentials",
                 make_object({{"scopes", format_scopes(scopes, ScopeStyle::composio)}}));
    }
    add_options(config, options, names);
    return config;
  });
}

}  // namespace confluence_oauth
