#include "advice/readiness_choice.hpp"

#include <optional>
#include <utility>

#include "advice/secrets.hpp"
#include "atlassian/consent_warnings.hpp"
#include "atlassian/scope_compare.hpp"
#include "atlassian/scope_needs.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

class ChoiceChecker {
 public:
  explicit ChoiceChecker(const Draft& draft)
      : draft_(draft), request_(plan_request_of(draft)), plan_(plan_scopes(request_)) {}

  std::vector<Advice> check() {
    names();
    outdated();
    scopes();
    ticks();
    return std::move(advice_);
  }

 private:
  Advice& add(Finding finding) {
    advice_.push_back(certain(std::move(finding)));
    return advice_.back();
  }

  bool has_api_scope() const { return plan_.budget.console_count > 0; }

  void names() {
    const std::vector<std::string> unknown = unknown_names(draft_);
    if (!unknown.empty()) {
      const std::size_t count = unknown.size();
      add(looks_secret(unknown.front())
              ? findings::draft_secret_name_unknown({.count = count})
              : findings::draft_name_unknown({.count = count, .name = in_quotes(unknown.front())}));
    }
    if (plan_.uncovered.empty()) return;
    const UncoveredChoice& first = plan_.uncovered.front();
    add(findings::draft_not_covered(
        {.count = plan_.uncovered.size(), .id = first.id, .why = first.why}));
  }

  void outdated() {
    for (const OutdatedChoice& choice : plan_.outdated) {
      const std::string_view operation = all_operations()[choice.operation].id;
      const std::string_view successor = all_operations()[choice.successor].id;
      const bool is_replaced = choice.successor != choice.operation;
      if (!is_replaced || choice.missing.empty()) {
        const std::string after =
            is_replaced ? words::outdated_successor({.operation = successor}) : std::string();
        add(findings::draft_outdated(
            {.id = choice.id, .operation = operation, .successor = after}));
        continue;
      }
      const std::vector<std::string> missing = scope_names(choice.missing);
      Advice& advice = add(findings::draft_outdated_replaced(
          {.id = choice.id, .operation = operation, .successor = successor, .scopes = missing}));
      if (draft_.preset) continue;
      DraftChange change;
      change.label = words::add_scopes({.count = missing.size()});
      change.scopes = draft_.scopes;
      change.scopes->insert(change.scopes->end(), missing.begin(), missing.end());
      advice.apply.push_back(std::move(change));
    }
  }

  void scopes() {
    if (!has_api_scope()) return;
    const std::optional<Smaller> smaller = for_tools_only();
    for (Finding& finding : scope_warnings(plan_.list(), plan_.budget)) {
      const bool is_refresh = finding.code == "offline_access_missing";
      Advice& advice = add(std::move(finding));
      if (is_refresh) {
        DraftChange change;
        change.label = words::switch_offline_access_on();
        change.offline_access = true;
        advice.apply.push_back(std::move(change));
      } else if (smaller) {
        advice.apply = smaller->changes;
      }
    }
    unneeded();
    if (smaller) beyond_tools(*smaller);
  }

  // A plan for the tools that a list opens, in place of the list.
  struct Smaller {
    std::vector<DraftChange> changes;  // the narrowest scopes; the fewest, where these are fewer
    std::size_t tools;
    std::size_t count;  // scopes to tick, of the narrowest
  };

  // Where a list was chosen as such, and its tools need fewer scopes.
  std::optional<Smaller> for_tools_only() const {
    PlanRequest request = request_;
    if (!request.tools.empty() || !request.operations.empty()) return std::nullopt;
    request.scopes = {};
    DraftChange change;
    change.is_own_choice = true;
    change.tools.emplace();
    change.operations.emplace();
    change.scopes.emplace();
    const ScopeSet held = plan_.list().set();
    for (const Tool& tool : all_tools()) {
      if (!opens(held, tool, request.tool_scopes)) continue;
      request.tools.push_back(index_of(tool));
      change.tools->emplace_back(tool.slug);
    }
    const std::size_t count = plan_scopes(request).budget.console_count;
    if (count == 0 || count >= plan_.budget.console_count) return std::nullopt;
    change.label = words::keep_scopes_for_tools({.count = count});
    Smaller smaller{{change}, request.tools.size(), count};
    request.strategy = Strategy::fewest;
    const std::size_t fewest = plan_scopes(request).budget.console_count;
    if (fewest < count) {
      change.label = words::use_fewest_for_tools({.count = fewest});
      change.strategy = Strategy::fewest;
      smaller.changes.push_back(std::move(change));
    }
    return smaller;
  }

  void beyond_tools(const Smaller& smaller) {
    add(findings::draft_beyond_tools({.extra = plan_.budget.console_count - smaller.count,
                                      .tools = smaller.tools,
                                      .count = smaller.count}))
        .apply = smaller.changes;
  }

  void unneeded() {
    if (plan_.cuts.empty()) return;
    ScopeList cuts;
    for (const ScopeCut& cut : plan_.cuts) cuts.add(cut.scope);
    Advice& advice = add(findings::draft_scopes_unneeded(
        {.count = cuts.size(), .scopes = scope_names(cuts.indices())}));
    advice.apply.push_back(*leave_out_cuts(request_, plan_));
  }

  // Ticking comes after choosing, so an empty list is no fault.
  void ticks() {
    if (draft_.ticked.empty() || !has_api_scope()) return;
    const ScopeComparison compared =
        compare_scopes({.wanted = plan_.list(), .atlassian = known_scopes(draft_.ticked)});
    if (!compared.to_tick.empty()) {
      add(findings::ticks_missing(
          {.count = compared.to_tick.size(), .scopes = scope_names(compared.to_tick)}));
    }
    if (!compared.to_untick.empty()) {
      add(findings::ticks_extra(
          {.count = compared.to_untick.size(), .scopes = scope_names(compared.to_untick)}));
    }
  }

  const Draft& draft_;
  const PlanRequest request_;
  const ScopePlan plan_;
  std::vector<Advice> advice_;
};

}  // namespace

std::vector<Advice> check_choice(const Draft& draft) { return ChoiceChecker(draft).check(); }

}  // namespace confluence_oauth
