#include "advice/pasted_scopes.hpp"

#include <algorithm>
#include <utility>

#include "atlassian/scope_advice.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::uint8_t kAccessStep = 1;
constexpr std::uint8_t kConnectStep = 5;

using Scopes = std::vector<ScopeIndex>;

Advice make(Severity severity, std::string_view code, std::string title, std::string detail,
            std::string fix) {
  return {{severity, std::string(code), std::move(title), std::move(detail), std::move(fix), ""},
          Confidence::certain,
          kAccessStep,
          {"names of scopes"},
          {}};
}

std::string names_of(const Scopes& scopes) {
  std::vector<std::string_view> names;
  for (ScopeIndex scope : scopes) names.push_back(all_scopes()[scope].name);
  return join(names, ", ");
}

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
  change.label = "Take over this list";
  change.is_own_choice = true;
  change.tools.emplace();
  change.operations.emplace();
  change.scopes.emplace();
  for (ScopeIndex scope : scopes.indices()) change.scopes->emplace_back(all_scopes()[scope].name);
  change.offline_access = scopes.contains(index_of(offline_access()));
  return change;
}

void compare_list(const ScopeList& pasted, const Draft& draft, std::vector<Advice>& advice) {
  const ScopeList wanted = plan_scopes(plan_request_of(draft)).list();
  if (wanted.empty()) return;
  const Scopes missing = difference(wanted, pasted);
  const Scopes more = difference(pasted, wanted);
  if (missing.empty() && more.empty()) {
    advice.push_back(make(Severity::note, "scope_list_equal", "It is the list you have here",
                          "Every scope of yours is in it, and no other.", ""));
    return;
  }
  if (!missing.empty()) {
    advice.push_back(
        make(Severity::warning, "scope_list_lacks",
             count_of(missing.size(), "scope of yours is", "scopes of yours are") + " not in it",
             "Your list here has: " + names_of(missing) + ".",
             "Where this list is in use, add them and connect again."));
  }
  if (!more.empty()) {
    advice.push_back(make(Severity::note, "scope_list_exceeds",
                          "It has " + count_of(more.size(), "scope", "scopes") + " more than yours",
                          "Not in your list here: " + names_of(more) + ".", ""));
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

Reading read_scope_list(const Pasted& pasted, const Draft* draft) {
  const ParsedScopes parsed = parse_scopes(pasted.decoded);
  if (parsed.scopes.empty() || 2 * bytes_of(parsed.scopes) < pasted.folded.size()) return {};
  Reading reading{"scope_list", {}};
  Advice first =
      make(Severity::note, "scope_list",
           "A list of " + count_of(parsed.scopes.size(), "scope", "scopes"),
           parsed.unknown_count == 0
               ? "All of them are known."
               : count_of(parsed.unknown_count, "other name in it is", "other names in it are") +
                     " no Confluence scope.",
           parsed.unknown_count == 0 ? "" : "Paste it in step 1: misspelt names get a suggestion.");
  first.changes.push_back(take_over(parsed.scopes));
  reading.advice.push_back(std::move(first));
  for (Finding& finding : advise_on_scopes(parsed.scopes)) {
    reading.advice.push_back(
        {std::move(finding), Confidence::certain, kAccessStep, {"names of scopes"}, {}});
  }
  if (draft != nullptr) compare_list(parsed.scopes, *draft, reading.advice);
  if (is_sentence(pasted.folded)) {
    for (Advice& advice : reading.advice) advice.confidence = Confidence::likely;
  }
  return reading;
}

Advice granted(const ScopeList& scopes, const ScopeList& wanted) {
  Scopes missing;
  for (ScopeIndex scope : difference(wanted, scopes)) {
    if (scope != index_of(offline_access())) missing.push_back(scope);
  }
  Advice advice =
      missing.empty()
          ? make(Severity::note, "resources_granted", "The token covers what you chose",
                 "It was granted " + count_of(scopes.size(), "scope", "scopes") + ".", "")
          : make(Severity::warning, "resources_lack_scopes",
                 "The token lacks " + count_of(missing.size(), "scope", "scopes") + " you chose",
                 "Not granted: " + names_of(missing) + ".",
                 "Put the list of step 4 into the auth config, tick the scopes in the app, and "
                 "connect again: a connection keeps the scopes it was made with.");
  advice.step = missing.empty() ? kConnectStep : std::uint8_t{4};
  return advice;
}

Reading read_resources(const Pasted& pasted, const Draft* draft) {
  if (!pasted.holds("avatarurl:") || !pasted.holds("scopes:[")) return {};
  const ScopeList scopes = parse_scopes(pasted.decoded).scopes;
  const ScopeList wanted = draft ? plan_scopes(plan_request_of(*draft)).list() : ScopeList();
  Advice advice = granted(scopes, wanted);
  advice.evidence = {"avatarUrl", "scopes"};
  advice.finding.source = "3lo-docs";
  return {"accessible_resources", {std::move(advice)}};
}

}  // namespace

Reading read_scopes(const Pasted& pasted, const Draft* draft) {
  if (Reading reading = read_resources(pasted, draft)) return reading;
  return read_scope_list(pasted, draft);
}

}  // namespace confluence_oauth
