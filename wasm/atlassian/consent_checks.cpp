#include "atlassian/consent_checks.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "atlassian/consent_url.hpp"
#include "atlassian/consent_warnings.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

using Findings = std::vector<Finding>;

constexpr std::array<std::string_view, 8> kSecret = {
    "access_token",  "client_assertion", "client_secret", "code",
    "code_verifier", "id_token",         "password",      "refresh_token"};
static_assert(std::is_sorted(kSecret.begin(), kSecret.end()));

constexpr std::size_t kMostNamesTold = 10;

Finding duplicate(const std::string& name) {
  return {Severity::error,
          "consent_duplicate",
          "The parameter " + in_quotes(name) + " stands twice",
          "OAuth forbids that, and nobody can tell which of the two Atlassian takes.",
          "Keep one of them.",
          "rfc-6749"};
}

Finding secret_inside(const std::string& name) {
  return {Severity::error,
          "consent_secret",
          "The address holds a " + in_quotes(name),
          "A consent URL is seen by browsers, histories and logs, so nothing secret belongs there.",
          "Remove it. If it is a client secret, make a new one in the console.",
          "rfc-6749"};
}

Finding undocumented(const std::string& name) {
  return {Severity::note,
          "consent_unknown_parameter",
          "Atlassian does not document " + in_quotes(name),
          "Servers ignore parameters that they do not know; a misspelt one is as good as missing.",
          "Check its spelling, or remove it.",
          "3lo-docs"};
}

Finding other_cloud(std::string_view audience, Cloud cloud) {
  return {Severity::error,
          "consent_cloud_mixed",
          "Two clouds are mixed",
          "The address is that of the " + std::string(hosts_of(cloud).name) +
              " cloud, the audience " + std::string(audience) + " belongs to the other one.",
          "Write audience=" + std::string(hosts_of(cloud).audience) +
              ", or use the other cloud's address and app.",
          "government-cloud"};
}

Finding fixed_value(std::string_view name, std::string_view wanted, Severity severity,
                    std::string_view found) {
  const bool missing = found.empty();
  return {
      severity,
      "consent_" + std::string(name),
      missing ? std::string(name) + " is missing" : std::string(name) + " is " + in_quotes(found),
      "Every example of Atlassian has " + std::string(name) + "=" + std::string(wanted) + ".",
      std::string(missing ? "Add " : "Write ") + std::string(name) + "=" + std::string(wanted) +
          ".",
      "3lo-docs"};
}

Finding challenge_finding(std::string_view code, std::string_view title, std::string_view detail,
                          std::string_view source) {
  return {Severity::error,
          std::string(code),
          std::string(title),
          std::string(detail),
          "Send code_challenge, made by S256, together with code_challenge_method=S256.",
          std::string(source)};
}

}  // namespace

bool is_secret_parameter(std::string_view name) {
  return std::binary_search(kSecret.begin(), kSecret.end(), name);
}

void check_names(const QueryParameters& parameters, Findings& findings) {
  std::set<std::string_view> seen, told;
  for (const auto& [name, value] : parameters) {
    const bool is_first = seen.insert(name).second;
    const bool is_known = !meaning_of_parameter(name).empty();
    if (is_first && is_secret_parameter(name)) {
      findings.push_back(secret_inside(name));
    } else if ((!is_first || !is_known) && told.size() < kMostNamesTold &&
               told.insert(name).second) {
      findings.push_back(is_first ? undocumented(name) : duplicate(name));
    }
  }
}

void check_audience(const QueryParameters& parameters, Cloud cloud, Findings& findings) {
  const std::string_view audience = value_named(parameters, "audience");
  const Cloud other = cloud == Cloud::commercial ? Cloud::government : Cloud::commercial;
  if (audience == hosts_of(cloud).audience) return;
  if (audience == hosts_of(other).audience) {
    findings.push_back(other_cloud(audience, cloud));
    return;
  }
  const Severity severity = audience.empty() ? Severity::warning : Severity::error;
  findings.push_back(fixed_value("audience", hosts_of(cloud).audience, severity, audience));
}

void check_client(const QueryParameters& parameters, Findings& findings) {
  const Result<ClientId> client = parse_client_id(value_named(parameters, "client_id"));
  if (client) return;
  findings.push_back({Severity::error, "consent_client_id", "client_id is missing or no client ID",
                      "Atlassian cannot tell which app asks.", client.error().message, "3lo-docs"});
}

void check_callback(const QueryParameters& parameters, Findings& findings) {
  const std::string_view text = value_named(parameters, "redirect_uri");
  const Result<RedirectUri> redirect = parse_redirect_uri(text);
  if (!redirect) {
    findings.push_back(
        {Severity::error, "consent_redirect_uri",
         text.empty() ? "redirect_uri is missing" : "redirect_uri is no callback URL",
         "Atlassian compares it to the character with the callback URL of the app.",
         redirect.error().message, "3lo-docs"});
    return;
  }
  if (auto warning = callback_warning(*redirect)) findings.push_back(*warning);
  for (const CallbackUrl& callback : all_callback_urls()) {
    if (callback.url != redirect->text()) continue;
    findings.push_back(
        {Severity::note, "consent_composio_callback", "The callback is Composio's",
         "Such a URL shows whether Atlassian accepts the request. Unless Composio made "
         "it, it cannot finish a connection: Composio never issued its state.",
         "To connect, use Composio's connect link.",
         std::string(all_sources()[callback.source].id)});
  }
}

void check_fixed_values(const QueryParameters& parameters, Findings& findings) {
  const std::string_view response_type = value_named(parameters, "response_type");
  if (response_type != "code") {
    findings.push_back(fixed_value("response_type", "code", Severity::error, response_type));
  }
  const std::string_view prompt = value_named(parameters, "prompt");
  if (prompt != "consent") {
    findings.push_back(fixed_value("prompt", "consent", Severity::warning, prompt));
  }
}

void check_state(const QueryParameters& parameters, Findings& findings) {
  const std::string_view state = value_named(parameters, "state");
  if (state.empty()) {
    findings.push_back(
        {Severity::error, "consent_state_missing", "There is no state",
         "Then nobody can tell whether an answer belongs to this request, and others "
         "can slip in theirs.",
         "Add a random state of at least 22 characters and compare it on return.", "rfc-6749"});
  } else if (state.size() < 22) {
    findings.push_back({Severity::warning, "consent_state_short", "The state is short",
                        "It has " + count_of(state.size(), "character", "characters") +
                            ", less than the 22 that 128 random bits need.",
                        "Make a new one of at least 22 random characters, for each request.",
                        "rfc-6749"});
  }
}

void check_challenge(const QueryParameters& parameters, Findings& findings) {
  const std::string_view challenge = value_named(parameters, "code_challenge");
  const std::string_view method = value_named(parameters, "code_challenge_method");
  if (challenge.empty() && method.empty()) return;
  if (challenge.empty()) {
    findings.push_back(challenge_finding("consent_challenge_missing",
                                         "A challenge method without a challenge",
                                         "PKCE is not in effect.", "rfc-7636"));
  } else if (method.empty()) {
    findings.push_back(challenge_finding(
        "consent_challenge_method_missing", "A challenge without its method",
        "The method is then \"plain\", which Atlassian does not list.", "rfc-7636"));
  } else if (method != "S256") {
    findings.push_back(challenge_finding("consent_challenge_method",
                                         "The challenge method is " + in_quotes(method),
                                         "Atlassian's metadata lists S256 only.", "discovery"));
  } else if (!parse_code_challenge(challenge)) {
    findings.push_back(challenge_finding("consent_challenge_invalid", "This is no S256 challenge",
                                         "It must be 43 characters of A-Z a-z 0-9 - _.",
                                         "rfc-7636"));
  }
}

}  // namespace confluence_oauth
