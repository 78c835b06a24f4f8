#include "atlassian/scope_coverage.hpp"

#include <algorithm>

namespace confluence_oauth {
namespace {

bool is_any_of(std::span<const ScopeIndex> scopes, ScopeIndex scope) {
  return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

bool asks_for(const Operation& operation, ScopeIndex scope) {
  return is_any_of(operation.classic, scope) || is_any_of(operation.granular, scope);
}

bool has_use_for(const Tool& tool, ScopeIndex scope) {
  const std::vector<OperationIndex> needed = operations_needed(tool);
  return std::any_of(needed.begin(), needed.end(), [scope](OperationIndex operation) {
    return asks_for(all_operations()[operation], scope);
  });
}

template <class Uses>
std::vector<ScopeIndex> without_use(const ScopeList& scopes, Uses uses) {
  std::vector<ScopeIndex> unused;
  for (ScopeIndex scope : scopes.indices()) {
    if (!uses(scope)) unused.push_back(scope);
  }
  return unused;
}

bool is_used_by_tools(ScopeIndex scope) {
  if (all_scopes()[scope].family == Family::oauth) return true;
  return std::any_of(all_tools().begin(), all_tools().end(),
                     [scope](const Tool& tool) { return has_use_for(tool, scope); });
}

bool is_outside_confluence(ScopeIndex scope) {
  const Family family = all_scopes()[scope].family;
  return family == Family::oauth || family == Family::identity;
}

bool is_used_by_operations(ScopeIndex scope) {
  if (is_outside_confluence(scope)) return true;
  return std::any_of(all_operations().begin(), all_operations().end(),
                     [scope](const Operation& operation) { return asks_for(operation, scope); });
}

// `need`, as far as `held` meets it.
ScopeNeed within(const ScopeSet& held, ScopeNeed need) {
  std::erase_if(need.ways, [&held](const ScopeSet& way) { return (way & ~held).any(); });
  return need;
}

// What the list opens and must keep open.
std::vector<ScopeNeed> needs_within(const ScopeSet& held, const ToolScopes& tool_scopes) {
  std::vector<ScopeNeed> needs;
  for (const Operation& operation : all_operations()) {
    needs.push_back(within(held, need_of(operation)));
  }
  for (const auto& [tool, told] : tool_scopes) {
    if (!opens(held, all_tools()[tool], tool_scopes)) continue;
    for (const ScopeNeed& need : told) needs.push_back(within(held, need));
  }
  return needs;
}

std::string why_cut(ScopeIndex scope, const std::vector<ScopeNeed>& needs) {
  if (!is_used_by_operations(scope)) return "No current operation asks for it.";
  const bool opens_any = std::any_of(needs.begin(), needs.end(), [scope](const ScopeNeed& need) {
    return std::any_of(need.ways.begin(), need.ways.end(),
                       [scope](const ScopeSet& way) { return way[scope]; });
  });
  return opens_any
             ? "Other scopes of the list open the same operations."
             : "On its own it opens nothing, and the scopes it needs beside it are not in the "
               "list.";
}

}  // namespace

ScopeFigures figures_of(const ScopeList& scopes) {
  ScopeFigures figures{.console_count = scopes.console_count(),
                       .requested_count = scopes.size(),
                       .covered = coverage_of(scopes.set()),
                       .unused_by_tools = without_use(scopes, is_used_by_tools),
                       .unused_by_operations = without_use(scopes, is_used_by_operations),
                       .tools_not_covered = {}};
  for (const Tool& tool : all_tools()) {
    if (!opens(scopes.set(), tool)) figures.tools_not_covered.push_back(index_of(tool));
  }
  return figures;
}

std::vector<ScopeCut> cuts_of(const ScopeList& scopes, const ToolScopes& tool_scopes) {
  ScopeSet kept;
  for (ScopeIndex scope : scopes.indices()) kept[scope] = is_outside_confluence(scope);
  const std::vector<ScopeNeed> needs = needs_within(scopes.set(), tool_scopes);
  const ScopeSet needed = smallest_cover(needs, kept).scopes;
  std::vector<ScopeCut> cuts;
  for (ScopeIndex scope = 0; scope < all_scopes().size(); ++scope) {
    if (scopes.contains(scope) && !needed[scope]) cuts.push_back({scope, why_cut(scope, needs)});
  }
  return cuts;
}

}  // namespace confluence_oauth
