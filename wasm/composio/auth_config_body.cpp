#include "composio/auth_config_body.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/auth_config_id.hpp"
#include "composio/body_in_text.hpp"

namespace confluence_oauth {
namespace {

using Names = std::initializer_list<const char*>;

constexpr Names kCredentials = {"client_id", "client_secret", "oauth_redirect_uri", "scopes"};
constexpr Names kCamelCredentials = {"clientId", "clientSecret", "oauthRedirectUri", "redirectUri",
                                     "redirect_uri"};

class Inspector {
 public:
  explicit Inspector(CodeCall call = CodeCall::none) : call_(call) {}

  std::vector<Finding> take() { return std::move(findings_); }

  void both_keys() { add(findings::both_keys()); }
  void unreadable() { add(findings::body_unreadable()); }

  void create(const Json& body) {
    // The SDKs take the config alone, beside the toolkit's name.
    if (call_ == CodeCall::create && body.find("auth_config") == nullptr) {
      return auth_config(body, {});
    }
    toolkit(body);
    const Json* config = body.find("auth_config");
    if (config != nullptr && config->is_object()) return auth_config(*config, body);
    const Names parts = {"type",        "authScheme", "auth_scheme",
                         "credentials", "client_id",  "client_secret"};
    const std::string flat = names_in(body, parts);
    if (flat.empty()) return add(findings::auth_config_missing());
    add(findings::auth_config_flattened({.members = flat}));
    auth_config(body, {});
  }

  void change(const Json& body) {
    const Json* credentials = body.find("credentials");
    const Json* scopes = body.find("scopes");
    if (text_in(body.find("type")) == "custom" && scopes != nullptr) {
      add(findings::credentials_too_high({.members = "scopes"}));
    }
    if (credentials != nullptr) scopes = credentials->find("scopes");
    if (scopes != nullptr) scope_text(*scopes);
  }

  void link(const Json& body) {
    auth_config_id(text_in(body.find("auth_config_id")));
    const Json* data = body.find("connection_data");
    subdomain(data == nullptr ? nullptr : data->find("subdomain"),
              findings::link_subdomain_missing);
  }

  void connection(const Json& body) {
    const Json* config = body.find("auth_config");
    if (config != nullptr) auth_config_id(text_in(config->find("id")));
    const Json& connection = *body.find("connection");
    const Json* state = connection.find("state");
    if (state != nullptr && state->find("auth_scheme") != nullptr) {
      add(findings::auth_scheme_casing());
    }
    const Json* values = state == nullptr ? nullptr : state->find("val");
    const Json* given = values == nullptr ? nullptr : values->find("subdomain");
    const bool is_misplaced = given == nullptr && (body.find("subdomain") != nullptr ||
                                                   connection.find("subdomain") != nullptr ||
                                                   (state != nullptr && state->find("subdomain")));
    if (is_misplaced) return misplaced(state != nullptr ? "state" : "connection");
    subdomain(given, findings::connection_subdomain_missing);
  }

  // An SDK's call: what it is given is told by its words.
  void call(std::string_view lowered) {
    const auto has = [lowered](std::string_view word) {
      return lowered.find(word) != lowered.npos;
    };
    if (call_ == CodeCall::link) return add(findings::link_takes_no_subdomain());
    if (!has("subdomain")) return add(findings::connection_subdomain_missing());
    const bool is_in_state = has("authscheme.") || has("auth_scheme.oauth") || has("\"val\"") ||
                             has("'val'") || has("val:");
    if (!is_in_state) misplaced("config");
  }

 private:
  void misplaced(std::string_view member) {
    add(findings::subdomain_misplaced({.member = member, .place = "val"}));
  }

  void toolkit(const Json& body) {
    const Json* toolkit = body.find("toolkit");
    const std::string slug = toolkit == nullptr ? "" : text_in(toolkit->find("slug"));
    if (slug.empty()) {
      add(findings::toolkit_missing());
    } else if (slug != "confluence") {
      add(findings::toolkit_other());
    }
  }

  void auth_config(const Json& config, const Json& body) {
    const std::string type = text_in(config.find("type"));
    if (type == "use_composio_managed_auth") return managed(config);
    if (config.find("type") == nullptr) {
      add(findings::type_missing());
    } else if (type != "use_custom_auth") {
      add(findings::type_unknown());
    }
    scheme(config);
    credentials(config, body);
  }

  void managed(const Json& config) {
    const Json* given = config.find("credentials");
    const Names own = {"client_id", "client_secret"};
    const std::string names = names_in(given != nullptr ? *given : config, own);
    if (!names.empty()) add(findings::managed_with_credentials({.members = names}));
    const Json* scopes = given == nullptr ? nullptr : given->find("scopes");
    tools(config, scopes != nullptr);
  }

  void scheme(const Json& config) {
    const Json* scheme = config.find("authScheme");
    const Json* snake = config.find("auth_scheme");
    if (snake != nullptr && call_ != CodeCall::create) return add(findings::auth_scheme_casing());
    if (snake != nullptr) scheme = snake;
    if (scheme == nullptr) {
      add(findings::auth_scheme_missing());
    } else if (text_in(scheme) != "OAUTH2") {
      add(findings::auth_scheme_other());
    }
  }

  void credentials(const Json& config, const Json& body) {
    const std::string beside = names_in(config, kCredentials);
    const std::string above = names_in(body, kCredentials);
    if (!beside.empty()) add(findings::credentials_too_high({.members = beside}));
    if (!above.empty()) add(findings::credentials_too_high({.members = above}));
    const Json* given = config.find("credentials");
    const Json& inside = given != nullptr ? *given : Json::object();
    const std::string camel = names_in(inside, kCamelCredentials);
    if (!camel.empty()) add(findings::credential_casing({.members = camel}));
    if (beside.empty() && above.empty() && camel.empty()) completeness(inside);
    const Json* scopes = inside.find("scopes");
    if (scopes != nullptr) scope_text(*scopes);
    tools(config, scopes != nullptr);
  }

  void completeness(const Json& credentials) {
    for (const char* name : {"client_id", "client_secret"}) {
      if (!text_in(credentials.find(name)).empty()) continue;
      add(findings::credential_missing({.member = name}));
    }
    if (text_in(credentials.find("oauth_redirect_uri")).empty()) {
      add(findings::redirect_uri_missing());
    }
    if (credentials.find("scopes") == nullptr) add(findings::scopes_missing());
  }

  void scope_text(const Json& scopes) {
    if (scopes.is_array()) return add(findings::scopes_not_text());
    const std::string text(trim(text_in(&scopes)));
    if (std::any_of(text.begin(), text.end(), is_space)) add(findings::scopes_with_spaces());
    if (text.find("offline_access") == std::string::npos) {
      add(findings::body_offline_access_missing());
    }
  }

  void tools(const Json& config, bool has_scopes) {
    const Json* access = config.find("tool_access_config");
    const Json* tools =
        access == nullptr ? nullptr : access->find("tools_for_connected_account_creation");
    if (tools != nullptr && !tools->empty() && has_scopes) add(findings::tools_override_scopes());
  }

  void auth_config_id(std::string_view id) {
    if (id.starts_with(kConnectionPrefix)) {
      add(findings::body_id_is_connection());
    } else if (id.starts_with("ln_")) {
      add(findings::body_id_is_link_token());
    } else if (id.starts_with("ak_") || id.starts_with("uak_")) {
      add(findings::body_id_is_key());
    }
  }

  void subdomain(const Json* given, FindingText<wording::Nothing> missing) {
    const std::string text = text_in(given);
    if (text.empty()) {
      add(missing());
    } else if (text.find_first_of(".:/") != std::string::npos) {
      add(findings::subdomain_is_address());
    }
  }

  void add(Finding finding) { findings_.push_back(std::move(finding)); }

  const CodeCall call_;
  std::vector<Finding> findings_;
};

// Header names stand in JSON, in curl and in code alike, in any case.
bool has_both_keys(std::string_view lowered) {
  return lowered.find("x-api-key") != lowered.npos &&
         lowered.find("x-user-api-key") != lowered.npos;
}

}  // namespace

BodyInspection inspect_auth_config_body(std::string_view text) {
  const std::string lowered = to_lower(text);
  const CodeCall call = code_call_in(lowered);
  Inspector inspector(call);
  if (has_both_keys(lowered)) inspector.both_keys();
  if (call == CodeCall::initiate || call == CodeCall::link) {
    inspector.call(lowered);
    const BodyKind kind = call == CodeCall::link ? BodyKind::connect_link : BodyKind::connection;
    return {kind, inspector.take()};
  }
  const FoundBody found = find_body(text);
  if (!found.is_readable) {
    inspector.unreadable();
    return {BodyKind::unknown, inspector.take()};
  }
  const Json& body = found.body;
  if (found.kind == BodyKind::create_auth_config) inspector.create(body);
  if (found.kind == BodyKind::change_auth_config) inspector.change(body);
  if (found.kind == BodyKind::connect_link) inspector.link(body);
  if (found.kind == BodyKind::connection) inspector.connection(body);
  return {found.kind, inspector.take()};
}

}  // namespace confluence_oauth
