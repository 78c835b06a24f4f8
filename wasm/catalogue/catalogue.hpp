// What Atlassian and Composio say exists: scopes, REST operations, tools, presets and callback
// URLs, each with its source. Facts only; what follows from them is worked out in atlassian/ and
// composio/.
//
// The tables are packed from the JSON files in this folder when the project is built, and unpacked
// when they are first asked for; from then on they never change. An index is a
// position in its table; scopes, operations, tools and sources are sorted by name, and that order
// is "catalogue order".
#ifndef CONFLUENCE_OAUTH_CATALOGUE_CATALOGUE_HPP
#define CONFLUENCE_OAUTH_CATALOGUE_CATALOGUE_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

using SourceIndex = std::uint8_t;
using ScopeIndex = std::uint8_t;
using OperationIndex = std::uint16_t;
using ToolIndex = std::uint8_t;

// Where a fact was read.
struct Source {
  std::string_view id;
  std::string_view title;
  std::string_view url;   // empty where no stable address is known
  std::string_view date;  // year-month-day of the page, or of our reading it
};

// The console shows classic and granular scopes in two tabs, identity scopes under an API of their
// own, and offline_access nowhere.
enum class Family : std::uint8_t { classic, granular, identity, oauth };

struct Scope {
  std::string_view name;  // "read:page:confluence"
  std::string_view api;   // "Confluence API", "User identity API", or empty
  std::string_view access;
  std::string_view resource;
  std::string_view title;
  std::string_view description;
  Family family;
  bool offered;  // false: declared in a specification, asked for by nothing
  std::span<const SourceIndex> sources;
};

// Why no scope list opens an operation to an OAuth 2.0 (3LO) app.
enum class Uncovered : std::uint8_t {
  none,                // one does
  no_oauth,            // the operation takes no OAuth scope
  scopes_unknown,      // newer than the specification we read
  apps_cannot_access,  // Atlassian: "Apps cannot access this REST resource"
  forge_only,          // for Forge apps
};

// `classic` and `granular` are alternatives; inside one of them every scope is needed. An empty
// list is no alternative.
struct Operation {
  std::string_view id;  // "v2:getPageById"
  std::string_view method;
  std::string_view path;
  std::string_view summary;  // empty where the id's words are it: summary_of
  std::span<const ScopeIndex> classic;
  std::span<const ScopeIndex> granular;
  Uncovered uncovered;
  bool is_deprecated;        // Atlassian's mark
  OperationIndex successor;  // what to call in its place (our reading); itself where none is known
};

// Primary and helper operations are needed; an alternative is what the tool may call instead.
enum class Role : std::uint8_t { primary, helper, alternative };

struct ToolCall {
  OperationIndex operation;
  Role role;
};

struct Tool {
  std::string_view slug;  // "CONFLUENCE_CREATE_PAGE"
  std::string_view name;
  std::string_view description;
  std::string_view access;
  std::string_view note;
  std::span<const ToolCall> calls;
  bool inferred;  // its operations were matched by hand, not documented
};

// A starting point: either tools to plan for or a fixed list of scopes, in its source's order.
struct Preset {
  std::string_view id;
  std::string_view title;
  std::string_view description;
  std::string_view caution;
  std::span<const ToolIndex> tools;
  std::span<const ScopeIndex> scopes;
};

struct CallbackUrl {
  std::string_view id;
  std::string_view url;
  std::string_view title;
  std::string_view description;
  SourceIndex source;
  bool is_default;
};

std::span<const Source> all_sources();
std::span<const Scope> all_scopes();
std::span<const Operation> all_operations();
std::span<const Tool> all_tools();
std::span<const Preset> all_presets();
std::span<const CallbackUrl> all_callback_urls();
const CallbackUrl& default_callback_url();

// The newest date of any source.
std::string_view catalogue_date();

// The newest date of the sources of each kind of fact.
struct CatalogueDates {
  std::string_view scopes;
  std::string_view operations;
  std::string_view toolkit;
  std::string_view messages;
};
const CatalogueDates& catalogue_dates();

// By exact name, in logarithmic time; null where there is none.
const Scope* find_scope(std::string_view name);
const Operation* find_operation(std::string_view id);
const Tool* find_tool(std::string_view slug);

// Position of an entry of the table.
ScopeIndex index_of(const Scope& scope);
OperationIndex index_of(const Operation& operation);
ToolIndex index_of(const Tool& tool);

const Scope& offline_access();

// "Get page by id" of v2:getPageById, unless the catalogue has other words for it.
std::string summary_of(const Operation& operation);

std::vector<std::string> scope_names(std::span<const ScopeIndex> scopes);

constexpr std::string_view to_text(Family family) {
  constexpr std::string_view kNames[] = {"classic", "granular", "identity", "oauth"};
  return kNames[static_cast<unsigned>(family)];
}

constexpr std::string_view to_text(Role role) {
  constexpr std::string_view kNames[] = {"primary", "helper", "alternative"};
  return kNames[static_cast<unsigned>(role)];
}

// A sentence for a person, or empty for Uncovered::none.
std::string_view explain(Uncovered reason);

}  // namespace confluence_oauth

#endif
