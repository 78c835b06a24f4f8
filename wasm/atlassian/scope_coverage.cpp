#include "atlassian/scope_coverage.hpp"

#include <algorithm>

#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

void add_scopes(ScopeSet& set, const Operation& operation) {
  set |= set_of(operation.classic) | set_of(operation.granular);
}

ScopeSet used_by_tools() {
  ScopeSet used;
  for (const Tool& tool : all_tools()) {
    for (OperationIndex needed : operations_needed(tool)) {
      add_scopes(used, all_operations()[needed]);
    }
  }
  return used;
}

ScopeSet used_by_operations() {
  ScopeSet used;
  for (const Operation& operation : all_operations()) add_scopes(used, operation);
  return used;
}

bool is_for_refreshing(ScopeIndex scope) { return all_scopes()[scope].family == Family::oauth; }

bool is_outside_confluence(ScopeIndex scope) {
  return is_for_refreshing(scope) || all_scopes()[scope].family == Family::identity;
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

std::string_view why_used_is_cut(ScopeIndex scope, const std::vector<ScopeNeed>& needs) {
  const bool opens_any = std::any_of(needs.begin(), needs.end(), [scope](const ScopeNeed& need) {
    return std::any_of(need.ways.begin(), need.ways.end(),
                       [scope](const ScopeSet& way) { return way[scope]; });
  });
  return opens_any ? words::others_open_the_same() : words::opens_nothing_alone();
}

std::vector<ScopeIndex> unused_by_tools(const ScopeList& scopes) {
  std::vector<ScopeIndex> unused = scopes.indices();
  std::erase_if(unused, [used = used_by_tools()](ScopeIndex scope) {
    return used[scope] || is_for_refreshing(scope);
  });
  return unused;
}

}  // namespace

std::vector<ScopeIndex> unused_by_operations(const ScopeList& scopes) {
  std::vector<ScopeIndex> unused = scopes.indices();
  std::erase_if(unused, [used = used_by_operations()](ScopeIndex scope) {
    return used[scope] || is_outside_confluence(scope);
  });
  return unused;
}

ScopeFigures figures_of(const ScopeList& scopes) {
  ScopeFigures figures{.console_count = scopes.console_count(),
                       .requested_count = scopes.size(),
                       .covered = coverage_of(scopes.set()),
                       .unused_by_tools = unused_by_tools(scopes),
                       .unused_by_operations = unused_by_operations(scopes),
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
  const ScopeSet used = used_by_operations();
  std::vector<ScopeCut> cuts;
  for (ScopeIndex scope = 0; scope < all_scopes().size(); ++scope) {
    if (!scopes.contains(scope) || needed[scope]) continue;
    const std::string_view why =
        used[scope] ? why_used_is_cut(scope, needs) : words::no_operation_asks_for_it();
    cuts.push_back({scope, std::string(why)});
  }
  return cuts;
}

}  // namespace confluence_oauth
