
#include "api/answer.hpp"
#include "api/encode.hpp"
#include "api/json_api.hpp"
#include "atlassian/site.hpp"
#include "base/json.hpp"
#include "catalogue/names.hpp"
#include "composio/auth_config_body.hpp"
#include "composio/auth_config_id.hpp"
#include "composio/auth_config_request.hpp"
#include "composio/callback_compare.hpp"
#include "composio/connect_link_request.hpp"
#include "composio/scope_patch.hpp"

namespace confluence_oauth::api {
namespace {

struct ConfigMembers {
  std::string name;
  std::vector<std::string> scopes;
  std::vector<std::string> tool_access;
  std::optional<bool> router_enabled;
};

struct AppMembers {
  std::string client_id;
  std::optional<std::string> client_secret;
  std::string redirect_uri;
};

Result<AuthConfigOptions> parse_options(const ConfigMembers& members) {
  const Result<AuthConfigName> name = parse_auth_config_name(members.name);
  if (!name) return name.error();
  const Result<std::vector<ToolIndex>> tools = tools_of(members.tool_access, "toolAccess");
  if (!tools) return tools.error();
  return AuthConfigOptions{*name, *tools, members.router_enabled};
}

Result<ScopeList> parse_chosen_scopes(const std::vector<std::string>& names) {
  Result<ScopeList> scopes = scope_list_of(names, "scopes");
  if (scopes && scopes->empty()) {
    return Error{ErrorCode::scopes_empty, "scopes",
                 "No scope is chosen yet. Choose what your agent should be able to do."};
  }
  return scopes;
}

Result<OwnApp> parse_app(const AppMembers& members, const std::vector<std::string>& names) {
  // The callback first: the page has one from the start, and a client ID only later.
  const Result<RedirectUri> redirect_uri = parse_redirect_uri(members.redirect_uri);
  if (!redirect_uri) return redirect_uri.error();
  const Result<ClientId> client_id = parse_client_id(members.client_id);
  if (!client_id) return client_id.error();
  const Result<ScopeList> scopes = parse_chosen_scopes(names);
  if (!scopes) return scopes.error();
  if (!members.client_secret) return OwnApp{*client_id, std::nullopt, *redirect_uri, *scopes};
  const Result<std::string> secret = parse_client_secret(*members.client_secret);
  if (!secret) return secret.error();
  return OwnApp{*client_id, *secret, *redirect_uri, *scopes};
}

Result<Json> managed_config(const AuthConfigOptions& options,
                            const std::vector<std::string>& names) {
  const Result<ScopeList> scopes = scope_list_of(names, "scopes");
  if (!scopes) return scopes.error();
  return encode(build_managed_auth_config_request(options, *scopes));
}

Result<Json> auth_config(RequestReader& read) {
  const bool managed = read.optional_flag("managed").value_or(false);
  const ConfigMembers members{
      read.text("name"),
      managed ? read.optional_texts("scopes").value_or(std::vector<std::string>{})
              : read.texts("scopes"),
      read.optional_texts("toolAccess").value_or(std::vector<std::string>{}),
      read.optional_flag("routerEnabled")};
  // A managed config has no app; its members are then unknown ones.
  AppMembers app;
  if (!managed) {
    app = {read.text("clientId"), read.optional_text("clientSecret"), read.text("redirectUri")};
  }
  if (auto error = read.finish()) return *error;

  const Result<AuthConfigOptions> options = parse_options(members);
  if (!options) return options.error();
  if (managed) return managed_config(*options, members.scopes);
  const Result<OwnApp> own = parse_app(app, members.scopes);
  if (!own) return own.error();
  return encode(confluence_oauth::build_auth_config_request(*options, *own));
}

Result<Json> auth_config_patch(RequestReader& read) {
  const std::string text = read.text("authConfigId");
  const std::vector<std::string> names = read.texts("scopes");
  if (auto error = read.finish()) return *error;
  const Result<AuthConfigId> id = confluence_oauth::parse_auth_config_id(text);
  if (!id) return id.error();
  const Result<ScopeList> scopes = parse_chosen_scopes(names);
  if (!scopes) return scopes.error();
  return encode(build_scope_patch(*scopes, id->text()));
}

Result<std::optional<RedirectUri>> parse_landing(const std::optional<std::string>& text) {
  if (!text) return std::optional<RedirectUri>();
  const Result<RedirectUri> url = parse_redirect_uri(*text);
  if (!url) return Error{url.error().code, "callbackUrl", url.error().message};
  return std::optional(*url);
}

Result<ConnectionInput> read_connection_input(RequestReader& read) {
  const std::string id_text = read.text("authConfigId");
  const std::string user_text = read.text("userId");
  const std::string site_text = read.text("site");
  const auto callback_text = read.optional_text("callbackUrl");
  if (auto error = read.finish()) return *error;

  const Result<AuthConfigId> id = confluence_oauth::parse_auth_config_id(id_text);
  if (!id) return id.error();
  const Result<UserId> user = parse_user_id(user_text);
  if (!user) return user.error();
  const Result<Site> site = confluence_oauth::parse_site(site_text);
  if (!site) return site.error();
  const auto callback = parse_landing(callback_text);
  if (!callback) return callback.error();
  return ConnectionInput{*id, *user, *site, *callback};
}

Result<Json> connect_link(RequestReader& read) {
  const Result<ConnectionInput> input = read_connection_input(read);
  if (!input) return input.error();
  return encode(confluence_oauth::build_connect_link_request(*input));
}

Result<Json> direct_connection(RequestReader& read) {
  const Result<ConnectionInput> input = read_connection_input(read);
  if (!input) return input.error();
  return encode(confluence_oauth::build_direct_connection_request(*input));
}

Result<Json> read_auth_config(RequestReader& read) {
  const std::string text = read.text("authConfigId");
  if (auto error = read.finish()) return *error;
  const Result<AuthConfigId> id = confluence_oauth::parse_auth_config_id(text);
  if (!id) return id.error();
  return encode(confluence_oauth::build_read_auth_config_request(*id));
}

Result<Json> read_connection(RequestReader& read) {
  const std::string text = read.text("connectionId");
  if (auto error = read.finish()) return *error;
  const Result<ConnectionId> id = parse_connection_id(text);
  if (!id) return id.error();
  return encode(confluence_oauth::build_read_connection_request(*id));
}

Result<Json> auth_config_id(RequestReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const Result<AuthConfigId> id = confluence_oauth::parse_auth_config_id(text);
  if (!id) return id.error();
  return make_object({{"id", id->text()}, {"warnings", findings_of(id->warnings())}});
}

Result<Json> callbacks(RequestReader& read) {
  const std::string registered = read.text("registered");
  const std::string chosen = read.text("chosen");
  if (auto error = read.finish()) return *error;
  const std::vector<Finding> findings = confluence_oauth::compare_callbacks(registered, chosen);
  return make_object({{"same", registered == chosen}, {"findings", findings_of(findings)}});
}

Result<Json> body_inspection(RequestReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const BodyInspection inspection = confluence_oauth::inspect_auth_config_body(text);
  return make_object(
      {{"kind", to_text(inspection.kind)}, {"findings", findings_of(inspection.findings)}});
}

}  // namespace

std::string build_auth_config_request(std::string_view request) {
  return answer(request, auth_config);
}
std::string build_auth_config_patch(std::string_view request) {
  return answer(request, auth_config_patch);
}
std::string build_connect_link_request(std::string_view request) {
  return answer(request, connect_link);
}
std::string build_direct_connection_request(std::string_view request) {
  return answer(request, direct_connection);
}
std::string build_read_auth_config_request(std::string_view request) {
  return answer(request, read_auth_config);
}
std::string build_read_connection_request(std::string_view request) {
  return answer(request, read_connection);
}
std::string parse_auth_config_id(std::string_view request) {
  return answer(request, auth_config_id);
}
std::string compare_callbacks(std::string_view request) { return answer(request, callbacks); }
std::string inspect_auth_config_body(std::string_view request) {
  return answer(request, body_inspection);
}

}  // namespace confluence_oauth::api
