#include "advice/missing_scope_advice.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "advice/drop_cost.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMostDropsOffered = 10;

std::string_view where_to_tick(const Scope& scope) {
  switch (scope.family) {
    case Family::classic:
      return words::tick_classic();
    case Family::granular:
      return words::tick_granular();
    case Family::identity:
      return words::tick_identity();
    case Family::oauth:
      return words::tick_nothing();
  }
  return "";
}

// With the confidence and the evidence of the message that names the scopes.
Advice about(const Advice& message, Finding finding) {
  Advice advice = message;
  advice.finding = std::move(finding);
  advice.finding.source = message.finding.source;
  return advice;
}

// "read:me is", or "3 scopes are".
std::string subject_of(const std::vector<std::string>& names) {
  return names.size() == 1 ? words::one_is({.name = names.front()})
                           : words::scopes_are({.count = names.size()});
}

// "..., or drop it", "..., or drop what you do not need".
std::string_view pronoun_of(const std::vector<std::string>& names) {
  return names.size() == 1 ? words::pronoun_one() : words::pronoun_several();
}

// "If the agent needs it", "... needs them".
std::string_view it_or_them(const std::vector<std::string>& names) {
  return names.size() == 1 ? words::pronoun_one() : words::pronoun_them();
}

// Where they are ticked, each place once.
std::string places_of(const ScopeList& scopes) {
  std::vector<std::string_view> places;
  for (ScopeIndex scope : scopes.indices()) {
    const std::string_view place = where_to_tick(all_scopes()[scope]);
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
  }
  return join(places, "; ");
}

void offer_to_mark_unticked(Advice& advice, const ScopeList& scopes, const Draft& draft) {
  std::vector<std::string> left;
  for (const std::string& name : draft.ticked) {
    const Scope* scope = find_scope(name);
    if (scope == nullptr || !scopes.contains(index_of(*scope))) left.push_back(name);
  }
  const std::size_t count = draft.ticked.size() - left.size();
  if (count == 0) return;
  const bool is_one = count == 1 && scopes.size() == 1;
  advice.finding.detail += is_one ? std::string(words::draft_has_tick())
                                  : words::draft_has_ticks({.number = std::to_string(count)});
  DraftChange change;
  change.label = words::mark_as_not_ticked(
      {.name = is_one ? std::string(all_scopes()[scopes.indices().front()].name)
                      : words::scopes_ticked({.count = count})});
  change.ticked = std::move(left);
  advice.apply.push_back(std::move(change));
}

Advice asked_for(const Advice& message, const ScopeList& scopes, const Draft& draft,
                 const PlanRequest& request, const ScopeList& wanted) {
  const DroppedScopes all = drop_scopes(request, wanted, scopes);
  const std::vector<std::string> names = scope_names(scopes.indices());
  Advice advice =
      about(message, findings::scope_asked_for({.what = subject_of(names),
                                                .scopes = names,
                                                .tick = places_of(scopes),
                                                .it = pronoun_of(names),
                                                .loss = cost_of_dropping(it_or_them(names), all)}));
  advice.apply.clear();
  for (ScopeIndex index : scopes.indices()) {
    if (advice.apply.size() == kMostDropsOffered) break;
    ScopeList one;
    one.add(index);
    DraftChange change = drop_scopes(request, wanted, one).change;
    change.label = words::drop_scope({.name = all_scopes()[index].name});
    advice.apply.push_back(std::move(change));
  }
  offer_to_mark_unticked(advice, scopes, draft);
  return advice;
}

// Without a plan nothing is known of who asks for them.
Advice not_in_app(const Advice& message, const ScopeList& scopes) {
  const std::vector<std::string> names = scope_names(scopes.indices());
  return about(message, findings::scope_missing_in_app({.what = subject_of(names),
                                                        .scopes = names,
                                                        .tick = places_of(scopes),
                                                        .it = pronoun_of(names)}));
}

// The request is not the plan's; one click makes the plan ask for them.
Advice not_asked_for(const Advice& message, const ScopeList& scopes, const PlanRequest& request) {
  const std::vector<std::string> names = scope_names(scopes.indices());
  Advice advice =
      about(message, findings::scope_not_asked_for(
                         {.what = subject_of(names), .scopes = names, .it = it_or_them(names)}));
  DraftChange change = own_choice(request);
  change.label = words::add_to_plan(
      {.what = names.size() == 1 ? names.front() : words::scopes_ticked({.count = names.size()})});
  change.scopes->insert(change.scopes->end(), names.begin(), names.end());
  advice.apply = {std::move(change)};
  return advice;
}

// "Confluence API: read:page:confluence; User identity API: read:me"
std::string names_by_api(const MissingScopes& missing) {
  std::vector<std::pair<std::string_view, std::vector<std::string_view>>> groups;
  const auto add = [&groups](std::string_view api, std::string_view name) {
    const auto at = std::find_if(groups.begin(), groups.end(),
                                 [api](const auto& group) { return group.first == api; });
    if (at == groups.end()) {
      groups.push_back({api, {name}});
    } else {
      at->second.push_back(name);
    }
  };
  for (ScopeIndex scope : missing.scopes.indices()) {
    add(all_scopes()[scope].api, all_scopes()[scope].name);
  }
  for (const std::string& name : missing.others) add(words::another_product(), name);
  std::vector<std::string> texts;
  for (const auto& [api, names] : groups) {
    texts.push_back((api.empty() ? "" : std::string(api) + ": ") + join(names, ", "));
  }
  return join(texts, "; ");
}

// The message itself, with every name; one click drops all that were asked for.
Advice all_together(const Advice& message, const MissingScopes& missing, const ScopeList& asked,
                    const PlanRequest& request, const ScopeList& wanted) {
  Advice advice = message;
  advice.finding.scopes = scope_names(missing.scopes.indices());
  advice.finding.scopes.insert(advice.finding.scopes.end(), missing.others.begin(),
                               missing.others.end());
  advice.finding.detail +=
      words::names_scopes({.count = advice.finding.scopes.size(), .names = names_by_api(missing)});
  if (asked.size() < 2) return advice;
  DroppedScopes dropped = drop_scopes(request, wanted, asked);
  dropped.change.label = asked.size() == missing.scopes.size()
                             ? std::string(words::drop_all_of_them())
                             : words::drop_those_asked_for({.count = asked.size()});
  advice.apply = {std::move(dropped.change)};
  return advice;
}

}  // namespace

std::vector<Advice> advise_on_missing_scopes(const Advice& message, const MissingScopes& missing,
                                             const Draft* draft) {
  if (missing.scopes.empty() && missing.others.empty()) return {message};
  const PlanRequest request = draft ? plan_request_of(*draft) : PlanRequest();
  const ScopeList wanted = draft ? plan_scopes(request).wanted() : ScopeList();
  ScopeList asked, strange;
  for (ScopeIndex scope : missing.scopes.indices()) {
    (wanted.contains(scope) ? asked : strange).add(scope);
  }
  std::vector<Advice> all = {all_together(message, missing, asked, request, wanted)};
  if (!asked.empty()) all.push_back(asked_for(message, asked, *draft, request, wanted));
  if (!strange.empty()) {
    all.push_back(wanted.empty() ? not_in_app(message, strange)
                                 : not_asked_for(message, strange, request));
  }
  if (!missing.others.empty()) {
    const std::string what = missing.others.size() == 1
                                 ? subject_of(missing.others)
                                 : words::names_are({.count = missing.others.size()});
    all.push_back(about(
        message, findings::scope_of_other_product(
                     {.what = what, .scopes = missing.others, .it = pronoun_of(missing.others)})));
  }
  return all;
}

}  // namespace confluence_oauth
