#include "atlassian/scope_plan.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

struct Chosen {
  Reason reason;
  std::vector<ScopeNeed> needs;
};

// Without the ways through classic scopes, where there is another one.
ScopeNeed granular_only(const ScopeNeed& need) {
  ScopeNeed granular = need;
  std::erase_if(granular.ways, [](const ScopeSet& way) { return (way & classic_scopes()).any(); });
  return granular.ways.empty() ? need : granular;
}

std::string why_tool_is_uncovered(const Tool& tool) {
  for (OperationIndex index : operations_needed(tool)) {
    const Operation& operation = all_operations()[index];
    if (operation.uncovered == Uncovered::none) continue;
    return words::tool_calls({.operation = operation.id, .why = explain(operation.uncovered)});
  }
  return std::string(words::composio_names_no_scope());
}

template <class Index>
std::set<Index> each_once(const std::vector<Index>& indices) {
  return {indices.begin(), indices.end()};
}

class Planner {
 public:
  explicit Planner(const PlanRequest& request) : request_(request) {}

  ScopePlan plan() {
    for (ToolIndex tool : each_once(request_.tools)) choose(all_tools()[tool]);
    for (OperationIndex operation : each_once(request_.operations)) {
      choose(all_operations()[operation]);
    }
    for (ScopeIndex scope : request_.scopes.indices()) choose(all_scopes()[scope]);
    if (request_.offline_access) forced_.set(index_of(offline_access()));
    cover();
    give_reasons();
    measure();
    look_for_outdated();
    return std::move(plan_);
  }

 private:
  void choose(const Tool& tool) {
    const bool is_told = request_.tool_scopes.contains(index_of(tool));
    choose({{ReasonKind::tool, tool.slug, tool.inferred && !is_told},
            needs_of(tool, request_.tool_scopes)},
           [&tool] { return why_tool_is_uncovered(tool); });
  }

  void choose(const Operation& operation) {
    choose({{ReasonKind::operation, operation.id}, {need_of(operation)}},
           [&operation] { return std::string(explain(operation.uncovered)); });
  }

  template <class Why>
  void choose(Chosen chosen, Why why) {
    for (ScopeNeed& need : chosen.needs) {
      if (need.ways.empty()) {
        plan_.uncovered.push_back({chosen.reason.kind, chosen.reason.id, why()});
        return;
      }
      if (request_.strategy == Strategy::least_privilege) need = granular_only(need);
    }
    chosen_.push_back(std::move(chosen));
  }

  void choose(const Scope& scope) {
    if (&scope == &offline_access()) return;
    if (scope.offered) {
      forced_.set(index_of(scope));
    } else {
      plan_.uncovered.push_back(
          {ReasonKind::scope, scope.name, std::string(words::scope_not_offered())});
    }
  }

  void cover() {
    std::vector<ScopeNeed> needs;
    for (const Chosen& chosen : chosen_) {
      needs.insert(needs.end(), chosen.needs.begin(), chosen.needs.end());
    }
    const ScopeCover cover = smallest_cover(std::move(needs), forced_);
    covered_ = cover.scopes;
    plan_.is_proved = cover.is_proved;
  }

  // Each need is explained by the first of its ways that the plan holds. A smallest plan has no
  // scope without a reason; one from a search cut short may, and such scopes fall away here.
  void give_reasons() {
    for (const Chosen& chosen : chosen_) {
      ScopeSet because;
      for (const ScopeNeed& need : chosen.needs) because |= first_way(need);
      for (ScopeIndex scope = 0; scope < all_scopes().size(); ++scope) {
        if (because[scope]) reasons_[scope].push_back(chosen.reason);
      }
    }
    for (ScopeIndex scope : request_.scopes.indices()) {
      if (!all_scopes()[scope].offered || scope == index_of(offline_access())) continue;
      reasons_[scope].push_back({ReasonKind::scope, all_scopes()[scope].name});
    }
    if (request_.offline_access) {
      reasons_[index_of(offline_access())].push_back({ReasonKind::refresh, offline_access().name});
    }
    for (auto& [scope, reasons] : reasons_) plan_.scopes.push_back({scope, std::move(reasons)});
  }

  ScopeSet first_way(const ScopeNeed& need) const {
    for (const ScopeSet& way : need.ways) {
      if ((way & ~covered_).none()) return way;
    }
    return {};
  }

  // A tool told of by Composio calls what Composio says, which is not known here.
  void look_for_outdated() {
    for (ToolIndex tool : each_once(request_.tools)) {
      if (request_.tool_scopes.contains(tool)) continue;
      for (OperationIndex operation : operations_needed(all_tools()[tool])) {
        add_outdated({ReasonKind::tool, all_tools()[tool].slug}, operation);
      }
    }
    for (OperationIndex operation : each_once(request_.operations)) {
      add_outdated({ReasonKind::operation, all_operations()[operation].id}, operation);
    }
  }

  void add_outdated(const Reason& reason, OperationIndex index) {
    const Operation& operation = all_operations()[index];
    if (!operation.is_deprecated) return;
    OutdatedChoice outdated{reason.kind, reason.id, index, operation.successor, {}};
    for (ScopeIndex scope : all_operations()[operation.successor].granular) {
      if (!reasons_.contains(scope)) outdated.missing.push_back(scope);
    }
    if (operation.successor == index) outdated.missing.clear();
    plan_.outdated.push_back(std::move(outdated));
  }

  void measure() {
    const ScopeList list = plan_.list();
    plan_.coverage = coverage_of(list.set(), request_.tool_scopes);
    plan_.budget = estimate_budget(list);
    if (request_.tools.empty() && request_.operations.empty()) {
      plan_.cuts = cuts_of(list, request_.tool_scopes);
      return;
    }
    for (const PlannedScope& planned : plan_.scopes) {
      const bool is_only_wished =
          std::all_of(planned.reasons.begin(), planned.reasons.end(),
                      [](const Reason& reason) { return reason.kind == ReasonKind::scope; });
      if (!is_only_wished || planned.scope == index_of(offline_access())) continue;
      plan_.cuts.push_back({planned.scope, std::string(words::nothing_chosen_needs_it())});
    }
  }

  const PlanRequest& request_;
  std::vector<Chosen> chosen_;
  ScopeSet forced_;
  ScopeSet covered_;
  std::map<ScopeIndex, std::vector<Reason>> reasons_;
  ScopePlan plan_;
};

}  // namespace

ScopeList ScopePlan::list() const {
  ScopeList list;
  for (const PlannedScope& planned : scopes) list.add(planned.scope);
  return list;
}

ScopeList ScopePlan::wanted() const {
  const bool is_chosen = std::any_of(scopes.begin(), scopes.end(), [](const PlannedScope& planned) {
    return std::any_of(planned.reasons.begin(), planned.reasons.end(),
                       [](const Reason& reason) { return reason.kind != ReasonKind::refresh; });
  });
  return is_chosen ? list() : ScopeList();
}

ScopePlan plan_scopes(const PlanRequest& request) { return Planner(request).plan(); }

ScopeList scopes_of(const Preset& preset) {
  if (preset.tools.empty()) return scope_list_of(preset.scopes);
  PlanRequest request;
  request.tools.assign(preset.tools.begin(), preset.tools.end());
  return plan_scopes(request).list();
}

}  // namespace confluence_oauth
