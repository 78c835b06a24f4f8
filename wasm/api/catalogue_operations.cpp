#include <set>
#include <string_view>
#include <vector>

#include "api/encode.hpp"
#include "api/operations.hpp"
#include "atlassian/scope_plan.hpp"
#include "base/json.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth::api {
namespace {

Json encode_source(const Source& source) {
  return make_object(
      {{"id", source.id}, {"title", source.title}, {"url", source.url}, {"date", source.date}});
}

Json encode_scope(const Scope& scope) {
  return make_object({{"scope", scope.name},
                      {"family", to_text(scope.family)},
                      {"api", scope.api},
                      {"access", scope.access},
                      {"resource", scope.resource},
                      {"title", scope.title},
                      {"description", scope.description},
                      {"offered", scope.offered},
                      {"sources", list_of(scope.sources, [](SourceIndex i) {
                         return Json(all_sources()[i].id);
                       })}});
}

Json successor_of(const Operation& operation) {
  return operation.successor == index_of(operation)
             ? Json()
             : Json(all_operations()[operation.successor].id);
}

Json encode_operation(const Operation& operation) {
  return make_object({{"id", operation.id},
                      {"method", operation.method},
                      {"path", operation.path},
                      {"summary", summary_of(operation)},
                      {"classic", names_of(operation.classic)},
                      {"granular", names_of(operation.granular)},
                      {"uncovered", explain(operation.uncovered)},
                      {"deprecated", operation.is_deprecated},
                      {"replacedBy", successor_of(operation)}});
}

Json encode_callback(const CallbackUrl& callback) {
  return make_object({{"id", callback.id},
                      {"url", callback.url},
                      {"title", callback.title},
                      {"description", callback.description},
                      {"isDefault", callback.is_default},
                      {"source", all_sources()[callback.source].id}});
}

Json encode_call(const ToolCall& call) {
  return make_object({{"id", all_operations()[call.operation].id}, {"role", to_text(call.role)}});
}

std::vector<ScopeIndex> granular_scopes_of(const Tool& tool) {
  std::set<ScopeIndex> scopes;
  for (OperationIndex operation : operations_needed(tool)) {
    for (ScopeIndex scope : all_operations()[operation].granular) scopes.insert(scope);
  }
  return {scopes.begin(), scopes.end()};
}

Json encode_tool(const Tool& tool) {
  return make_object({{"slug", tool.slug},
                      {"name", tool.name},
                      {"description", tool.description},
                      {"access", tool.access},
                      {"confidence", tool.inferred ? "inferred" : "documented"},
                      {"operations", list_of(tool.calls, encode_call)},
                      {"scopes", names_of(granular_scopes_of(tool))},
                      {"note", tool.note}});
}

Json slugs_of(std::span<const ToolIndex> tools) {
  return list_of(tools, [](ToolIndex tool) { return Json(all_tools()[tool].slug); });
}

Json encode_figures(const ScopeFigures& figures) {
  return make_object({{"consoleCount", figures.console_count},
                      {"requestedCount", figures.requested_count},
                      {"toolsCovered", figures.covered.tools},
                      {"toolsTotal", all_tools().size()},
                      {"operationsCovered", figures.covered.operations},
                      {"operationsTotal", all_operations().size()},
                      {"unusedByTools", names_of(figures.unused_by_tools)},
                      {"unusedByOperations", names_of(figures.unused_by_operations)},
                      {"toolsNotCovered", slugs_of(figures.tools_not_covered)}});
}

Json encode_preset(const Preset& preset) {
  return make_object({{"id", preset.id},
                      {"title", preset.title},
                      {"description", preset.description},
                      {"caution", preset.caution},
                      {"tools", slugs_of(preset.tools)},
                      {"scopes", names_of(preset.scopes)},
                      {"figures", encode_figures(figures_of(scopes_of(preset)))}});
}

struct Part {
  std::string_view name;
  Json (*encode)();
};

constexpr Part kParts[] = {
    {"scopes", [] { return list_of(all_scopes(), encode_scope); }},
    {"operations", [] { return list_of(all_operations(), encode_operation); }},
    {"tools", [] { return list_of(all_tools(), encode_tool); }},
    {"presets", [] { return list_of(all_presets(), encode_preset); }},
    {"callbackUrls", [] { return list_of(all_callback_urls(), encode_callback); }},
    {"sources", [] { return list_of(all_sources(), encode_source); }},
};

}  // namespace

Result<Json> version(MemberReader& read) {
  if (auto error = read.finish()) return *error;
  const CatalogueDates& dates = catalogue_dates();
  return make_object({{"version", CONFLUENCE_OAUTH_VERSION},
                      {"catalogueDate", catalogue_date()},
                      {"dates", make_object({{"scopes", dates.scopes},
                                             {"operations", dates.operations},
                                             {"toolkit", dates.toolkit},
                                             {"messages", dates.messages}})}});
}

Result<Json> catalogue(MemberReader& read) {
  std::vector<std::string_view> names;
  for (const Part& part : kParts) names.push_back(part.name);
  const auto wanted = read.optional_word("part", names);
  if (auto error = read.finish()) return *error;
  Json value = Json::object();
  for (const Part& part : kParts) {
    if (!wanted || names[*wanted] == part.name) value.add(part.name, part.encode());
  }
  return value;
}

}  // namespace confluence_oauth::api
