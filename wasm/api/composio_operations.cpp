#include "advice/field_values.hpp"
#include "api/builders.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "atlassian/site.hpp"
#include "base/json.hpp"
#include "catalogue/findings.hpp"
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

Result<OwnApp> parse_app(const AppMembers& members, const std::vector<std::string>& names) {
  // The callback first: the page has one from the start, and a client ID only later.
  const Result<RedirectUri> redirect_uri = value_of(take_callback_url(members.redirect_uri));
  if (!redirect_uri) return redirect_uri.error();
  const Result<ClientId> client_id = value_of(take_client_id(members.client_id));
  if (!client_id) return client_id.error();
  const Result<ScopeList> scopes = chosen_scopes(names);
  if (!scopes) return scopes.error();
  if (!members.client_secret) return OwnApp{*client_id, std::nullopt, *redirect_uri, *scopes};
  const Result<std::string> secret = parse_client_secret(*members.client_secret);
  if (!secret) return secret.error();
  return OwnApp{*client_id, *secret, *redirect_uri, *scopes};
}

Result<Request> managed_config(const AuthConfigOptions& options,
                               const std::vector<std::string>& names) {
  const Result<ScopeList> scopes = scope_list_of(names, "scopes");
  if (!scopes) return scopes.error();
  return build_managed_auth_config_request(options, *scopes);
}

Result<std::optional<RedirectUri>> parse_landing(const std::optional<std::string>& text) {
  if (!text) return std::optional<RedirectUri>();
  const Result<RedirectUri> url = value_of(take_callback_url(*text));
  if (!url) return Error(url.error()).at("callbackUrl");
  return std::optional(*url);
}

Result<ConnectionInput> read_connection_input(MemberReader& read) {
  const std::string id_text = read.text("authConfigId");
  const std::string user_text = read.text("userId");
  const std::string site_text = read.text("site");
  const auto callback_text = read.optional_text("callbackUrl");
  if (auto error = read.finish()) return *error;

  const Result<AuthConfigId> id = value_of(take_auth_config_id(id_text));
  if (!id) return id.error();
  const Result<UserId> user = parse_user_id(user_text);
  if (!user) return user.error();
  const Result<Site> site = value_of(take_site(site_text));
  if (!site) return site.error();
  const auto callback = parse_landing(callback_text);
  if (!callback) return callback.error();
  return ConnectionInput{*id, *user, *site, *callback};
}

}  // namespace

Result<Json> parse_auth_config_id(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const Result<Taken<AuthConfigId>> id = take_auth_config_id(text);
  if (!id) return id.error();
  const AuthConfigId& value = id->value;
  return make_object(
      {{"id", value.text()},
       {"warnings", notes_and_warnings(id->notes, value.warnings(), "authConfigId")}});
}

Result<Json> parse_client_id(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const Result<Taken<ClientId>> id = take_client_id(text);
  if (!id) return id.error();
  return make_object({{"clientId", id->value.text()},
                      {"warnings", notes_and_warnings(id->notes, {}, "clientId")}});
}

Result<Json> parse_callback_url(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const Result<Taken<RedirectUri>> url = take_callback_url(text);
  if (!url) return url.error();
  return make_object({{"url", url->value.text()},
                      {"warnings", notes_and_warnings(url->notes, {}, "callbackUrl")}});
}

Result<Json> compare_callbacks(MemberReader& read) {
  const std::string registered = read.text("registered");
  const std::string chosen = read.text("chosen");
  if (auto error = read.finish()) return *error;
  const Taken<std::string> compared = take_registered_callback(registered);
  const auto findings = confluence_oauth::compare_callbacks(compared.value, chosen);
  return make_object(
      {{"same", compared.value == chosen},
       {"findings", notes_and_warnings(compared.notes, findings, "registeredCallback")}});
}

Result<Json> inspect_auth_config_body(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const BodyInspection inspection = confluence_oauth::inspect_auth_config_body(text);
  return make_object(
      {{"kind", to_text(inspection.kind)}, {"findings", findings_of(inspection.findings)}});
}

Result<Request> auth_config(MemberReader& read) {
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
  return confluence_oauth::build_auth_config_request(*options, *own);
}

Result<Request> auth_config_patch(MemberReader& read) {
  const auto text = read.optional_text("authConfigId");
  const std::vector<std::string> names = read.texts("scopes");
  if (auto error = read.finish()) return *error;
  const Result<std::optional<AuthConfigId>> id = parse_optional_id(text);
  if (!id) return id.error();
  const Result<ScopeList> scopes = chosen_scopes(names);
  if (!scopes) return scopes.error();
  return build_scope_patch(*scopes, *id);
}

Result<Request> connect_link(MemberReader& read) {
  const Result<ConnectionInput> input = read_connection_input(read);
  if (!input) return input.error();
  return confluence_oauth::build_connect_link_request(*input);
}

Result<Request> direct_connection(MemberReader& read) {
  const Result<ConnectionInput> input = read_connection_input(read);
  if (!input) return input.error();
  return confluence_oauth::build_direct_connection_request(*input);
}

Result<Request> read_auth_config(MemberReader& read) {
  const std::string text = read.text("authConfigId");
  if (auto error = read.finish()) return *error;
  const Result<AuthConfigId> id = value_of(take_auth_config_id(text));
  if (!id) return id.error();
  return confluence_oauth::build_read_auth_config_request(*id);
}

Result<Request> read_connection(MemberReader& read) {
  const std::string text = read.text("connectionId");
  if (auto error = read.finish()) return *error;
  const Result<ConnectionId> id = value_of(take_connection_id(text));
  if (!id) return id.error();
  return confluence_oauth::build_read_connection_request(*id);
}

}  // namespace confluence_oauth::api
