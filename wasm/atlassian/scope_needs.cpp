#include "atlassian/scope_needs.hpp"

#include <algorithm>

namespace confluence_oauth {
namespace {

bool holds_all(const ScopeSet& held, std::span<const ScopeIndex> scopes) {
  return !scopes.empty() && std::all_of(scopes.begin(), scopes.end(),
                                        [&held](ScopeIndex scope) { return held[scope]; });
}

}  // namespace

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
  if (operation.uncovered != Uncovered::none) return false;
  return holds_all(held, operation.granular) || holds_all(held, operation.classic);
}

bool opens(const ScopeSet& held, const Tool& tool, const ToolScopes& tool_scopes) {
  const auto told = tool_scopes.find(index_of(tool));
  if (told != tool_scopes.end()) {
    return std::all_of(told->second.begin(), told->second.end(),
                       [&held](const ScopeNeed& need) { return meets(held, need); });
  }
  return std::all_of(tool.calls.begin(), tool.calls.end(), [&held](const ToolCall& call) {
    return call.role == Role::alternative || opens(held, all_operations()[call.operation]);
  });
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
