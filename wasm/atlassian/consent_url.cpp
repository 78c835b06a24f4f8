#include "atlassian/consent_url.hpp"

#include <array>

#include "atlassian/consent_warnings.hpp"
#include "base/percent_encoding.hpp"

namespace confluence_oauth {
namespace {

struct Meaning {
  std::string_view name;
  std::string_view text;
};

constexpr std::array<Meaning, 9> kMeanings = {{
    {"audience", "Which API the token is for: Atlassian's cloud API."},
    {"client_id", "Which app is asking: the Client ID from Settings in the developer console."},
    {"scope",
     "What the app asks for. Every scope but offline_access must be ticked in the console."},
    {"redirect_uri",
     "Where Atlassian sends the person afterwards: the registered callback URL, to the character."},
    {"state", "A random value that comes back unchanged and ties the answer to this request."},
    {"response_type", "Asks for an authorization code (RFC 6749 section 4.1.1)."},
    {"prompt", "Shows the consent page even when the person has consented before."},
    {"code_challenge",
     "SHA-256 of a verifier that only this page knows (RFC 7636). Optional at Atlassian; it never "
     "replaces the secret."},
    {"code_challenge_method", "How the challenge was made. Atlassian takes S256 only."},
}};

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

}  // namespace

std::string_view meaning_of_parameter(std::string_view name) {
  for (const Meaning& meaning : kMeanings) {
    if (meaning.name == name) return meaning.text;
  }
  return "";
}

ConsentUrl build_consent_url(const ConsentRequest& request) {
  ConsentUrl consent;
  consent.parameters = parameters_of(request);
  consent.url = hosts_of(request.cloud).authorize_url;
  char before = '?';
  for (const Parameter& parameter : consent.parameters) {
    consent.url += before;
    consent.url += parameter.name;
    consent.url += '=' + encode_query_value(parameter.value);
    before = '&';
  }
  consent.budget = budget_of(request.scopes, consent.url);
  consent.warnings = warnings_on(request, consent.budget);
  return consent;
}

}  // namespace confluence_oauth
