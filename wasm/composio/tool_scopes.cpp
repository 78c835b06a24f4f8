#include "composio/tool_scopes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/composio_api.hpp"

namespace confluence_oauth {
namespace {

// Of per_tool_requirements, one after the other.
class RequirementReader {
 public:
  void read(const Json& requirement) {
    const Json* member = requirement.find("tool");
    const std::string* slug = member == nullptr ? nullptr : member->text();
    if (slug == nullptr) return;
    const Tool* tool = find_tool(*slug);
    if (tool == nullptr) return note_unknown(*slug);
    const Json* needed = requirement.find("scope_requirements");
    const Json* all_of = needed == nullptr ? nullptr : needed->find("all_of");
    if (all_of == nullptr || !all_of->is_array()) {
      not_told_.insert(index_of(*tool));
      return;
    }
    read_groups(index_of(*tool), *all_of);
  }

  ToolScopesAnswer take() {
    ToolScopesAnswer answer;
    for (auto& [tool, all_of] : rows_) answer.rows.push_back({tool, std::move(all_of)});
    answer.not_told.assign(not_told_.begin(), not_told_.end());
    answer.unknown.assign(unknown_.begin(), unknown_.end());
    return answer;
  }

 private:
  void read_groups(ToolIndex tool, const Json& all_of) {
    std::vector<std::vector<ScopeIndex>> groups;
    for (const Json& entry : all_of) {
      groups.push_back(read_group(entry));
      if (groups.back().empty()) {
        not_told_.insert(tool);
        return;
      }
    }
    rows_[tool] = std::move(groups);
  }

  // Empty when the group names no scope of the catalogue.
  std::vector<ScopeIndex> read_group(const Json& entry) {
    std::vector<ScopeIndex> group;
    add(entry, group);
    if (const Json* any_of = entry.find("any_of"); any_of != nullptr && any_of->is_array()) {
      for (const Json& name : *any_of) add(name, group);
    }
    return group;
  }

  void add(const Json& name, std::vector<ScopeIndex>& group) {
    const auto* text = name.text();
    if (text == nullptr) return;
    const Scope* scope = find_scope(*text);
    if (scope == nullptr) return note_unknown(*text);
    const ScopeIndex index = index_of(*scope);
    if (std::find(group.begin(), group.end(), index) == group.end()) group.push_back(index);
  }

  void note_unknown(std::string_view name) {
    constexpr std::size_t kMost = 100;
    if (unknown_.size() < kMost) unknown_.insert(std::string(name.substr(0, 60)));
  }

  std::map<ToolIndex, std::vector<std::vector<ScopeIndex>>> rows_;
  std::set<ToolIndex> not_told_;
  std::set<std::string> unknown_;
};

// One scope by its name, several as {"any_of": [...]}.
Json encode_group(const std::vector<ScopeIndex>& group) {
  if (group.size() == 1) return all_scopes()[group.front()].name;
  Json names = Json::array();
  for (ScopeIndex scope : group) names.add(all_scopes()[scope].name);
  return make_object({{"any_of", names}});
}

}  // namespace

Request build_tool_scopes_request(const std::vector<ToolIndex>& tools) {
  Json slugs = Json::array();
  for (ToolIndex tool : tools) slugs.add(all_tools()[tool].slug);
  if (tools.empty()) {
    for (const Tool& tool : all_tools()) slugs.add(tool.slug);
  }
  return composio_request("tool_scopes", "POST", "/tools/scopes/required",
                          make_object({{"tools", slugs}}));
}

Result<ToolScopesAnswer> read_tool_scopes(std::string_view text) {
  if (depth_of(text) > kMaxDepth) return errors::tool_scopes_too_deep();
  const Json parsed = parse_json(text);
  if (!parsed.is_valid()) return errors::tool_scopes_not_json();
  if (parsed.find("error") != nullptr) return errors::tool_scopes_error();
  const Json* requirements = parsed.find("per_tool_requirements");
  if (requirements == nullptr || !requirements->is_array()) {
    return errors::tool_scopes_without_requirements();
  }
  RequirementReader reader;
  for (const Json& requirement : *requirements) reader.read(requirement);
  return reader.take();
}

ToolScopes needs_in(const std::vector<ToolScopesRow>& rows) {
  ToolScopes needs;
  for (const ToolScopesRow& row : rows) {
    std::vector<ScopeNeed>& of_tool = needs[row.tool];
    for (const std::vector<ScopeIndex>& group : row.all_of) {
      ScopeNeed& need = of_tool.emplace_back();
      for (ScopeIndex scope : group) need.ways.push_back(ScopeSet().set(scope));
    }
  }
  return needs;
}

std::string write_tool_scopes(const std::vector<ToolScopesRow>& rows) {
  if (rows.empty()) return {};
  Json requirements = Json::array();
  for (const ToolScopesRow& row : rows) {
    Json all_of = Json::array();
    for (const std::vector<ScopeIndex>& group : row.all_of) all_of.add(encode_group(group));
    requirements.add(make_object({{"tool", all_tools()[row.tool].slug},
                                  {"scope_requirements", make_object({{"all_of", all_of}})}}));
  }
  return write_json(make_object({{"per_tool_requirements", requirements}}));
}

}  // namespace confluence_oauth
