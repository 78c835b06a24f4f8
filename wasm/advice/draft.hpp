// Everything a person typed or chose on the page, as far as advice depends on it. It has no place
// for a secret. Values are as typed: nothing in here was checked.
#ifndef CONFLUENCE_OAUTH_ADVICE_DRAFT_HPP
#define CONFLUENCE_OAUTH_ADVICE_DRAFT_HPP

#include <optional>
#include <string>
#include <vector>

#include "atlassian/scope_list.hpp"
#include "atlassian/scope_plan.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

enum class WhoConnects { me, others };
enum class Sites { one, several };

struct Draft {
  std::optional<std::string> preset;
  std::vector<std::string> tools;
  std::vector<std::string> operations;
  std::vector<std::string> scopes;
  Strategy strategy = Strategy::least_privilege;
  bool offline_access = true;
  std::string app_name;
  std::string callback_url;
  std::string client_id;
  std::string auth_config_id;
  std::string user_id;
  std::string site;
  std::vector<std::string> ticked;  // scopes ticked in Atlassian's console so far
  std::string scope_text;           // a list of scopes, as pasted; part of the own choice
  std::string tool_scopes;          // Composio's answer about what its tools need, as pasted
  std::string registered_callback;  // what stands in the Atlassian app, as pasted
  WhoConnects who_connects = WhoConnects::me;
  Sites sites = Sites::one;
};

// What is planned for it: the preset's tools and scopes, or the person's own and those in their
// pasted list, by Composio's word on its tools where there is one. The list does not decide on
// offline_access, which has a member of its own. Names that are not in the catalogue are left out;
// see unknown_names(). Time grows linearly with the pasted texts.
PlanRequest plan_request_of(const Draft& draft);

// The names of the draft's own lists, and of its preset, that the catalogue does not have.
std::vector<std::string> unknown_names(const Draft& draft);

// Scopes by name; unknown names are left out.
ScopeList known_scopes(const std::vector<std::string>& names);

// The draft's own scopes and those in its pasted list, each once; without offline_access unless it
// was chosen as a scope.
std::vector<std::string> own_scopes(const Draft& draft);

// Parts of a draft that one click may change; what is not set stays. An own choice also sets the
// preset to none and empties the pasted list, whose place it takes.
struct DraftChange {
  std::string label;  // "Drop write:label:confluence"
  bool is_own_choice = false;
  std::optional<std::vector<std::string>> tools = std::nullopt;
  std::optional<std::vector<std::string>> operations = std::nullopt;
  std::optional<std::vector<std::string>> scopes = std::nullopt;
  std::optional<std::vector<std::string>> ticked = std::nullopt;
  std::optional<Strategy> strategy = std::nullopt;
  std::optional<bool> offline_access = std::nullopt;
  std::optional<std::string> callback_url = std::nullopt;
  std::optional<std::string> auth_config_id = std::nullopt;
  std::optional<std::string> site = std::nullopt;
};

// The change that makes all of a plan the person's own choice, without a label.
DraftChange own_choice(const PlanRequest& request);

// Adds the change to this callback URL, with its label.
void offer_callback(std::string_view url, std::vector<DraftChange>& apply);

// What it costs not to have some scopes, and the change that does without them.
struct DroppedScopes {
  std::vector<ToolIndex> tools;  // chosen ones, or those the list opens, that close
  std::size_t operations = 0;    // likewise
  DraftChange change;
};

// `before` is what the plan for the request asks for.
DroppedScopes drop_scopes(const PlanRequest& request, const ScopeList& before,
                          const ScopeList& dropped);

// The change that leaves out the cuts of the plan for this request; none when it has no cuts.
std::optional<DraftChange> leave_out_cuts(const PlanRequest& request, const ScopePlan& plan);

}  // namespace confluence_oauth

#endif
