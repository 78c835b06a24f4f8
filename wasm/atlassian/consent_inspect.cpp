#include "atlassian/consent_inspect.hpp"

#include "atlassian/consent_checks.hpp"
#include "atlassian/consent_scopes.hpp"
#include "atlassian/consent_unwrap.hpp"
#include "atlassian/consent_url.hpp"
#include "atlassian/consent_warnings.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

Finding not_authorize(const Address& address) {
  const std::string host = host_of(address.authority);
  return {Severity::error,
          "consent_not_authorize",
          "This is not Atlassian's consent URL",
          host.empty() ? "It has no host." : "It leads to " + in_quotes(host) + ".",
          "A consent URL begins with " + std::string(hosts_of(Cloud::commercial).authorize_url) +
              "?. Give no sign-in data to another host.",
          "3lo-docs"};
}

Finding not_https() {
  return {Severity::error,
          "consent_not_https",
          "The address begins with http://",
          "The request, its state included, would cross the network readable by anybody.",
          "Write https://.",
          "rfc-9700"};
}

Finding wrapped(int bounces) {
  return {Severity::note,
          "consent_wrapped",
          "The consent URL was inside a sign-in page's address",
          "It was found behind " +
              count_of(static_cast<std::size_t>(bounces), "sign-in page", "sign-in pages") +
              ". That is where people without a session are sent.",
          "",
          "url-length-414"};
}

Finding encoded() {
  return {Severity::note,
          "consent_encoded",
          "The address was percent-encoded as a whole",
          "A browser does not open it like that.",
          "Decode it once before you use it.",
          "rfc-3986"};
}

Finding escaped() {
  return {
      Severity::warning,
      "consent_html_escaped",
      "The address has &amp; where & belongs",
      "It was copied out of HTML. Used like that, every parameter but the first has another name.",
      "Replace each &amp; by &.",
      ""};
}

Finding raw_space() {
  return {Severity::warning,
          "consent_raw_space",
          "The address has spaces in it",
          "Programs cut an address at the first space.",
          "Write %20 for each.",
          "rfc-3986"};
}

std::string shown_value(const QueryParameter& parameter) {
  const auto& [name, value] = parameter;
  const std::string length = " (" + count_of(value.size(), "character", "characters") + ")";
  if (is_secret_parameter(name)) return "not shown" + length;
  if (name == "state" && value.size() > 6) return value.substr(0, 6) + "…" + length;
  return value;
}

std::vector<InspectedParameter> shown(const QueryParameters& parameters) {
  std::vector<InspectedParameter> list;
  for (const QueryParameter& one : parameters) {
    if (list.size() == kMaxParameters) break;
    list.push_back({one.name, shown_value(one), meaning_of_parameter(one.name)});
  }
  return list;
}

void check_address(const UnwrappedConsent& found, const Address& address,
                   std::vector<Finding>& findings) {
  if (!found.cloud) findings.push_back(not_authorize(address));
  if (found.cloud && address.scheme != "https") findings.push_back(not_https());
  if (found.was_escaped) findings.push_back(escaped());
  if (found.was_encoded) findings.push_back(encoded());
  if (found.bounces > 0) findings.push_back(wrapped(found.bounces));
  const bool has_space = found.url.find(' ') != std::string::npos;
  if (found.cloud && !found.was_encoded && has_space) findings.push_back(raw_space());
}

void check_scopes(std::string_view url, const QueryParameters& parameters,
                  std::vector<Finding>& findings) {
  const ConsentScopes inspected = inspect_scopes(value_named(parameters, "scope"));
  findings.insert(findings.end(), inspected.findings.begin(), inspected.findings.end());
  if (inspected.scopes.empty()) return;
  const auto warnings = scope_warnings(inspected.scopes, budget_of(inspected.scopes, url));
  findings.insert(findings.end(), warnings.begin(), warnings.end());
}

// An address with neither was never meant to be a consent URL.
bool looks_like_one(const QueryParameters& parameters) {
  return count_named(parameters, "client_id") > 0 || count_named(parameters, "scope") > 0;
}

}  // namespace

ConsentInspection inspect_consent(std::string_view text) {
  const UnwrappedConsent found = unwrap_consent(text);
  const Address address = split_address(found.url);
  const QueryParameters parameters = parse_query(address.query);
  ConsentInspection inspection;
  inspection.parameters = shown(parameters);
  std::vector<Finding>& findings = inspection.findings;
  check_address(found, address, findings);
  if (!found.cloud && !looks_like_one(parameters)) return inspection;
  check_names(parameters, findings);
  check_audience(parameters, found.cloud.value_or(Cloud::commercial), findings);
  check_client(parameters, findings);
  check_scopes(found.url, parameters, findings);
  check_callback(parameters, findings);
  check_state(parameters, findings);
  check_fixed_values(parameters, findings);
  check_challenge(parameters, findings);
  return inspection;
}

}  // namespace confluence_oauth
