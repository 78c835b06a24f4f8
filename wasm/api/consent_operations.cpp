
#include "api/answer.hpp"
#include "api/encode.hpp"
#include "api/json_api.hpp"
#include "atlassian/consent_inspect.hpp"
#include "atlassian/consent_url.hpp"
#include "base/json.hpp"

namespace confluence_oauth::api {
namespace {

Result<ScopeList> read_scopes(const std::vector<std::string>& names) {
  Result<ScopeList> scopes = scope_list_of(names, "scopes");
  if (scopes && scopes->empty()) {
    return Error{ErrorCode::scopes_empty, "scopes",
                 "No scope is chosen yet. Choose what your agent should be able to do."};
  }
  return scopes;
}

template <class Named>
Json encode_parameter(const Named& parameter) {
  return make_object(
      {{"name", parameter.name}, {"value", parameter.value}, {"meaning", parameter.meaning}});
}

Result<ConsentRequest> read_consent_request(RequestReader& read) {
  const std::string client_id = read.text("clientId");
  const std::string redirect_uri = read.text("redirectUri");
  const std::vector<std::string> names = read.texts("scopes");
  const std::string state = read.text("state");
  const auto challenge = read.optional_text("codeChallenge");
  const auto cloud = read.optional_word("cloud", {"commercial", "government"});
  if (auto error = read.finish()) return *error;

  const Result<ClientId> client = parse_client_id(client_id);
  if (!client) return client.error();
  const Result<RedirectUri> redirect = parse_redirect_uri(redirect_uri);
  if (!redirect) return redirect.error();
  const Result<ScopeList> scopes = read_scopes(names);
  if (!scopes) return scopes.error();
  const Result<State> parsed_state = parse_state(state);
  if (!parsed_state) return parsed_state.error();
  ConsentRequest request{*client, *redirect, *scopes, *parsed_state};
  request.cloud = static_cast<Cloud>(cloud.value_or(0));
  if (!challenge) return request;
  const Result<CodeChallenge> parsed_challenge = parse_code_challenge(*challenge);
  if (!parsed_challenge) return parsed_challenge.error();
  request.challenge = *parsed_challenge;
  return request;
}

Result<Json> consent_url(RequestReader& read) {
  const Result<ConsentRequest> request = read_consent_request(read);
  if (!request) return request.error();
  const ConsentUrl consent = confluence_oauth::build_consent_url(*request);
  return make_object({{"url", consent.url},
                      {"parameters", list_of(consent.parameters, encode_parameter<Parameter>)},
                      {"budget", encode(consent.budget)},
                      {"warnings", findings_of(consent.warnings)}});
}

Result<Json> inspection(RequestReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const ConsentInspection found = inspect_consent(text);
  return make_object(
      {{"parameters", list_of(found.parameters, encode_parameter<InspectedParameter>)},
       {"findings", findings_of(found.findings)}});
}

}  // namespace

std::string build_consent_url(std::string_view request) { return answer(request, consent_url); }
std::string inspect_consent_url(std::string_view request) { return answer(request, inspection); }

}  // namespace confluence_oauth::api
