#include "advice/pasted_scopes.hpp"

#include <algorithm>
#include <utility>

#include "advice/unwrap_scopes.hpp"
#include "atlassian/scope_advice.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

using Scopes = std::vector<ScopeIndex>;

// Those of `a` that are not in `b`.
Scopes difference(const ScopeList& a, const ScopeList& b) {
  Scopes more;
  for (ScopeIndex scope : a.indices()) {
    if (!b.contains(scope)) more.push_back(scope);
  }
  return more;
}

std::size_t bytes_of(const ScopeList& scopes) {
  std::size_t bytes = 0;
  for (ScopeIndex scope : scopes.indices()) bytes += all_scopes()[scope].name.size();
  return bytes;
}

DraftChange take_over(const ScopeList& scopes) {
  DraftChange change;
  change.label = words::take_over_this_list();
  change.is_own_choice = true;
  change.tools.emplace();
  change.operations.emplace();
  change.scopes = scope_names(scopes.indices());
  change.offline_access = scopes.contains(index_of(offline_access()));
  return change;
}

void compare_list(const ScopeList& pasted, const Draft& draft, std::vector<Advice>& advice) {
  const ScopeList wanted = plan_scopes(plan_request_of(draft)).wanted();
  if (wanted.empty()) return;
  const Scopes missing = difference(wanted, pasted);
  const Scopes more = difference(pasted, wanted);
  if (missing.empty() && more.empty()) {
    advice.push_back(certain(findings::scope_list_equal(), words::told_by_scope_names()));
    return;
  }
  if (!missing.empty()) {
    advice.push_back(certain(
        findings::scope_list_lacks({.count = missing.size(), .scopes = scope_names(missing)}),
        words::told_by_scope_names()));
  }
  if (!more.empty()) {
    advice.push_back(
        certain(findings::scope_list_exceeds({.count = more.size(), .scopes = scope_names(more)}),
                words::told_by_scope_names()));
  }
}

// Two words or more that are no scope make a sentence; one may be the label of a list.
bool is_sentence(std::string_view folded) {
  const auto words = split(folded, ' ');
  return std::count_if(words.begin(), words.end(), [](std::string_view word) {
           return word.find(':') == std::string_view::npos &&
                  std::any_of(word.begin(), word.end(), is_alpha) && find_scope(word) == nullptr;
         }) > 1;
}

// A list by itself is at least half of the text; one that stands behind a name, all that does.
bool is_list(const ParsedScopes& parsed, std::string_view folded, bool is_named) {
  return !parsed.scopes.empty() && (is_named ? parsed.unknown_count <= parsed.scopes.size()
                                             : 2 * bytes_of(parsed.scopes) >= folded.size());
}

Finding granted(const ScopeList& scopes, const ScopeList& wanted) {
  if (wanted.empty()) return findings::resources_told({.count = scopes.size()});
  Scopes missing;
  for (ScopeIndex scope : difference(wanted, scopes)) {
    if (scope != index_of(offline_access())) missing.push_back(scope);
  }
  if (missing.empty()) return findings::resources_granted({.count = scopes.size()});
  return findings::resources_lack_scopes({.count = missing.size(), .scopes = scope_names(missing)});
}

}  // namespace

Reading read_scope_list(const Pasted& pasted, const Draft* draft, bool is_only_named) {
  const std::string unwrapped = unwrap_scopes(pasted.decoded);
  const bool is_named = unwrapped != pasted.decoded;
  const ParsedScopes parsed = parse_scopes(unwrapped);
  if (!is_list(parsed, pasted.folded, is_named) || (is_only_named && !is_named)) return {};
  Reading reading{.kind = "scope_list"};
  const std::size_t count = parsed.scopes.size();
  Advice first = certain(
      parsed.unknown_count == 0
          ? findings::scope_list({.count = count})
          : findings::scope_list_with_unknown({.count = count, .unknown = parsed.unknown_count}),
      words::told_by_scope_names());
  first.apply.push_back(take_over(parsed.scopes));
  reading.advice.push_back(std::move(first));
  for (Finding& finding : advise_on_scopes(parsed.scopes)) {
    reading.advice.push_back(certain(std::move(finding), words::told_by_scope_names()));
  }
  if (draft != nullptr) compare_list(parsed.scopes, *draft, reading.advice);
  if (!is_named && is_sentence(pasted.folded)) {
    for (Advice& advice : reading.advice) advice.confidence = Confidence::likely;
  }
  return reading;
}

Reading read_resources(const Pasted& pasted, const Draft* draft) {
  if (!pasted.holds("avatarurl:") || !pasted.holds("scopes:[")) return {};
  const ScopeList scopes = parse_scopes(pasted.decoded).scopes;
  const ScopeList wanted = draft ? plan_scopes(plan_request_of(*draft)).wanted() : ScopeList();
  Advice advice = certain(granted(scopes, wanted), "avatarUrl");
  advice.evidence.emplace_back("scopes");
  return {.kind = "accessible_resources", .advice = {std::move(advice)}, .stop = Stop::connected};
}

}  // namespace confluence_oauth
