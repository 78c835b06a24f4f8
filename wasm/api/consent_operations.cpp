#include "advice/field_values.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "atlassian/consent_inspect.hpp"
#include "atlassian/consent_url.hpp"
#include "base/json.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth::api {
namespace {

void add_notes(std::vector<Finding>& all, const std::vector<Finding>& notes,
               std::string_view field) {
  for (const Finding& note : notes) all.emplace_back(note).field = field;
}

template <class Named>
Json encode_parameter(const Named& parameter) {
  return make_object(
      {{"name", parameter.name}, {"value", parameter.value}, {"meaning", parameter.meaning}});
}

struct AskedConsent {
  ConsentRequest request;
  std::vector<Finding> notes;  // what was left out around a value
};

Result<AskedConsent> read_consent_request(MemberReader& read) {
  const std::string client_id = read.text("clientId");
  const std::string redirect_uri = read.text("redirectUri");
  const std::vector<std::string> names = read.texts("scopes");
  const std::string state = read.text("state");
  const auto challenge = read.optional_text("codeChallenge");
  const auto cloud = read.optional_word("cloud", {"commercial", "government"});
  if (auto error = read.finish()) return *error;

  const Result<Taken<ClientId>> client = take_client_id(client_id);
  if (!client) return client.error();
  const Result<Taken<RedirectUri>> redirect = take_callback_url(redirect_uri);
  if (!redirect) return redirect.error();
  const Result<ScopeList> scopes = chosen_scopes(names);
  if (!scopes) return scopes.error();
  const Result<State> parsed_state = parse_state(state);
  if (!parsed_state) return parsed_state.error();
  AskedConsent asked{{client->value, redirect->value, *scopes, *parsed_state}, {}};
  asked.request.cloud = static_cast<Cloud>(cloud.value_or(0));
  add_notes(asked.notes, client->notes, "clientId");
  add_notes(asked.notes, redirect->notes, "redirectUri");
  if (!challenge) return asked;
  const Result<CodeChallenge> parsed_challenge = parse_code_challenge(*challenge);
  if (!parsed_challenge) return parsed_challenge.error();
  asked.request.challenge = *parsed_challenge;
  return asked;
}

}  // namespace

Result<Json> build_consent_url(MemberReader& read) {
  const Result<AskedConsent> asked = read_consent_request(read);
  if (!asked) return asked.error();
  const ConsentUrl consent = confluence_oauth::build_consent_url(asked->request);
  std::vector<Finding> warnings = asked->notes;
  warnings.insert(warnings.end(), consent.warnings.begin(), consent.warnings.end());
  return make_object({{"url", consent.url},
                      {"parameters", list_of(consent.parameters, encode_parameter<Parameter>)},
                      {"budget", encode(consent.budget)},
                      {"warnings", findings_of(warnings)}});
}

Result<Json> inspect_consent_url(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const ConsentInspection found = inspect_consent(text);
  return make_object(
      {{"parameters", list_of(found.parameters, encode_parameter<InspectedParameter>)},
       {"findings", findings_of(found.findings)}});
}

}  // namespace confluence_oauth::api
