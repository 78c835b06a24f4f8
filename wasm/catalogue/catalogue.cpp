#include "catalogue/catalogue.hpp"

#include <algorithm>
#include <iterator>

namespace confluence_oauth {
namespace {

#include "catalogue_tables.inc"

static_assert(std::size(kSources) <= 256 && std::size(kScopes) <= 256 && std::size(kTools) <= 256);

template <class Entry>
constexpr bool is_sorted_by(std::span<const Entry> table, std::string_view Entry::*name) {
  for (std::size_t i = 1; i < table.size(); ++i) {
    if (table[i - 1].*name >= table[i].*name) return false;
  }
  return true;
}

static_assert(is_sorted_by<Source>(kSources, &Source::id));
static_assert(is_sorted_by<Scope>(kScopes, &Scope::name));
static_assert(is_sorted_by<Operation>(kOperations, &Operation::id));
static_assert(is_sorted_by<Tool>(kTools, &Tool::slug));

template <class Entry>
const Entry* find_by(std::span<const Entry> table, std::string_view Entry::*name,
                     std::string_view wanted) {
  const auto at = std::lower_bound(
      table.begin(), table.end(), wanted,
      [name](const Entry& entry, std::string_view text) { return entry.*name < text; });
  return at != table.end() && (*at).*name == wanted ? &*at : nullptr;
}

}  // namespace

std::span<const Source> all_sources() { return kSources; }
std::span<const Scope> all_scopes() { return kScopes; }
std::span<const Operation> all_operations() { return kOperations; }
std::span<const Tool> all_tools() { return kTools; }
std::span<const Preset> all_presets() { return kPresets; }
std::span<const CallbackUrl> all_callback_urls() { return kCallbackUrls; }
std::string_view catalogue_date() { return kCatalogueDate; }

const Scope* find_scope(std::string_view name) {
  return find_by<Scope>(kScopes, &Scope::name, name);
}
const Operation* find_operation(std::string_view id) {
  return find_by<Operation>(kOperations, &Operation::id, id);
}
const Tool* find_tool(std::string_view slug) { return find_by<Tool>(kTools, &Tool::slug, slug); }

ScopeIndex index_of(const Scope& scope) { return static_cast<ScopeIndex>(&scope - kScopes); }
OperationIndex index_of(const Operation& operation) {
  return static_cast<OperationIndex>(&operation - kOperations);
}
ToolIndex index_of(const Tool& tool) { return static_cast<ToolIndex>(&tool - kTools); }

const Scope& offline_access() {
  static_assert(std::any_of(std::begin(kScopes), std::end(kScopes), [](const Scope& scope) {
    return scope.name == "offline_access" && scope.family == Family::oauth;
  }));
  return *find_scope("offline_access");
}

std::string_view explain(Uncovered reason) {
  switch (reason) {
    case Uncovered::none:
      return "";
    case Uncovered::no_oauth:
      return "This operation takes no OAuth scope, so an OAuth 2.0 app cannot call it.";
    case Uncovered::scopes_unknown:
      return "This operation is newer than the specification we read; its scopes are not known.";
    case Uncovered::apps_cannot_access:
      return "Atlassian says: \"Apps cannot access this REST resource\".";
    case Uncovered::forge_only:
      return "Only Forge apps can call this operation.";
  }
  return "";
}

}  // namespace confluence_oauth
