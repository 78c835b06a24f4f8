#include "catalogue/catalogue.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "catalogue/packed.hpp"

namespace confluence_oauth {
namespace {

struct ScopeFacts {
  Family family;
  bool offered;
};

struct OperationFacts {
  Uncovered uncovered;
  bool is_deprecated;
  OperationIndex successor;
};

struct ToolFacts {
  bool inferred;
  std::uint8_t calls;
};

struct CallbackFacts {
  SourceIndex source;
  bool is_default;
};

#include "catalogue_tables.inc"

static_assert(kSourceCount <= 256 && kScopeCount <= 256 && kToolCount <= 256);

struct Tables {
  Source sources[kSourceCount];
  Scope scopes[kScopeCount];
  Operation operations[kOperationCount];
  Tool tools[kToolCount];
  Preset presets[kPresetCount];
  CallbackUrl callbacks[kCallbackCount];
};

void fill(Source (&table)[kSourceCount]) {
  PackedTexts texts(kSourceTexts);
  for (auto member : {&Source::id, &Source::title, &Source::url, &Source::date}) {
    texts.fill(table, member);
  }
}

void fill(Scope (&table)[kScopeCount]) {
  PackedTexts texts(kScopeTexts);
  for (auto member : {&Scope::name, &Scope::api, &Scope::access, &Scope::resource, &Scope::title,
                      &Scope::description}) {
    texts.fill(table, member);
  }
  PackedLists lists(kScopeLists);
  const ScopeFacts* facts = kScopeFacts;
  for (Scope& scope : table) {
    scope.family = facts->family;
    scope.offered = facts++->offered;
    scope.sources = lists.next();
  }
}

void fill(Operation (&table)[kOperationCount]) {
  PackedTexts texts(kOperationTexts);
  for (auto member : {&Operation::id, &Operation::method, &Operation::path, &Operation::summary}) {
    texts.fill(table, member);
  }
  PackedLists lists(kOperationLists);
  const OperationFacts* facts = kOperationFacts;
  for (Operation& operation : table) {
    operation.uncovered = facts->uncovered;
    operation.is_deprecated = facts->is_deprecated;
    operation.successor = facts++->successor;
    operation.classic = lists.next();
    operation.granular = lists.next();
  }
}

void fill(Tool (&table)[kToolCount]) {
  PackedTexts texts(kToolTexts);
  for (auto member : {&Tool::slug, &Tool::name, &Tool::description, &Tool::access, &Tool::note}) {
    texts.fill(table, member);
  }
  const ToolFacts* facts = kToolFacts;
  const ToolCall* calls = kToolCalls;
  for (Tool& tool : table) {
    tool.inferred = facts->inferred;
    tool.calls = {calls, facts->calls};
    calls += facts++->calls;
  }
}

void fill(Preset (&table)[kPresetCount]) {
  PackedTexts texts(kPresetTexts);
  for (auto member : {&Preset::id, &Preset::title, &Preset::description, &Preset::caution}) {
    texts.fill(table, member);
  }
  PackedLists lists(kPresetLists);
  for (Preset& preset : table) {
    preset.tools = lists.next();
    preset.scopes = lists.next();
  }
}

void fill(CallbackUrl (&table)[kCallbackCount]) {
  PackedTexts texts(kCallbackTexts);
  for (auto member :
       {&CallbackUrl::id, &CallbackUrl::url, &CallbackUrl::title, &CallbackUrl::description}) {
    texts.fill(table, member);
  }
  const CallbackFacts* facts = kCallbackFacts;
  for (CallbackUrl& callback : table) {
    callback.source = facts->source;
    callback.is_default = facts++->is_default;
  }
}

const Tables& tables() {
  static const Tables* const unpacked = [] {
    Tables* made = new Tables();
    fill(made->sources);
    fill(made->scopes);
    fill(made->operations);
    fill(made->tools);
    fill(made->presets);
    fill(made->callbacks);
    return made;
  }();
  return *unpacked;
}

template <class Entry>
const Entry* find_by(std::span<const Entry> table, std::string_view Entry::*name,
                     std::string_view wanted) {
  const auto at = std::lower_bound(
      table.begin(), table.end(), wanted,
      [name](const Entry& entry, std::string_view text) { return entry.*name < text; });
  return at != table.end() && (*at).*name == wanted ? &*at : nullptr;
}

}  // namespace

std::span<const Source> all_sources() { return tables().sources; }
std::span<const Scope> all_scopes() { return tables().scopes; }
std::span<const Operation> all_operations() { return tables().operations; }
std::span<const Tool> all_tools() { return tables().tools; }
std::span<const Preset> all_presets() { return tables().presets; }
std::span<const CallbackUrl> all_callback_urls() { return tables().callbacks; }
std::string_view catalogue_date() { return kCatalogueDate; }
const CatalogueDates& catalogue_dates() { return kCatalogueDates; }

const Scope* find_scope(std::string_view name) {
  return find_by<Scope>(all_scopes(), &Scope::name, name);
}
const Operation* find_operation(std::string_view id) {
  return find_by<Operation>(all_operations(), &Operation::id, id);
}
const Tool* find_tool(std::string_view slug) {
  return find_by<Tool>(all_tools(), &Tool::slug, slug);
}

ScopeIndex index_of(const Scope& scope) {
  return static_cast<ScopeIndex>(&scope - tables().scopes);
}
OperationIndex index_of(const Operation& operation) {
  return static_cast<OperationIndex>(&operation - tables().operations);
}
ToolIndex index_of(const Tool& tool) { return static_cast<ToolIndex>(&tool - tables().tools); }

const Scope& offline_access() { return *find_scope("offline_access"); }

const CallbackUrl& default_callback_url() {
  const CallbackUrl* callback = all_callback_urls().data();
  while (!callback->is_default) ++callback;
  return *callback;
}

std::string summary_of(const Operation& operation) {
  if (!operation.summary.empty()) return std::string(operation.summary);
  std::string_view name = operation.id;
  name.remove_prefix(name.find(':') + 1);
  std::string words(1, to_upper(name.front()));
  for (std::size_t i = 1; i < name.size(); ++i) {
    const bool begins_word = is_upper(name[i]) && !is_upper(name[i - 1]);
    const bool is_acronym = i + 1 < name.size() && is_upper(name[i + 1]);
    if (begins_word) words += ' ';
    words += begins_word && !is_acronym ? to_lower(name[i]) : name[i];
  }
  return words;
}

std::vector<std::string> scope_names(std::span<const ScopeIndex> scopes) {
  std::vector<std::string> names;
  for (ScopeIndex scope : scopes) names.emplace_back(all_scopes()[scope].name);
  return names;
}

std::string_view explain(Uncovered reason) {
  switch (reason) {
    case Uncovered::none:
      return "";
    case Uncovered::no_oauth:
      return words::takes_no_oauth();
    case Uncovered::scopes_unknown:
      return words::scopes_not_known();
    case Uncovered::apps_cannot_access:
      return words::apps_cannot_access();
    case Uncovered::forge_only:
      return words::forge_only();
  }
  return "";
}

}  // namespace confluence_oauth
