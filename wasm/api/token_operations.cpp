
#include "advice/token_answer.hpp"
#include "api/answer.hpp"
#include "api/encode.hpp"
#include "api/json_api.hpp"
#include "atlassian/cloud.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
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

Result<TokenInput> read_token_input(RequestReader& read) {
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
  return Error{
      ErrorCode::other_grant, std::string(member),
      "This member has no place in a request with grant " + std::string(grant) + ". Leave it out."};
}

Error missing_redirect_uri() {
  return Error{ErrorCode::missing_member, "redirectUri",
               "The member \"redirectUri\" is missing. Add the one that the consent URL had."};
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
  if (!grant.has_challenge) {
    return Error{ErrorCode::other_grant, "codeVerifier",
                 "A verifier belongs to a request with a challenge. Leave it out, or \"pkce\"."};
  }
  const Result<CodeVerifier> verifier = parse_code_verifier(*input.verifier);
  if (!verifier) return Error{verifier.error().code, "codeVerifier", verifier.error().message};
  grant.verifier = *verifier;
  return std::nullopt;
}

Result<std::vector<TokenParameter>> code_parameters(const TokenInput& input,
                                                    const ClientId& client) {
  if (input.refresh_token) return other_grant("refreshToken", "authorization_code");
  if (!input.redirect_uri) return missing_redirect_uri();
  const Result<RedirectUri> redirect = parse_redirect_uri(*input.redirect_uri);
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

// The body is one flat object of strings in either encoding; content-type says how it is written.
Request request_with(const std::vector<TokenParameter>& parameters, const TokenInput& input) {
  Request request;
  request.kind = input.is_refresh ? "token_refresh" : "token_authorization_code";
  request.method = "POST";
  request.url = hosts_of(input.cloud).token_url;
  request.headers = {
      {"content-type", input.is_form ? "application/x-www-form-urlencoded" : "application/json"},
      {"accept", "application/json"}};
  Json body = Json::object();
  for (const TokenParameter& parameter : parameters) {
    const std::string name(parameter.name);
    if (!parameter.value) {
      request.placeholders.push_back({"/body/" + name, std::string(variable_of(name))});
    }
    body.set(name, parameter.value.value_or(std::string(variable_of(name))));
  }
  request.body = write_json(body);
  return request;
}

Result<Json> token_request(RequestReader& read) {
  const Result<TokenInput> input = read_token_input(read);
  if (!input) return input.error();
  const Result<ClientId> client = parse_client_id(input->client_id);
  if (!client) return client.error();
  const Result<std::vector<TokenParameter>> parameters =
      input->is_refresh ? refresh_parameters(*input, *client) : code_parameters(*input, *client);
  if (!parameters) return parameters.error();
  return encode(request_with(*parameters, *input));
}

// RFC 6750 section 2.1.
bool is_bearer_token(std::string_view text) {
  const auto belongs = [](char c) {
    constexpr std::string_view kMarks = "-._~+/=";
    return is_alnum(c) || kMarks.find(c) != std::string_view::npos;
  };
  return !text.empty() && text.size() <= 32 * 1024 && all_of(text, belongs);
}

Result<Json> resources_request(RequestReader& read) {
  const auto token = read.optional_text("accessToken");
  const auto cloud = read.optional_word("cloud", {"commercial", "government"});
  if (auto error = read.finish()) return *error;
  if (token && !is_bearer_token(trim(*token))) {
    return Error{
        ErrorCode::access_token_invalid, "accessToken",
        "This is no access token. Copy the value of access_token from the token answer, or "
        "leave it out and put it in where the request runs."};
  }
  Request request;
  request.kind = "accessible_resources";
  request.method = "GET";
  request.url = hosts_of(static_cast<Cloud>(cloud.value_or(0))).resources_url;
  const std::string shown = token ? std::string(trim(*token)) : kAccessTokenVariable;
  request.headers = {{"authorization", "Bearer " + shown}, {"accept", "application/json"}};
  if (!token) request.placeholders = {{"/headers/authorization", kAccessTokenVariable}};
  return encode(request);
}

Json encode_seconds(const std::optional<std::uint64_t>& seconds) {
  return seconds ? Json::number(std::to_string(*seconds)) : Json();
}

Result<Json> token_answer(RequestReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const TokenAnswer answer = confluence_oauth::explain_token_answer(text);
  return make_object({{"kind", to_text(answer.kind)},
                      {"expiresIn", encode_seconds(answer.expires_in)},
                      {"scopes", answer.scopes},
                      {"hasRefreshToken", answer.has_refresh_token},
                      {"findings", findings_of(answer.findings)}});
}

}  // namespace

std::string build_token_request(std::string_view request) { return answer(request, token_request); }
std::string build_resources_request(std::string_view request) {
  return answer(request, resources_request);
}
std::string explain_token_answer(std::string_view request) { return answer(request, token_answer); }

}  // namespace confluence_oauth::api
