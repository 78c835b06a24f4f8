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

TEST(PlanRequestOf, TakesThePastedListIntoTheOwnChoice) {
  Draft draft;
  draft.scopes = {"read:me"};
  draft.scope_text = "SCOPES=read:page:confluence, read:me offline_access read:nothing";
  draft.offline_access = false;
  EXPECT_EQ(own_scopes(draft), (std::vector<std::string>{"read:me", "read:page:confluence"}));
  EXPECT_EQ(plan_scopes(plan_request_of(draft)).list().size(), 2u);
  draft.preset = "guide";
  EXPECT_EQ(plan_request_of(draft).scopes.size(), 70u) << "the preset is another choice";
}

// Composio's word in place of v2:getPages and its read:page:confluence.
TEST(PlanRequestOf, TakesComposioAtItsWord) {
  Draft draft;
  draft.tools = {"CONFLUENCE_GET_PAGES"};
  draft.tool_scopes =
      R"({"per_tool_requirements": [{"tool": "CONFLUENCE_GET_PAGES",
          "scope_requirements": {"all_of": ["read:content:confluence"]}}]})";
  draft.offline_access = false;
  const ScopePlan plan = plan_scopes(plan_request_of(draft));
  EXPECT_EQ(plan.list().set(), known_scopes({"read:content:confluence"}).set());
  draft.tool_scopes += "}";
  EXPECT_EQ(plan_scopes(plan_request_of(draft)).list().set(),
            known_scopes({"read:page:confluence"}).set())
      << "what cannot be read says nothing";
}

// By the catalogue the tool would stay open without read:content:confluence.
TEST(DropScopes, ClosesWhatComposioSaysNeedsThem) {
  Draft draft;
  draft.tools = {"CONFLUENCE_GET_PAGES"};
  draft.tool_scopes =
      R"({"per_tool_requirements": [{"tool": "CONFLUENCE_GET_PAGES",
          "scope_requirements": {"all_of": ["read:content:confluence", "read:page:confluence"]}}]})";
  const PlanRequest request = plan_request_of(draft);
  const DroppedScopes dropped =
      drop_scopes(request, plan_scopes(request).list(), known_scopes({"read:content:confluence"}));
  EXPECT_EQ(dropped.tools.size(), 1u);
  EXPECT_TRUE(dropped.change.tools->empty());
}

TEST(DropScopes, KeepsTheToolsWhenTheRefreshTokenGoes) {
  Draft draft;
  draft.tools = {"CONFLUENCE_GET_PAGES"};
  const PlanRequest request = plan_request_of(draft);
  const DroppedScopes dropped =
      drop_scopes(request, plan_scopes(request).list(), known_scopes({"offline_access"}));
  EXPECT_EQ(*dropped.change.tools, draft.tools);
  EXPECT_EQ(dropped.change.offline_access, false);
}

TEST(LeaveOutCuts, DropsWhatNothingChosenNeeds) {
  Draft draft;
  draft.tools = {"CONFLUENCE_GET_PAGES"};
  EXPECT_FALSE(leave_out_cuts(plan_request_of(draft), plan_scopes(plan_request_of(draft))));
  draft.scope_text = "read:label:confluence, read:page:confluence";
  const PlanRequest request = plan_request_of(draft);
  const auto change = leave_out_cuts(request, plan_scopes(request));
  ASSERT_TRUE(change);
  EXPECT_EQ(change->label, "Drop 1 scope");
  EXPECT_EQ(*change->scopes, std::vector<std::string>{"read:page:confluence"});
  EXPECT_EQ(*change->tools, draft.tools);
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
      const DroppedScopes dropped = drop_scopes(plan_request_of(draft), before, one);
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
  const PlanRequest request = plan_request_of(draft);
  const DroppedScopes dropped =
      drop_scopes(request, plan_scopes(request).list(), known_scopes({"write:label:confluence"}));
  EXPECT_TRUE(dropped.tools.empty());
  EXPECT_EQ(*dropped.change.tools, draft.tools);
}

}  // namespace
}  // namespace confluence_oauth
