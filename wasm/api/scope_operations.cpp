#include "advice/draft_json.hpp"
#include "api/builders.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "atlassian/console_sheet.hpp"
#include "atlassian/scope_compare.hpp"
#include "atlassian/scope_plan.hpp"
#include "base/json.hpp"
#include "catalogue/findings.hpp"
#include "catalogue/names.hpp"
#include "composio/scope_patch.hpp"
#include "composio/tool_scopes.hpp"

namespace confluence_oauth::api {
namespace {

using Names = std::vector<std::string>;

constexpr char kToolScopes[] = "toolScopes";

// One entry of allOf: a scope, or a list of scopes any one of which will do.
Result<ScopeNeed> read_group(const Json& entry) {
  Names names;
  if (entry.text() != nullptr) names.push_back(*entry.text());
  for (const Json& name : entry) {
    if (!entry.is_array() || name.text() == nullptr) return errors::wrong_tool_scopes();
    names.push_back(*name.text());
  }
  if (names.empty()) return errors::wrong_tool_scopes();
  const Result<ScopeList> scopes = scope_list_of(names, kToolScopes);
  if (!scopes) return scopes.error();
  ScopeNeed need;
  for (ScopeIndex scope : scopes->indices()) need.ways.push_back(ScopeSet().set(scope));
  return need;
}

Result<std::vector<ScopeNeed>> read_row(const Json& row) {
  if (!row.is_object() || row.size() != 1) return errors::wrong_tool_scopes();
  const Json* all_of = row.find("allOf");
  if (all_of == nullptr || !all_of->is_array()) return errors::wrong_tool_scopes();
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

Json encode_uncovered(const UncoveredChoice& entry) {
  return make_object({{"kind", to_text(entry.kind)}, {"id", entry.id}, {"why", entry.why}});
}

Json encode_outdated(const OutdatedChoice& entry) {
  const bool has_successor = entry.successor != entry.operation;
  return make_object(
      {{"kind", to_text(entry.kind)},
       {"id", entry.id},
       {"operation", all_operations()[entry.operation].id},
       {"replacedBy", has_successor ? Json(all_operations()[entry.successor].id) : Json()},
       {"scopes", names_of(entry.missing)}});
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

// What a plan is made for, and what leaving out its cuts changes where it is a draft's.
struct PlanOf {
  PlanRequest request;
  bool is_of_draft = false;
};

Result<PlanOf> read_plan_of_draft(MemberReader& read) {
  const Json* object = read.object("draft");
  if (auto error = read.finish()) return *error;
  const Result<Draft> draft = read_draft(*object);
  if (!draft) return draft.error();
  return PlanOf{plan_request_of(*draft), true};
}

Result<PlanOf> read_plan_of_lists(MemberReader& read) {
  const PlanMembers members{.tools = read.optional_texts("tools").value_or(Names()),
                            .operations = read.optional_texts("operations").value_or(Names()),
                            .scopes = read.optional_texts("scopes").value_or(Names()),
                            .strategy = read.word("strategy", {"least-privilege", "fewest"}),
                            .offline_access = read.flag("offlineAccess"),
                            .tool_scopes = read.optional_object(kToolScopes)};
  if (auto error = read.finish()) return *error;
  Result<PlanRequest> request = plan_request(members);
  if (!request) return request.error();
  return PlanOf{*std::move(request)};
}

Json slug_of(ToolIndex tool) { return all_tools()[tool].slug; }

Json encode_apply(const PlanOf& of, const ScopePlan& plan) {
  Json list = Json::array();
  if (!of.is_of_draft) return list;
  if (const auto change = leave_out_cuts(of.request, plan)) list.add(encode(*change));
  return list;
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
                  const std::optional<AuthConfigId>& id) {
  if (!comparison.is_composio_different || wanted.empty()) return nullptr;
  return encode(build_scope_patch(wanted, id));
}

Result<std::optional<ScopeList>> optional_list(const std::optional<Names>& names,
                                               std::string_view field) {
  if (!names) return std::optional<ScopeList>();
  const Result<ScopeList> list = scope_list_of(*names, field);
  if (!list) return list.error();
  return std::optional(*list);
}

Json encode_box(ScopeIndex scope) {
  return make_object({{"scope", name_of(scope)}, {"title", all_scopes()[scope].title}});
}

Json encode_section(const ConsoleSection& section) {
  return make_object(
      {{"api", section.api}, {"tab", section.tab}, {"rows", list_of(section.scopes, encode_box)}});
}

Json encode_group(const std::vector<ScopeIndex>& group) {
  return group.size() == 1 ? Json(name_of(group[0])) : names_of(group);
}

}  // namespace

Result<Json> plan_scopes(MemberReader& read) {
  const Result<PlanOf> of = read.has("draft") ? read_plan_of_draft(read) : read_plan_of_lists(read);
  if (!of) return of.error();
  const ScopePlan planned = confluence_oauth::plan_scopes(of->request);
  return make_object({{"scopes", list_of(planned.scopes, encode_planned)},
                      {"wanted", names_of(planned.wanted().indices())},
                      {"tools", list_of(of->request.tools, slug_of)},
                      {"uncovered", list_of(planned.uncovered, encode_uncovered)},
                      {"outdated", list_of(planned.outdated, encode_outdated)},
                      {"coverage", encode_coverage(planned.coverage)},
                      {"budget", encode(planned.budget)},
                      {"cuts", list_of(planned.cuts, encode_cut)},
                      {"apply", encode_apply(*of, planned)},
                      {"proved", planned.is_proved}});
}

Result<Json> compare_scopes(MemberReader& read) {
  const Names wanted = read.texts("wanted");
  const auto atlassian = optional_list(read.optional_texts("atlassian"), "atlassian");
  const auto composio = optional_list(read.optional_texts("composio"), "composio");
  const auto granted = optional_list(read.optional_texts("granted"), "granted");
  const auto id = parse_optional_id(read.optional_text("authConfigId"));
  if (auto error = read.finish()) return *error;
  const Result<ScopeList> wanted_list = scope_list_of(wanted, "wanted");
  if (!wanted_list) return wanted_list.error();
  if (!atlassian) return atlassian.error();
  if (!composio) return composio.error();
  if (!granted) return granted.error();
  if (!id) return id.error();
  const ScopeComparison comparison = confluence_oauth::compare_scopes({.wanted = *wanted_list,
                                                                       .atlassian = *atlassian,
                                                                       .composio = *composio,
                                                                       .granted = *granted});
  return make_object({{"rows", list_of(comparison.rows, encode_row)},
                      {"toTick", names_of(comparison.to_tick)},
                      {"toUntick", names_of(comparison.to_untick)},
                      {"patch", encode_patch(comparison, *wanted_list, *id)},
                      {"reconnect", comparison.must_reconnect}});
}

Result<Json> console_sheet(MemberReader& read) {
  const Names names = read.texts("scopes");
  if (auto error = read.finish()) return *error;
  const Result<ScopeList> scopes = scope_list_of(names, "scopes");
  if (!scopes) return scopes.error();
  return make_object(
      {{"sections", list_of(confluence_oauth::console_sheet(*scopes), encode_section)}});
}

Result<Json> read_tool_scopes(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const Result<ToolScopesAnswer> told = confluence_oauth::read_tool_scopes(text);
  if (!told) return told.error();
  Json rows = Json::object();
  for (const ToolScopesRow& row : told->rows) {
    rows.set(all_tools()[row.tool].slug,
             make_object({{"allOf", list_of(row.all_of, encode_group)}}));
  }
  return make_object({{"toolScopes", rows},
                      {"notTold", list_of(told->not_told, slug_of)},
                      {"unknown", told->unknown}});
}

Result<Request> tool_scopes(MemberReader& read) {
  const Names slugs = read.texts("tools");
  if (auto error = read.finish()) return *error;
  const Result<std::vector<ToolIndex>> tools = tools_of(slugs, "tools");
  if (!tools) return tools.error();
  return confluence_oauth::build_tool_scopes_request(*tools);
}

}  // namespace confluence_oauth::api
