
#include "api/answer.hpp"
#include "api/encode.hpp"
#include "api/json_api.hpp"
#include "atlassian/console_sheet.hpp"
#include "atlassian/scope_compare.hpp"
#include "atlassian/scope_plan.hpp"
#include "base/json.hpp"
#include "catalogue/names.hpp"
#include "composio/scope_patch.hpp"
#include "composio/tool_scopes.hpp"

namespace confluence_oauth::api {
namespace {

using Names = std::vector<std::string>;

constexpr char kToolScopes[] = "toolScopes";

Error wrong_tool_scopes() {
  return Error{
      ErrorCode::wrong_type, kToolScopes,
      "The member \"toolScopes\" must hold, for each tool, {\"allOf\": [...]}, each entry a "
      "scope or a list of at least one scope."};
}

// One entry of allOf: a scope, or a list of scopes any one of which will do.
Result<ScopeNeed> read_group(const Json& entry) {
  Names names;
  if (entry.text() != nullptr) names.push_back(*entry.text());
  for (const Json& name : entry) {
    if (!entry.is_array() || name.text() == nullptr) return wrong_tool_scopes();
    names.push_back(*name.text());
  }
  if (names.empty()) return wrong_tool_scopes();
  const Result<ScopeList> scopes = scope_list_of(names, kToolScopes);
  if (!scopes) return scopes.error();
  ScopeNeed need;
  for (ScopeIndex scope : scopes->indices()) need.ways.push_back(ScopeSet().set(scope));
  return need;
}

Result<std::vector<ScopeNeed>> read_row(const Json& row) {
  if (!row.is_object() || row.size() != 1) return wrong_tool_scopes();
  const Json* all_of = row.find("allOf");
  if (all_of == nullptr || !all_of->is_array()) return wrong_tool_scopes();
  std::vector<ScopeNeed> needs;
  for (const Json& entry : *all_of) {
    Result<ScopeNeed> need = read_group(entry);
    if (!need) return need.error();
    needs.push_back(*std::move(need));
  }
  return needs;
}

Result<ToolScopes> read_tool_scopes_member(const Json* object) {
  ToolScopes tool_scopes;
  if (object == nullptr) return tool_scopes;
  for (const Json& member : *object) {
    const Result<std::vector<ToolIndex>> tool = tools_of({member.name()}, kToolScopes);
    if (!tool) return tool.error();
    Result<std::vector<ScopeNeed>> needs = read_row(member);
    if (!needs) return needs.error();
    tool_scopes[tool->front()] = *std::move(needs);
  }
  return tool_scopes;
}

struct PlanMembers {
  Names tools;
  Names operations;
  Names scopes;
  std::size_t strategy;
  bool offline_access;
  const Json* tool_scopes;
};

Result<PlanRequest> plan_request(const PlanMembers& members) {
  Result<std::vector<ToolIndex>> tools = tools_of(members.tools, "tools");
  if (!tools) return tools.error();
  Result<std::vector<OperationIndex>> operations = operations_of(members.operations, "operations");
  if (!operations) return operations.error();
  Result<ScopeList> scopes = scope_list_of(members.scopes, "scopes");
  if (!scopes) return scopes.error();
  Result<ToolScopes> tool_scopes = read_tool_scopes_member(members.tool_scopes);
  if (!tool_scopes) return tool_scopes.error();
  return PlanRequest{.tools = *std::move(tools),
                     .operations = *std::move(operations),
                     .scopes = *std::move(scopes),
                     .strategy = static_cast<Strategy>(members.strategy),
                     .offline_access = members.offline_access,
                     .tool_scopes = *std::move(tool_scopes)};
}

std::string_view name_of(ScopeIndex scope) { return all_scopes()[scope].name; }

Json encode_reason(const Reason& reason) {
  Json encoded = make_object({{"kind", to_text(reason.kind)}, {"id", reason.id}});
  if (reason.kind == ReasonKind::tool) {
    encoded.set("confidence", reason.is_inferred ? "inferred" : "documented");
  }
  return encoded;
}

Json encode_planned(const PlannedScope& planned) {
  return make_object(
      {{"scope", name_of(planned.scope)}, {"reasons", list_of(planned.reasons, encode_reason)}});
}

Json encode_not_covered(const NotCovered& entry) {
  return make_object({{"kind", to_text(entry.kind)}, {"id", entry.id}, {"why", entry.why}});
}

Json encode_cut(const ScopeCut& cut) {
  return make_object({{"scope", name_of(cut.scope)}, {"why", cut.why}});
}

Json part_of(std::size_t covered, std::size_t total) {
  return make_object({{"covered", covered}, {"total", total}});
}

Json encode_coverage(const Coverage& coverage) {
  return make_object({{"tools", part_of(coverage.tools, all_tools().size())},
                      {"operations", part_of(coverage.operations, all_operations().size())}});
}

Result<Json> plan(RequestReader& read) {
  const PlanMembers members{.tools = read.optional_texts("tools").value_or(Names()),
                            .operations = read.optional_texts("operations").value_or(Names()),
                            .scopes = read.optional_texts("scopes").value_or(Names()),
                            .strategy = read.word("strategy", {"least-privilege", "fewest"}),
                            .offline_access = read.flag("offlineAccess"),
                            .tool_scopes = read.optional_object(kToolScopes)};
  if (auto error = read.finish()) return *error;
  const Result<PlanRequest> request = plan_request(members);
  if (!request) return request.error();
  const ScopePlan planned = confluence_oauth::plan_scopes(*request);
  return make_object({{"scopes", list_of(planned.scopes, encode_planned)},
                      {"uncovered", list_of(planned.not_covered, encode_not_covered)},
                      {"coverage", encode_coverage(planned.coverage)},
                      {"budget", encode(planned.budget)},
                      {"cuts", list_of(planned.cuts, encode_cut)},
                      {"proved", planned.is_proved}});
}

Json encode_row(const ComparisonRow& row) {
  return make_object({{"scope", name_of(row.scope)},
                      {"wanted", row.wanted},
                      {"atlassian", row.atlassian},
                      {"composio", row.composio},
                      {"granted", row.granted}});
}

// Nothing wanted is no reason to empty an auth config.
Json encode_patch(const ScopeComparison& comparison, const ScopeList& wanted,
                  std::string_view auth_config_id) {
  if (!comparison.is_composio_different || wanted.empty()) return nullptr;
  return encode(build_scope_patch(wanted, auth_config_id));
}

Result<std::optional<ScopeList>> optional_list(const std::optional<Names>& names,
                                               std::string_view field) {
  if (!names) return std::optional<ScopeList>();
  const Result<ScopeList> list = scope_list_of(*names, field);
  if (!list) return list.error();
  return std::optional(*list);
}

Result<Json> compare(RequestReader& read) {
  const Names wanted = read.texts("wanted");
  const auto atlassian = optional_list(read.optional_texts("atlassian"), "atlassian");
  const auto composio = optional_list(read.optional_texts("composio"), "composio");
  const auto granted = optional_list(read.optional_texts("granted"), "granted");
  const std::string id = read.optional_text("authConfigId").value_or("");
  if (auto error = read.finish()) return *error;
  const Result<ScopeList> wanted_list = scope_list_of(wanted, "wanted");
  if (!wanted_list) return wanted_list.error();
  if (!atlassian) return atlassian.error();
  if (!composio) return composio.error();
  if (!granted) return granted.error();
  const ScopeComparison comparison = confluence_oauth::compare_scopes({.wanted = *wanted_list,
                                                                       .atlassian = *atlassian,
                                                                       .composio = *composio,
                                                                       .granted = *granted});
  return make_object({{"rows", list_of(comparison.rows, encode_row)},
                      {"toTick", names_of(comparison.to_tick)},
                      {"toUntick", names_of(comparison.to_untick)},
                      {"patch", encode_patch(comparison, *wanted_list, trim(id))},
                      {"reconnect", comparison.must_reconnect}});
}

Json encode_box(ScopeIndex scope) {
  return make_object({{"scope", name_of(scope)}, {"title", all_scopes()[scope].title}});
}

Json encode_section(const ConsoleSection& section) {
  return make_object(
      {{"api", section.api}, {"tab", section.tab}, {"rows", list_of(section.scopes, encode_box)}});
}

Result<Json> sheet(RequestReader& read) {
  const Names names = read.texts("scopes");
  if (auto error = read.finish()) return *error;
  const Result<ScopeList> scopes = scope_list_of(names, "scopes");
  if (!scopes) return scopes.error();
  return make_object(
      {{"sections", list_of(confluence_oauth::console_sheet(*scopes), encode_section)}});
}

Result<Json> tool_scopes_request(RequestReader& read) {
  const Names slugs = read.texts("tools");
  if (auto error = read.finish()) return *error;
  const Result<std::vector<ToolIndex>> tools = tools_of(slugs, "tools");
  if (!tools) return tools.error();
  return encode(confluence_oauth::build_tool_scopes_request(*tools));
}

Json encode_group(const std::vector<ScopeIndex>& group) {
  return group.size() == 1 ? Json(name_of(group[0])) : names_of(group);
}

Result<Json> tool_scopes_answer(RequestReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const Result<ToolScopesAnswer> told = confluence_oauth::read_tool_scopes(text);
  if (!told) return told.error();
  Json rows = Json::object();
  for (const ToolScopesRow& row : told->rows) {
    rows.set(all_tools()[row.tool].slug,
             make_object({{"allOf", list_of(row.all_of, encode_group)}}));
  }
  return make_object(
      {{"toolScopes", rows},
       {"notTold",
        list_of(told->not_told, [](ToolIndex tool) { return Json(all_tools()[tool].slug); })},
       {"unknown", told->unknown}});
}

}  // namespace

std::string plan_scopes(std::string_view request) { return answer(request, plan); }
std::string compare_scopes(std::string_view request) { return answer(request, compare); }
std::string console_sheet(std::string_view request) { return answer(request, sheet); }
std::string build_tool_scopes_request(std::string_view request) {
  return answer(request, tool_scopes_request);
}
std::string read_tool_scopes(std::string_view request) {
  return answer(request, tool_scopes_answer);
}

}  // namespace confluence_oauth::api
