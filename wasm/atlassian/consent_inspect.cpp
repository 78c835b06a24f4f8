#include "atlassian/consent_inspect.hpp"

#include "atlassian/consent_checks.hpp"
#include "atlassian/consent_scopes.hpp"
#include "atlassian/consent_unwrap.hpp"
#include "atlassian/consent_url.hpp"
#include "atlassian/consent_warnings.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

Finding foreign_address(const ForeignAddress& foreign) {
  const std::string_view url = hosts_of(Cloud::commercial).authorize_url;
  return foreign.host.empty() ? findings::consent_unread_address({.authorize_url = url})
                              : findings::consent_foreign_address(
                                    {.host = in_quotes(foreign.host), .authorize_url = url});
}

Finding not_authorize(const std::optional<Address>& address) {
  const std::string_view url = hosts_of(Cloud::commercial).authorize_url;
  return address ? findings::consent_not_authorize({.path = in_quotes(address->path),
                                                    .host = in_quotes(address->host),
                                                    .authorize_url = url})
                 : findings::consent_without_host({.authorize_url = url});
}

std::string shown_value(const QueryParameter& parameter) {
  const auto& [name, value] = parameter;
  if (is_secret_parameter(name)) return words::value_not_shown({.count = value.size()});
  if (name == "state" && value.size() > 6) {
    return words::value_begins({.beginning = value.substr(0, 6), .count = value.size()});
  }
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

void check_address(const UnwrappedConsent& found, std::vector<Finding>& findings) {
  if (found.foreign) findings.push_back(foreign_address(*found.foreign));
  if (!found.foreign && !found.cloud) findings.push_back(not_authorize(found.address));
  if (found.cloud && found.address->scheme != "https") {
    findings.push_back(findings::consent_not_https());
  }
  if (found.was_escaped) findings.push_back(findings::consent_html_escaped());
  if (found.was_encoded) findings.push_back(findings::consent_encoded());
  if (found.bounces > 0) {
    findings.push_back(
        findings::consent_wrapped({.bounces = static_cast<std::size_t>(found.bounces)}));
  }
  const bool has_space = found.url.find(' ') != std::string::npos;
  if (found.cloud && !found.was_encoded && has_space)
    findings.push_back(findings::consent_raw_space());
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
  const QueryParameters parameters = parse_query(split_address(found.url).query);
  ConsentInspection inspection;
  inspection.parameters = shown(parameters);
  std::vector<Finding>& findings = inspection.findings;
  check_address(found, findings);
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
