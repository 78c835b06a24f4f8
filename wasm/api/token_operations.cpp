#include "advice/field_values.hpp"
#include "advice/token_answer.hpp"
#include "api/builders.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "atlassian/cloud.hpp"
#include "base/json.hpp"
#include "catalogue/findings.hpp"
#include "oauth/access_token.hpp"
#include "oauth/token_request.hpp"

namespace confluence_oauth::api {
namespace {

constexpr char kAccessTokenVariable[] = "ATLASSIAN_ACCESS_TOKEN";

// What stands for a value that was not given.
std::string_view variable_of(std::string_view parameter) {
  if (parameter == "client_secret") return kClientSecretVariable;
  if (parameter == "code") return "AUTHORIZATION_CODE";
  if (parameter == "code_verifier") return "CODE_VERIFIER";
  return "ATLASSIAN_REFRESH_TOKEN";
}

struct TokenInput {
  bool is_refresh = false;
  std::string client_id;
  std::optional<std::string> client_secret, code, redirect_uri, verifier, refresh_token;
  std::optional<bool> pkce;
  Cloud cloud = Cloud::commercial;
  bool is_form = false;
};

Result<TokenInput> read_token_input(MemberReader& read) {
  TokenInput input;
  input.is_refresh = read.word("grant", {"authorization_code", "refresh_token"}) == 1;
  input.client_id = read.text("clientId");
  input.client_secret = read.optional_text("clientSecret");
  input.code = read.optional_text("code");
  input.redirect_uri = read.optional_text("redirectUri");
  input.verifier = read.optional_text("codeVerifier");
  input.pkce = read.optional_flag("pkce");
  input.refresh_token = read.optional_text("refreshToken");
  const auto cloud = read.optional_word("cloud", {"commercial", "government"});
  input.is_form = read.optional_word("encoding", {"json", "form"}).value_or(0) == 1;
  if (auto error = read.finish()) return *error;
  input.cloud = static_cast<Cloud>(cloud.value_or(0));
  return input;
}

Error other_grant(std::string_view member, std::string_view grant) {
  return errors::other_grant({.grant = grant}).at(member);
}

template <class Grant>
std::optional<Error> read_secret(const TokenInput& input, Grant& grant) {
  if (!input.client_secret) return std::nullopt;
  const Result<std::string> secret = parse_client_secret(*input.client_secret);
  if (!secret) return secret.error();
  grant.client_secret = *secret;
  return std::nullopt;
}

std::optional<Error> read_verifier(const TokenInput& input, CodeGrant& grant) {
  grant.has_challenge = input.pkce.value_or(true);
  if (!input.verifier) return std::nullopt;
  if (!grant.has_challenge) return errors::challenge_without_verifier();
  const Result<CodeVerifier> verifier = parse_code_verifier(*input.verifier);
  if (!verifier) return Error(verifier.error()).at("codeVerifier");
  grant.verifier = *verifier;
  return std::nullopt;
}

Result<std::vector<TokenParameter>> code_parameters(const TokenInput& input,
                                                    const ClientId& client) {
  if (input.refresh_token) return other_grant("refreshToken", "authorization_code");
  if (!input.redirect_uri) return errors::missing_redirect_uri();
  const Result<RedirectUri> redirect = value_of(take_callback_url(*input.redirect_uri));
  if (!redirect) return redirect.error();
  CodeGrant grant{.client_id = client, .redirect_uri = *redirect};
  if (auto error = read_secret(input, grant)) return *error;
  if (auto error = read_verifier(input, grant)) return *error;
  if (input.code) {
    const Result<AuthorizationCode> code = parse_authorization_code(*input.code);
    if (!code) return code.error();
    grant.code = *code;
  }
  return token_parameters(grant);
}

Result<std::vector<TokenParameter>> refresh_parameters(const TokenInput& input,
                                                       const ClientId& client) {
  if (input.code) return other_grant("code", "refresh_token");
  if (input.redirect_uri) return other_grant("redirectUri", "refresh_token");
  if (input.verifier) return other_grant("codeVerifier", "refresh_token");
  if (input.pkce) return other_grant("pkce", "refresh_token");
  RefreshGrant grant{.client_id = client};
  if (auto error = read_secret(input, grant)) return *error;
  if (input.refresh_token) {
    const Result<RefreshToken> token = parse_refresh_token(*input.refresh_token);
    if (!token) return token.error();
    grant.refresh_token = *token;
  }
  return token_parameters(grant);
}

std::vector<Setting> settings_of(const std::vector<TokenParameter>& parameters) {
  std::vector<Setting> settings;
  for (const auto& [name, value] : parameters) {
    if (!value) continue;
    if (name == "client_id") settings.push_back({kClientIdVariable, *value});
    if (name == "client_secret") settings.push_back({kClientSecretVariable, *value});
  }
  return settings;
}

// The body is one flat object of strings in either encoding; content-type says how it is written.
Request request_with(const std::vector<TokenParameter>& parameters, const TokenInput& input) {
  Request request;
  request.kind = input.is_refresh ? "token_refresh" : "token_authorization_code";
  request.method = "POST";
  request.url = {{std::string(hosts_of(input.cloud).token_url)}};
  request.is_form = input.is_form;
  request.headers = {{"content-type",
                      {{input.is_form ? "application/x-www-form-urlencoded" : "application/json"}}},
                     {"accept", {{"application/json"}}}};
  request.body = Json::object();
  for (const TokenParameter& parameter : parameters) {
    request.body.set(parameter.name, parameter.value ? Json(*parameter.value)
                                                     : Json::variable(variable_of(parameter.name)));
  }
  return request;
}

Json encode_seconds(const std::optional<std::uint64_t>& seconds) {
  return seconds ? Json::number(std::to_string(*seconds)) : Json();
}

}  // namespace

Result<Json> explain_token_answer(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const TokenAnswer answer = confluence_oauth::explain_token_answer(text);
  return make_object({{"kind", to_text(answer.kind)},
                      {"expiresIn", encode_seconds(answer.expires_in)},
                      {"scopes", answer.scopes},
                      {"hasRefreshToken", answer.has_refresh_token},
                      {"findings", findings_of(answer.findings)}});
}

Result<Request> token(MemberReader& read) {
  const Result<TokenInput> input = read_token_input(read);
  if (!input) return input.error();
  const Result<ClientId> client = value_of(take_client_id(input->client_id));
  if (!client) return client.error();
  const Result<std::vector<TokenParameter>> parameters =
      input->is_refresh ? refresh_parameters(*input, *client) : code_parameters(*input, *client);
  if (!parameters) return parameters.error();
  Request request = request_with(*parameters, *input);
  request.settings = settings_of(*parameters);
  return request;
}

Result<Request> resources(MemberReader& read) {
  const auto text = read.optional_text("accessToken");
  const auto cloud = read.optional_word("cloud", {"commercial", "government"});
  if (auto error = read.finish()) return *error;
  Piece shown{kAccessTokenVariable, true};
  if (text) {
    const Result<AccessToken> given = parse_access_token(*text);
    if (!given) return given.error();
    shown = Piece{given->text()};
  }
  Request request;
  request.kind = "accessible_resources";
  request.method = "GET";
  request.url = {{std::string(hosts_of(static_cast<Cloud>(cloud.value_or(0))).resources_url)}};
  request.headers = {{"authorization", {{"Bearer "}, shown}}, {"accept", {{"application/json"}}}};
  if (text) request.settings = {{kAccessTokenVariable, shown.text}};
  return request;
}

}  // namespace confluence_oauth::api
