#include "advice/draft.hpp"

#include <algorithm>

#include "atlassian/scope_needs.hpp"

namespace confluence_oauth {
namespace {

const Preset* find_preset(const Draft& draft) {
  if (!draft.preset) return nullptr;
  const auto presets = all_presets();
  const auto at = std::find_if(presets.begin(), presets.end(),
                               [&](const Preset& preset) { return preset.id == *draft.preset; });
  return at == presets.end() ? nullptr : &*at;
}

std::vector<std::string> names_of(const ScopeList& scopes) {
  std::vector<std::string> names;
  for (ScopeIndex scope : scopes.indices()) names.emplace_back(all_scopes()[scope].name);
  return names;
}

ScopeList without(const ScopeList& scopes, const ScopeList& dropped) {
  ScopeList kept;
  for (ScopeIndex scope : scopes.indices()) {
    if (!dropped.contains(scope)) kept.add(scope);
  }
  return kept;
}

std::vector<ToolIndex> all_tool_indices() {
  std::vector<ToolIndex> tools;
  for (const Tool& tool : all_tools()) tools.push_back(index_of(tool));
  return tools;
}

bool closes(const ScopeSet& before, const ScopeSet& after, const auto& entry) {
  return opens(before, entry) && !opens(after, entry);
}

// The chosen tools and operations that stay open, and the scopes that were wished for themselves.
DraftChange change_to(const PlanRequest& request, const ScopeSet& after, const ScopeList& dropped) {
  DraftChange change;
  change.is_own_choice = true;
  change.tools.emplace();
  change.operations.emplace();
  for (ToolIndex tool : request.tools) {
    if (opens(after, all_tools()[tool])) change.tools->emplace_back(all_tools()[tool].slug);
  }
  for (OperationIndex index : request.operations) {
    const Operation& operation = all_operations()[index];
    if (opens(after, operation)) change.operations->emplace_back(operation.id);
  }
  change.scopes = names_of(without(request.scopes, dropped));
  return change;
}

// Whether the plan that the change makes still asks for one of them: another tool may need it by
// the strategy that was chosen, although it would be open without.
bool comes_back(const Draft& draft, const DraftChange& change, const ScopeList& dropped) {
  Draft changed = draft;
  changed.preset.reset();
  changed.tools = *change.tools;
  changed.operations = *change.operations;
  changed.scopes = *change.scopes;
  return (plan_scopes(plan_request_of(changed)).list().set() & dropped.set()).any();
}

}  // namespace

ScopeList known_scopes(const std::vector<std::string>& names) {
  ScopeList list;
  for (const std::string& name : names) {
    if (const Scope* scope = find_scope(name)) list.add(index_of(*scope));
  }
  return list;
}

PlanRequest plan_request_of(const Draft& draft) {
  PlanRequest request{.strategy = draft.strategy, .offline_access = draft.offline_access};
  if (const Preset* preset = find_preset(draft)) {
    request.tools.assign(preset->tools.begin(), preset->tools.end());
    request.scopes = scope_list_of(preset->scopes);
    return request;
  }
  for (const std::string& slug : draft.tools) {
    if (const Tool* tool = find_tool(slug)) request.tools.push_back(index_of(*tool));
  }
  for (const std::string& id : draft.operations) {
    if (const Operation* one = find_operation(id)) request.operations.push_back(index_of(*one));
  }
  request.scopes = known_scopes(draft.scopes);
  return request;
}

std::vector<std::string> unknown_names(const Draft& draft) {
  std::vector<std::string> unknown;
  if (draft.preset && find_preset(draft) == nullptr) unknown.push_back(*draft.preset);
  for (const std::string& slug : draft.tools) {
    if (find_tool(slug) == nullptr) unknown.push_back(slug);
  }
  for (const std::string& id : draft.operations) {
    if (find_operation(id) == nullptr) unknown.push_back(id);
  }
  for (const std::string& name : draft.scopes) {
    if (find_scope(name) == nullptr) unknown.push_back(name);
  }
  return unknown;
}

DroppedScopes drop_scopes(const Draft& draft, const ScopeList& dropped) {
  const PlanRequest request = plan_request_of(draft);
  const ScopeList before = plan_scopes(request).list();
  const ScopeList after = without(before, dropped);
  DroppedScopes result;
  const bool is_open_choice = request.tools.empty() && request.operations.empty();
  for (ToolIndex tool : is_open_choice ? all_tool_indices() : request.tools) {
    if (closes(before.set(), after.set(), all_tools()[tool])) result.tools.push_back(tool);
  }
  for (OperationIndex operation : request.operations) {
    if (closes(before.set(), after.set(), all_operations()[operation])) ++result.operations;
  }
  result.change = change_to(request, after.set(), dropped);
  if (comes_back(draft, result.change, dropped)) {
    result.change.tools->clear();
    result.change.operations->clear();
    result.change.scopes = names_of(after);
  }
  if (dropped.contains(index_of(offline_access()))) result.change.offline_access = false;
  return result;
}

}  // namespace confluence_oauth
