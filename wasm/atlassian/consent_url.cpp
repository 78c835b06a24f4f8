#include "atlassian/consent_url.hpp"

#include "atlassian/consent_warnings.hpp"
#include "base/percent_encoding.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

struct Meaning {
  std::string_view name;
  WordText<wording::Nothing> words;
};

constexpr Meaning kMeanings[] = {
    {"audience", words::parameter_audience},
    {"client_id", words::parameter_client_id},
    {"scope", words::parameter_scope},
    {"redirect_uri", words::parameter_redirect_uri},
    {"state", words::parameter_state},
    {"response_type", words::parameter_response_type},
    {"prompt", words::parameter_prompt},
    {"code_challenge", words::parameter_code_challenge},
    {"code_challenge_method", words::parameter_code_challenge_method},
};

std::vector<Parameter> parameters_of(const ConsentRequest& request) {
  const auto parameter = [](std::string_view name, std::string_view value) {
    return Parameter{name, std::string(value), meaning_of_parameter(name)};
  };
  std::vector<Parameter> parameters = {
      parameter("audience", hosts_of(request.cloud).audience),
      parameter("client_id", request.client_id.text()),
      parameter("scope", format_scopes(request.scopes, ScopeStyle::atlassian)),
      parameter("redirect_uri", request.redirect_uri.text()),
      parameter("state", request.state.text()),
      parameter("response_type", "code"),
      parameter("prompt", "consent"),
  };
  if (request.challenge) {
    parameters.push_back(parameter("code_challenge", request.challenge->text()));
    parameters.push_back(parameter("code_challenge_method", "S256"));
  }
  return parameters;
}

std::vector<Finding> warnings_on(const ConsentRequest& request, const Budget& budget) {
  std::vector<Finding> warnings = scope_warnings(request.scopes, budget);
  if (auto warning = callback_warning(request.redirect_uri)) warnings.push_back(*warning);
  return warnings;
}

std::string url_of(Cloud cloud, const std::vector<Parameter>& parameters) {
  std::string url(hosts_of(cloud).authorize_url);
  char before = '?';
  for (const Parameter& parameter : parameters) {
    url += before;
    url += parameter.name;
    url += '=' + encode_query_value(parameter.value);
    before = '&';
  }
  return url;
}

}  // namespace

std::string_view meaning_of_parameter(std::string_view name) {
  for (const Meaning& meaning : kMeanings) {
    if (meaning.name == name) return meaning.words();
  }
  return "";
}

ConsentUrl build_consent_url(const ConsentRequest& request) {
  ConsentUrl consent;
  consent.parameters = parameters_of(request);
  consent.url = url_of(request.cloud, consent.parameters);
  consent.budget = budget_of(request.scopes, consent.url);
  consent.warnings = warnings_on(request, consent.budget);
  return consent;
}

std::string consent_url_of(const ConsentRequest& request) {
  return url_of(request.cloud, parameters_of(request));
}

}  // namespace confluence_oauth
