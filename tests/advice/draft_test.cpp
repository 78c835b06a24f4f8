#include "advice/draft.hpp"

#include <gtest/gtest.h>

#include "atlassian/scope_needs.hpp"

namespace confluence_oauth {
namespace {

TEST(PlanRequestOf, TakesThePresetBeforeTheOwnChoice) {
  Draft draft;
  draft.preset = "composio-default";
  draft.tools = {"CONFLUENCE_CREATE_PAGE"};
  const PlanRequest request = plan_request_of(draft);
  EXPECT_TRUE(request.tools.empty());
  EXPECT_EQ(request.scopes.size(), 21u);
}

TEST(PlanRequestOf, LeavesUnknownNamesOut) {
  Draft draft;
  draft.tools = {"NO_SUCH", "CONFLUENCE_CREATE_PAGE"};
  draft.operations = {"v9:nothing"};
  draft.scopes = {"read:nothing", "read:me"};
  EXPECT_EQ(plan_request_of(draft).tools.size(), 1u);
  EXPECT_EQ(plan_request_of(draft).scopes.size(), 1u);
  EXPECT_EQ(unknown_names(draft),
            (std::vector<std::string>{"NO_SUCH", "v9:nothing", "read:nothing"}));
}

// For each scope of each preset: what the change plans does without the scope, and what it loses
// was open before.
TEST(DropScopes, MakesAChangeThatDoesWithoutThem) {
  for (const Preset& preset : all_presets()) {
    Draft draft;
    draft.preset = std::string(preset.id);
    const ScopeList before = plan_scopes(plan_request_of(draft)).list();
    for (ScopeIndex scope : before.indices()) {
      ScopeList one;
      one.add(scope);
      const DroppedScopes dropped = drop_scopes(draft, one);
      Draft changed;
      changed.tools = *dropped.change.tools;
      changed.operations = *dropped.change.operations;
      changed.scopes = *dropped.change.scopes;
      changed.offline_access = dropped.change.offline_access.value_or(true);
      EXPECT_FALSE(plan_scopes(plan_request_of(changed)).list().contains(scope))
          << preset.id << " " << all_scopes()[scope].name;
      for (ToolIndex tool : dropped.tools) EXPECT_TRUE(opens(before.set(), all_tools()[tool]));
    }
  }
}

TEST(DropScopes, LosesNothingByAScopeThatIsNotThere) {
  Draft draft;
  draft.tools = {"CONFLUENCE_GET_PAGE_BY_ID"};
  const DroppedScopes dropped = drop_scopes(draft, known_scopes({"write:label:confluence"}));
  EXPECT_TRUE(dropped.tools.empty());
  EXPECT_EQ(*dropped.change.tools, draft.tools);
}

}  // namespace
}  // namespace confluence_oauth
