#include "composio/auth_config_body.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

using Names = std::initializer_list<const char*>;

constexpr char kOpenApi[] = "composio-openapi";
constexpr char kScopesDocs[] = "composio-scopes-docs";
constexpr Names kCredentials = {"client_id", "client_secret", "oauth_redirect_uri", "scopes"};
constexpr Names kCamelCredentials = {"clientId", "clientSecret", "oauthRedirectUri", "redirectUri",
                                     "redirect_uri"};

std::string text_of(const Json* value) {
  const auto* text = value == nullptr ? nullptr : value->text();
  return text == nullptr ? "" : *text;
}

// The names that `object` has, for a sentence.
std::string present(const Json& object, Names names) {
  std::vector<std::string> found;
  for (const char* name : names) {
    if (object.find(name) != nullptr) found.emplace_back(name);
  }
  return join(found, ", ");
}

// Where the object that starts at the front of `text` ends, or npos.
std::size_t end_of_object(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

Json parse_object(std::string_view text) {
  const std::size_t start = text.find('{');
  if (start == std::string_view::npos) return nullptr;
  text.remove_prefix(start);
  Json object = parse_json(text.substr(0, end_of_object(text)));
  return object.is_object() ? object : Json(nullptr);
}

// A request that holds its body as a member, as this core makes them.
const Json& body_of(const Json& object) {
  const Json* body = object.find("body");
  return body != nullptr && body->is_object() ? *body : object;
}

BodyKind kind_of(const Json& body) {
  const std::string type = text_of(body.find("type"));
  if (body.find("auth_config_id") != nullptr) return BodyKind::connect_link;
  if (body.find("connection") != nullptr) return BodyKind::connection;
  if (type == "custom" || type == "default") return BodyKind::change_auth_config;
  const Names marks = {"toolkit",     "auth_config", "authScheme",         "auth_scheme",
                       "credentials", "client_id",   "oauth_redirect_uri", "client_secret"};
  return present(body, marks).empty() ? BodyKind::unknown : BodyKind::create_auth_config;
}

class Inspector {
 public:
  std::vector<Finding> take() { return std::move(findings_); }

  void both_keys() {
    error("both_keys", "Two kinds of key in one request",
          "x-api-key and x-user-api-key stand in the same request. Composio then answers 401, "
          "\"Multiple authentication modes were provided\".",
          "Keep one of the two headers; a project key (ak_) goes into x-api-key.");
  }

  void unreadable() {
    error("body_unreadable", "No JSON object found",
          "The text holds no JSON object that can be read to its end. A comma too many, a single "
          "quote for a double one, or a missing bracket does that.",
          "Paste the whole body, from the first { to the last }.");
  }

  void create(const Json& body) {
    toolkit(body);
    const Json* config = body.find("auth_config");
    if (config != nullptr && config->is_object()) return auth_config(*config, body);
    const Names parts = {"type",        "authScheme", "auth_scheme",
                         "credentials", "client_id",  "client_secret"};
    const std::string flat = present(body, parts);
    if (flat.empty()) {
      return error("auth_config_missing", "There is no auth_config",
                   "Without it Composio makes a managed config, with its own app and without a "
                   "word.",
                   "Add the object auth_config with type, authScheme, name and credentials.");
    }
    error("auth_config_flattened", "The auth config stands one level too high",
          "At the top stand: " + flat + ". There Composio ignores them and makes a managed config.",
          "Put them into the object auth_config, beside toolkit.");
    auth_config(body, {});
  }

  void change(const Json& body) {
    const Json* credentials = body.find("credentials");
    const Json* scopes = body.find("scopes");
    if (text_of(body.find("type")) == "custom" && scopes != nullptr) {
      too_high("scopes");
    }
    if (credentials != nullptr) scopes = credentials->find("scopes");
    if (scopes != nullptr) scope_text(*scopes);
  }

  void link(const Json& body) {
    auth_config_id(text_of(body.find("auth_config_id")));
    const Json* data = body.find("connection_data");
    subdomain(data == nullptr ? nullptr : data->find("subdomain"), Severity::warning);
  }

  void connection(const Json& body) {
    const Json* config = body.find("auth_config");
    if (config != nullptr) auth_config_id(text_of(config->find("id")));
    const Json* state = body.find("connection")->find("state");
    if (state != nullptr && state->find("auth_scheme") != nullptr) casing();
    const Json* values = state == nullptr ? nullptr : state->find("val");
    subdomain(values == nullptr ? nullptr : values->find("subdomain"), Severity::error);
  }

 private:
  void toolkit(const Json& body) {
    const Json* toolkit = body.find("toolkit");
    const std::string slug = toolkit == nullptr ? "" : text_of(toolkit->find("slug"));
    if (slug.empty()) {
      error("toolkit_missing", "No toolkit is named",
            "Composio needs toolkit.slug to know what the auth config is for.",
            "Add \"toolkit\": {\"slug\": \"confluence\"}.");
    } else if (slug != "confluence") {
      warning("toolkit_other", "The auth config is for another toolkit",
              "toolkit.slug is not confluence, in small letters.",
              "Write \"toolkit\": {\"slug\": \"confluence\"}.");
    }
  }

  void auth_config(const Json& config, const Json& body) {
    const std::string type = text_of(config.find("type"));
    if (type == "use_composio_managed_auth") return managed(config);
    if (config.find("type") == nullptr) {
      error("type_missing", "The auth config has no type",
            "What Composio makes of it then is not documented; a config of its own app is likely, "
            "and nothing would tell you.",
            "Add \"type\": \"use_custom_auth\".");
    } else if (type != "use_custom_auth") {
      error("type_unknown", "A type that this request does not have",
            "Creating knows use_custom_auth and use_composio_managed_auth; custom and default "
            "belong to the PATCH.",
            "Write \"type\": \"use_custom_auth\".");
    }
    scheme(config);
    credentials(config, body);
  }

  void managed(const Json& config) {
    const Json* given = config.find("credentials");
    const Names own = {"client_id", "client_secret"};
    const std::string names = present(given != nullptr ? *given : config, own);
    if (!names.empty()) {
      error("managed_with_credentials", "Own credentials in a managed config",
            "The type is use_composio_managed_auth, so Composio's own app is used, and " + names +
                " is not.",
            "Write \"type\": \"use_custom_auth\" and add \"authScheme\": \"OAUTH2\".");
    }
    const Json* scopes = given == nullptr ? nullptr : given->find("scopes");
    tools(config, scopes != nullptr);
  }

  void scheme(const Json& config) {
    const Json* scheme = config.find("authScheme");
    if (config.find("auth_scheme") != nullptr) return casing();
    if (scheme == nullptr) {
      error("auth_scheme_missing", "authScheme is missing",
            "A config of type use_custom_auth needs it.", "Add \"authScheme\": \"OAUTH2\".");
    } else if (text_of(scheme) != "OAUTH2") {
      warning("auth_scheme_other", "Another scheme than OAUTH2",
              "A client ID and a secret belong to the scheme OAUTH2, in capitals.",
              "Write \"authScheme\": \"OAUTH2\".");
    }
  }

  void casing() {
    findings_.push_back(
        {Severity::error, "auth_scheme_casing", "auth_scheme should be authScheme",
         "Requests over HTTP and in TypeScript write authScheme; answers and Python "
         "write auth_scheme. Sent the other way, it gives 400, \"Validation error\".",
         "Rename the member to authScheme.", "composio-casing"});
  }

  void too_high(const std::string& names) {
    findings_.push_back(
        {Severity::error, "credentials_too_high", "Credentials stand one level too high",
         "Outside of credentials stand: " + names + ". There they are ignored, without an error.",
         "Move them into the object credentials.", "composio-cli-credentials"});
  }

  void credentials(const Json& config, const Json& body) {
    const std::string beside = present(config, kCredentials);
    const std::string above = present(body, kCredentials);
    if (!beside.empty()) too_high(beside);
    if (!above.empty()) too_high(above);
    const Json* given = config.find("credentials");
    const Json& inside = given != nullptr ? *given : Json::object();
    const std::string camel = present(inside, kCamelCredentials);
    if (!camel.empty()) {
      error("credential_casing", "Credentials under names that Composio does not know",
            "In credentials stand: " + camel + ".",
            "Write client_id, client_secret, oauth_redirect_uri and scopes.");
    }
    if (beside.empty() && above.empty() && camel.empty()) completeness(inside);
    const Json* scopes = inside.find("scopes");
    if (scopes != nullptr) scope_text(*scopes);
    tools(config, scopes != nullptr);
  }

  void completeness(const Json& credentials) {
    for (const char* name : {"client_id", "client_secret"}) {
      if (!text_of(credentials.find(name)).empty()) continue;
      error("credential_missing", std::string(name) + " is missing",
            "The Confluence toolkit needs it for OAuth 2.0 with an own app.",
            "Add it to credentials, from Settings of the Atlassian app.");
    }
    if (text_of(credentials.find("oauth_redirect_uri")).empty()) {
      findings_.push_back(
          {Severity::warning, "redirect_uri_missing", "oauth_redirect_uri is missing",
           "Composio then fills in a default, and its documents name two: v1 in the "
           "toolkit, v3.1 in the API. Only the one registered at Atlassian works.",
           "Add the callback URL that is registered in the Atlassian app.",
           "composio-changelog-2026-05-19"});
    }
    if (credentials.find("scopes") == nullptr) {
      findings_.push_back(
          {Severity::warning, "scopes_missing", "No scopes are given",
           "Composio then asks for the toolkit's 21 default scopes. Each of them must "
           "be ticked in the Atlassian app, and they cover 44 of 69 tools.",
           "Add scopes as one string, separated by commas.", "composio-toolkits"});
    }
  }

  void scope_text(const Json& scopes) {
    if (scopes.is_array()) {
      findings_.push_back(
          {Severity::warning, "scopes_not_text", "The scopes are a list",
           "Composio's documents ask for one string with commas; the HTTP interface "
           "also names a list, the TypeScript SDK refuses it for an own app.",
           "Write one string: \"read:page:confluence,offline_access\".", kScopesDocs});
      return;
    }
    const std::string text(trim(text_of(&scopes)));
    if (std::any_of(text.begin(), text.end(), is_space)) {
      findings_.push_back(
          {Severity::warning, "scopes_with_spaces", "White space between the scopes",
           "Composio asks for commas. What it does with spaces is not documented; one "
           "scope with an odd name is likely. Spaces are Atlassian's way.",
           "Separate the scopes by commas alone.", kScopesDocs});
    }
    if (text.find("offline_access") == std::string::npos) {
      findings_.push_back({Severity::warning, "offline_access_missing", "offline_access is missing",
                           "Without it Atlassian gives no refresh token, and the connection ends "
                           "after an hour.",
                           "Add offline_access to the scopes.", "3lo-docs"});
    }
  }

  void tools(const Json& config, bool has_scopes) {
    const Json* access = config.find("tool_access_config");
    const Json* tools =
        access == nullptr ? nullptr : access->find("tools_for_connected_account_creation");
    if (tools == nullptr || tools->empty() || !has_scopes) return;
    warning(
        "tools_override_scopes", "The tools replace the scopes",
        "tools_for_connected_account_creation makes Composio work out the scopes from the tools, "
        "in place of the given ones. What it then asks for may not be ticked at Atlassian.",
        "Remove tool_access_config, or compare the consent page's address with what is ticked.");
  }

  void auth_config_id(std::string_view id) {
    if (id.starts_with("ca_")) {
      misplaced("id_is_connection", "A connected account (ca_) in the place of an auth config");
    } else if (id.starts_with("ln_")) {
      misplaced("id_is_link_token", "A link token (ln_) in the place of an auth config");
    } else if (id.starts_with("ak_") || id.starts_with("uak_")) {
      misplaced("id_is_key", "An API key in the place of an auth config");
    }
  }

  void misplaced(std::string_view code, std::string_view title) {
    error(code, title,
          "An auth config's id starts with ac_; it is in the answer that created the config.",
          "Put the ac_ id there.");
  }

  void subdomain(const Json* given, Severity missing) {
    const std::string text = text_of(given);
    if (text.empty()) {
      findings_.push_back({missing, "subdomain_missing", "The subdomain is missing",
                           missing == Severity::error
                               ? "Composio answers 400 with code 612: it has to know the site."
                               : "Composio's page will ask the person for it.",
                           "Add the part before .atlassian.net, \"acme\" of acme.atlassian.net.",
                           "composio-subdomain"});
    } else if (text.find_first_of(".:/") != std::string::npos) {
      findings_.push_back(
          {Severity::warning, "subdomain_is_address", "A whole address where the subdomain belongs",
           "The field asks for the part before .atlassian.net alone. Whether more is "
           "accepted is not documented.",
           "Write \"acme\" for acme.atlassian.net.", "composio-toolkits"});
    }
  }

  void error(std::string_view code, std::string_view title, std::string_view detail,
             std::string_view fix) {
    findings_.push_back({Severity::error, code, title, detail, fix, kOpenApi});
  }

  void warning(std::string_view code, std::string_view title, std::string_view detail,
               std::string_view fix) {
    findings_.push_back({Severity::warning, code, title, detail, fix, kOpenApi});
  }

  std::vector<Finding> findings_;
};

// Header names stand in JSON, in curl and in code alike, in any case.
bool has_both_keys(std::string_view text) {
  const std::string lowered = to_lower(text);
  return lowered.find("x-api-key") != std::string::npos &&
         lowered.find("x-user-api-key") != std::string::npos;
}

}  // namespace

std::string_view to_text(BodyKind kind) {
  constexpr std::string_view kNames[] = {"unknown", "create_auth_config", "change_auth_config",
                                         "create_connect_link", "create_connection"};
  return kNames[static_cast<unsigned>(kind)];
}

BodyInspection inspect_auth_config_body(std::string_view text) {
  Inspector inspector;
  if (has_both_keys(text)) inspector.both_keys();
  const Json object = parse_object(text);
  if (object.is_null()) {
    inspector.unreadable();
    return {BodyKind::unknown, inspector.take()};
  }
  const Json& body = body_of(object);
  const BodyKind kind = kind_of(body);
  if (kind == BodyKind::create_auth_config) inspector.create(body);
  if (kind == BodyKind::change_auth_config) inspector.change(body);
  if (kind == BodyKind::connect_link) inspector.link(body);
  if (kind == BodyKind::connection) inspector.connection(body);
  return {kind, inspector.take()};
}

}  // namespace confluence_oauth
