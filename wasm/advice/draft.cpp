#include "advice/draft.hpp"

#include <algorithm>

#include "advice/unwrap_scopes.hpp"
#include "atlassian/scope_needs.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/tool_scopes.hpp"

namespace confluence_oauth {
namespace {

const Preset* find_preset(const Draft& draft) {
  if (!draft.preset) return nullptr;
  const auto presets = all_presets();
  const auto at = std::find_if(presets.begin(), presets.end(),
                               [&](const Preset& preset) { return preset.id == *draft.preset; });
  return at == presets.end() ? nullptr : &*at;
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

template <class Entry, class... ToldScopes>
bool closes(const ScopeSet& before, const ScopeSet& after, const Entry& entry,
            const ToldScopes&... told) {
  return opens(before, entry, told...) && !opens(after, entry, told...);
}

// The chosen tools and operations that stay open, and the scopes that were wished for themselves.
PlanRequest what_stays_open(const PlanRequest& request, const ScopeSet& after,
                            const ScopeList& dropped) {
  PlanRequest open = request;
  std::erase_if(open.tools, [&](ToolIndex tool) {
    return !opens(after, all_tools()[tool], request.tool_scopes);
  });
  std::erase_if(open.operations,
                [&](OperationIndex index) { return !opens(after, all_operations()[index]); });
  open.scopes = without(request.scopes, dropped);
  return open;
}

// Whether the plan still asks for one of them: another tool may need it by the strategy that was
// chosen, although it would be open without.
bool asks_for(const PlanRequest& request, const ScopeList& dropped) {
  return (plan_scopes(request).list().set() & dropped.set()).any();
}

ToolScopes tool_scopes_of(const Draft& draft) {
  if (is_blank(draft.tool_scopes)) return {};
  const Result<ToolScopesAnswer> told = read_tool_scopes(draft.tool_scopes);
  return told ? needs_in(told->rows) : ToolScopes();
}

}  // namespace

ScopeList known_scopes(const std::vector<std::string>& names) {
  ScopeList list;
  for (const std::string& name : names) {
    if (const Scope* scope = find_scope(name)) list.add(index_of(*scope));
  }
  return list;
}

std::vector<std::string> own_scopes(const Draft& draft) {
  std::vector<std::string> names = draft.scopes;
  if (is_blank(draft.scope_text)) return names;
  const ScopeList pasted = parse_scopes(unwrap_scopes(draft.scope_text)).scopes;
  for (const std::string& name : scope_names(pasted.indices())) {
    const bool is_there = std::find(names.begin(), names.end(), name) != names.end();
    if (!is_there && name != offline_access().name) names.push_back(name);
  }
  return names;
}

PlanRequest plan_request_of(const Draft& draft) {
  PlanRequest request{.strategy = draft.strategy,
                      .offline_access = draft.offline_access,
                      .tool_scopes = tool_scopes_of(draft)};
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
  request.scopes = known_scopes(own_scopes(draft));
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

void offer_callback(std::string_view url, std::vector<DraftChange>& apply) {
  DraftChange change;
  change.label = words::use_this_callback();
  change.callback_url = std::string(url);
  apply.push_back(std::move(change));
}

DraftChange own_choice(const PlanRequest& request) {
  DraftChange change;
  change.is_own_choice = true;
  change.tools.emplace();
  change.operations.emplace();
  for (ToolIndex tool : request.tools) change.tools->emplace_back(all_tools()[tool].slug);
  for (OperationIndex index : request.operations) {
    change.operations->emplace_back(all_operations()[index].id);
  }
  change.scopes = scope_names(request.scopes.indices());
  return change;
}

DroppedScopes drop_scopes(const PlanRequest& request, const ScopeList& before,
                          const ScopeList& dropped) {
  const ScopeList after = without(before, dropped);
  DroppedScopes result;
  const bool is_open_choice = request.tools.empty() && request.operations.empty();
  for (ToolIndex tool : is_open_choice ? all_tool_indices() : request.tools) {
    if (closes(before.set(), after.set(), all_tools()[tool], request.tool_scopes)) {
      result.tools.push_back(tool);
    }
  }
  for (OperationIndex operation : request.operations) {
    if (closes(before.set(), after.set(), all_operations()[operation])) ++result.operations;
  }
  PlanRequest open = what_stays_open(request, after.set(), dropped);
  const bool drops_refresh = dropped.contains(index_of(offline_access()));
  if (drops_refresh) open.offline_access = false;
  if (asks_for(open, dropped)) open = {.scopes = after};
  result.change = own_choice(open);
  if (drops_refresh) result.change.offline_access = false;
  return result;
}

std::optional<DraftChange> leave_out_cuts(const PlanRequest& request, const ScopePlan& plan) {
  if (plan.cuts.empty()) return std::nullopt;
  ScopeList cuts;
  for (const ScopeCut& cut : plan.cuts) cuts.add(cut.scope);
  DraftChange change = drop_scopes(request, plan.list(), cuts).change;
  change.label = words::drop_scopes({.count = cuts.size()});
  return change;
}

}  // namespace confluence_oauth
