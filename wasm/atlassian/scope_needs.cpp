#include "atlassian/scope_needs.hpp"

#include <algorithm>

namespace confluence_oauth {

ScopeSet set_of(std::span<const ScopeIndex> scopes) {
  ScopeSet set;
  for (ScopeIndex scope : scopes) set.set(scope);
  return set;
}

ScopeNeed need_of(const Operation& operation) {
  ScopeNeed need;
  if (operation.uncovered != Uncovered::none) return need;
  for (std::span<const ScopeIndex> list : {operation.granular, operation.classic}) {
    if (!list.empty()) need.ways.push_back(set_of(list));
  }
  return need;
}

std::vector<OperationIndex> operations_needed(const Tool& tool) {
  std::vector<OperationIndex> needed;
  for (const ToolCall& call : tool.calls) {
    if (call.role != Role::alternative) needed.push_back(call.operation);
  }
  return needed;
}

std::vector<ScopeNeed> needs_of(const Tool& tool, const ToolScopes& tool_scopes) {
  const auto told = tool_scopes.find(index_of(tool));
  if (told != tool_scopes.end()) return told->second;
  std::vector<ScopeNeed> needs;
  for (OperationIndex operation : operations_needed(tool)) {
    needs.push_back(need_of(all_operations()[operation]));
  }
  return needs;
}

bool opens(const ScopeSet& held, const Operation& operation) {
  return meets(held, need_of(operation));
}

bool opens(const ScopeSet& held, const Tool& tool, const ToolScopes& tool_scopes) {
  const std::vector<ScopeNeed> needs = needs_of(tool, tool_scopes);
  return std::all_of(needs.begin(), needs.end(),
                     [&held](const ScopeNeed& need) { return meets(held, need); });
}

Coverage coverage_of(const ScopeSet& held, const ToolScopes& tool_scopes) {
  Coverage coverage;
  for (const Tool& tool : all_tools()) {
    if (opens(held, tool, tool_scopes)) ++coverage.tools;
  }
  for (const Operation& operation : all_operations()) {
    if (opens(held, operation)) ++coverage.operations;
  }
  return coverage;
}

}  // namespace confluence_oauth
