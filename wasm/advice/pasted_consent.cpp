#include "advice/pasted_consent.hpp"

#include <algorithm>
#include <utility>

#include "advice/field_values.hpp"
#include "atlassian/consent_inspect.hpp"
#include "atlassian/consent_unwrap.hpp"
#include "atlassian/scope_compare.hpp"
#include "base/address.hpp"
#include "base/query.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

// The URL was made for another app, or for another callback.
void compare_values(const std::vector<QueryParameter>& asked, const Draft& draft,
                    std::vector<Advice>& advice) {
  const auto differs = [&asked](std::string_view name, std::string_view ours) {
    const std::string_view theirs = value_named(asked, name);
    return !theirs.empty() && theirs != ours;
  };
  const auto client = take_client_id(draft.client_id);
  const auto callback = take_callback_url(draft.callback_url);
  if (client && differs("client_id", client->value.text())) {
    advice.push_back(certain(findings::consent_client_differs(), "client_id"));
  }
  if (callback && differs("redirect_uri", callback->value.text())) {
    advice.push_back(certain(findings::consent_callback_differs(), "redirect_uri"));
  }
}

void compare_with_draft(const ScopeList& asked, const Draft& draft, std::vector<Advice>& advice) {
  const ScopeList wanted = plan_scopes(plan_request_of(draft)).wanted();
  if (wanted.empty() || asked.empty()) return;
  std::vector<ScopeIndex> more, fewer;
  for (ScopeIndex scope : asked.indices()) {
    if (!wanted.contains(scope)) more.push_back(scope);
  }
  for (ScopeIndex scope : wanted.indices()) {
    if (!asked.contains(scope)) fewer.push_back(scope);
  }
  if (!more.empty()) {
    advice.push_back(
        certain(findings::consent_scopes_more({.count = more.size(), .scopes = scope_names(more)}),
                "scope"));
  }
  if (!fewer.empty()) {
    advice.push_back(certain(
        findings::consent_scopes_fewer({.count = fewer.size(), .scopes = scope_names(fewer)}),
        "scope"));
  }
}

// Whether somebody could take it for a consent URL of Atlassian.
bool passes_for_consent(const UnwrappedConsent& found, const Pasted& pasted) {
  if (found.cloud) return true;
  if (!found.address) return false;
  const auto parameters = parse_query(found.address->query);
  const bool asks =
      count_named(parameters, "client_id") > 0 || count_named(parameters, "scope") > 0;
  const bool is_near = found.address->path.ends_with("/authorize");
  return found.foreign ? asks && pasted.holds("atlassian") : is_near;
}

}  // namespace

Reading read_consent_url(const Pasted& pasted, const Draft* draft) {
  const std::string_view text = pasted.addresses();
  const UnwrappedConsent found = unwrap_consent(text);
  if (!passes_for_consent(found, pasted)) return {};
  const bool is_foreign = found.foreign.has_value();
  Reading reading{.kind = is_foreign ? "foreign_address" : "consent_url",
                  .stop = is_foreign ? Stop::none : Stop::consent};
  const bool is_right = found.cloud && !is_foreign && found.address->scheme == "https";
  if (is_right) reading.advice.push_back(certain(findings::consent_url(), "authorize"));
  for (Finding& finding : inspect_consent(text).findings) {
    reading.advice.push_back(certain(std::move(finding), "authorize"));
    // What stands inside a foreign address is its owner's.
    const bool is_believed = !is_foreign || reading.advice.size() == 1;
    if (!is_believed) reading.advice.back().confidence = Confidence::likely;
  }
  if (is_foreign || draft == nullptr) return reading;
  const auto parameters = parse_query(split_address(found.url).query);
  compare_values(parameters, *draft, reading.advice);
  compare_with_draft(parse_scopes(value_named(parameters, "scope")).scopes, *draft, reading.advice);
  return reading;
}

}  // namespace confluence_oauth
