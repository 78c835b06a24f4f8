// Which scopes to ask for, given the tools, operations and single scopes a person chose, and the
// reason for each of them.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_PLAN_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_PLAN_HPP

#include <string>
#include <string_view>
#include <vector>

#include "atlassian/budget.hpp"
#include "atlassian/scope_coverage.hpp"
#include "atlassian/scope_list.hpp"
#include "atlassian/scope_needs.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

enum class Strategy {
  least_privilege,  // the union of the granular lists: nothing broader than what was chosen
  fewest,           // the smallest number of scopes, classic lists allowed; see smallest_cover()
};

struct PlanRequest {
  std::vector<ToolIndex> tools = {};
  std::vector<OperationIndex> operations = {};
  ScopeList scopes = {};  // wanted whatever else is chosen; offline_access does not count here
  Strategy strategy = Strategy::least_privilege;
  bool offline_access = true;   // alone decides whether there will be a refresh token
  ToolScopes tool_scopes = {};  // Composio's own answer, where there is one
};

enum class ReasonKind { tool, operation, scope, refresh };

struct Reason {
  ReasonKind kind;
  std::string_view id;       // slug, operation id or scope name
  bool is_inferred = false;  // of a tool: that it calls what the scope is for is our reading
};

struct PlannedScope {
  ScopeIndex scope;
  std::vector<Reason> reasons;  // tools, operations, scope, refresh, in catalogue order; never none
};

// Something chosen that no scope list opens.
struct UncoveredChoice {
  ReasonKind kind;
  std::string_view id;
  std::string why;  // a sentence
};

// Something chosen that calls an operation which Atlassian has marked deprecated.
struct OutdatedChoice {
  ReasonKind kind;  // tool or operation
  std::string_view id;
  OperationIndex operation;
  OperationIndex successor;         // the operation itself where none is known
  std::vector<ScopeIndex> missing;  // what the successor needs beyond the plan
};

struct ScopePlan {
  std::vector<PlannedScope> scopes;        // in catalogue order
  std::vector<UncoveredChoice> uncovered;  // nothing was planned for these
  std::vector<OutdatedChoice> outdated;    // planned for what is called today
  Coverage coverage;                       // of the whole catalogue
  Budget budget;
  // Scopes that can go, all together, without closing anything that was chosen; when neither tools
  // nor operations were, without closing anything the list opens. Never offline_access.
  std::vector<ScopeCut> cuts;
  // False when Composio's answer offers so many alternatives that the search was cut short: the
  // plan opens everything, but a smaller one may exist. Always true without such an answer.
  bool is_proved = true;

  ScopeList list() const;
  // What to ask for: the list, or nothing while only a refresh token was chosen.
  ScopeList wanted() const;
};

// Total. A single scope that is not offered is not planned: asking for a scope that cannot be
// ticked ends the consent in an error page.
ScopePlan plan_scopes(const PlanRequest& request);

// The scopes a preset stands for: its list as it is, or the least-privilege plan of its tools and
// offline_access.
ScopeList scopes_of(const Preset& preset);

constexpr std::string_view to_text(ReasonKind kind) {
  constexpr std::string_view kNames[] = {"tool", "operation", "scope", "refresh"};
  return kNames[static_cast<unsigned>(kind)];
}

}  // namespace confluence_oauth

#endif
