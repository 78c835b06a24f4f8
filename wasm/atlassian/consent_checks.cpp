#include "atlassian/consent_checks.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "atlassian/consent_url.hpp"
#include "atlassian/consent_warnings.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

using Findings = std::vector<Finding>;

constexpr std::array<std::string_view, 8> kSecret = {
    "access_token",  "client_assertion", "client_secret", "code",
    "code_verifier", "id_token",         "password",      "refresh_token"};
static_assert(std::is_sorted(kSecret.begin(), kSecret.end()));

constexpr std::size_t kMostNamesTold = 10;

}  // namespace

bool is_secret_parameter(std::string_view name) {
  return std::binary_search(kSecret.begin(), kSecret.end(), name);
}

void check_names(const QueryParameters& parameters, Findings& findings) {
  std::set<std::string_view> seen, told;
  for (const auto& [name, value] : parameters) {
    const bool is_first = seen.insert(name).second;
    const bool is_known = !meaning_of_parameter(name).empty();
    if (is_first && name == "resource") {
      findings.push_back(findings::consent_resource());
    } else if (is_first && is_secret_parameter(name)) {
      findings.push_back(findings::consent_secret({.name = in_quotes(name)}));
    } else if ((!is_first || !is_known) && told.size() < kMostNamesTold &&
               told.insert(name).second) {
      const std::string shown = in_quotes(name);
      findings.push_back(is_first ? findings::consent_unknown_parameter({.name = shown})
                                  : findings::consent_duplicate({.name = shown}));
    }
  }
}

void check_audience(const QueryParameters& parameters, Cloud cloud, Findings& findings) {
  const std::string_view audience = value_named(parameters, "audience");
  const std::string_view wanted = hosts_of(cloud).audience;
  const Cloud other = cloud == Cloud::commercial ? Cloud::government : Cloud::commercial;
  if (audience == wanted) return;
  if (audience.empty()) {
    findings.push_back(findings::consent_audience_missing({.wanted = wanted}));
  } else if (audience == hosts_of(other).audience) {
    findings.push_back(findings::consent_cloud_mixed(
        {.cloud = hosts_of(cloud).name, .audience = audience, .wanted = wanted}));
  } else {
    findings.push_back(
        findings::consent_audience_other({.found = in_quotes(audience), .wanted = wanted}));
  }
}

void check_client(const QueryParameters& parameters, Findings& findings) {
  const std::string_view given = value_named(parameters, "client_id");
  const Result<ClientId> client = given.starts_with("ari:")
                                      ? Result<ClientId>(errors::client_id_ari())
                                      : parse_client_id(given);
  if (client) return;
  findings.push_back(findings::consent_client_id({.refusal = client.error().message}));
}

void check_callback(const QueryParameters& parameters, Findings& findings) {
  const std::string_view text = value_named(parameters, "redirect_uri");
  const Result<RedirectUri> redirect = parse_redirect_uri(text);
  if (!redirect) {
    const std::string& refusal = redirect.error().message;
    findings.push_back(text.empty() ? findings::consent_redirect_uri_missing({.refusal = refusal})
                                    : findings::consent_redirect_uri({.refusal = refusal}));
    return;
  }
  if (auto warning = callback_warning(*redirect)) findings.push_back(*warning);
  for (const CallbackUrl& callback : all_callback_urls()) {
    if (callback.url != redirect->text()) continue;
    findings.push_back(findings::consent_composio_callback());
    findings.back().source = all_sources()[callback.source].id;
  }
}

void check_fixed_values(const QueryParameters& parameters, Findings& findings) {
  const std::string_view response_type = value_named(parameters, "response_type");
  if (response_type.empty()) {
    findings.push_back(findings::consent_response_type_missing());
  } else if (response_type != "code") {
    findings.push_back(findings::consent_response_type_other({.found = in_quotes(response_type)}));
  }
  const std::string_view prompt = value_named(parameters, "prompt");
  if (prompt.empty()) {
    findings.push_back(findings::consent_prompt_missing());
  } else if (prompt != "consent") {
    findings.push_back(findings::consent_prompt_other({.found = in_quotes(prompt)}));
  }
}

void check_state(const QueryParameters& parameters, Findings& findings) {
  constexpr std::size_t kShortest = 22;  // 128 random bits in base64url
  const std::string_view state = value_named(parameters, "state");
  if (state.empty()) {
    findings.push_back(findings::consent_state_missing());
  } else if (state.size() < kShortest) {
    findings.push_back(findings::consent_state_short({.count = state.size()}));
  }
}

void check_challenge(const QueryParameters& parameters, Findings& findings) {
  const std::string_view challenge = value_named(parameters, "code_challenge");
  const std::string_view method = value_named(parameters, "code_challenge_method");
  if (challenge.empty() && method.empty()) return;
  if (challenge.empty()) {
    findings.push_back(findings::consent_challenge_missing());
  } else if (method.empty()) {
    findings.push_back(findings::consent_challenge_method_missing());
  } else if (method != "S256") {
    findings.push_back(findings::consent_challenge_method({.method = in_quotes(method)}));
  } else if (!parse_code_challenge(challenge)) {
    findings.push_back(findings::consent_challenge_invalid());
  }
}

}  // namespace confluence_oauth
