#include "atlassian/scope_plan.hpp"

#include <gmock/gmock.h>

#include "support/choices.hpp"

namespace confluence_oauth {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

ScopeIndex scope(std::string_view name) { return index_of(*find_scope(name)); }
ToolIndex tool(std::string_view slug) { return index_of(*find_tool(slug)); }
OperationIndex operation(std::string_view id) { return index_of(*find_operation(id)); }

PlanRequest random_request(Choices& choose, Strategy strategy) {
  PlanRequest request;
  request.tools = choose.tools(choose.number(8));
  request.operations = choose.operations(choose.number(12));
  request.strategy = strategy;
  return request;
}

// Everything chosen that some scope list opens.
bool opens_all(const ScopeSet& held, const PlanRequest& request) {
  for (ToolIndex index : request.tools) {
    if (!opens(held, all_tools()[index])) return false;
  }
  for (OperationIndex index : request.operations) {
    const Operation& chosen = all_operations()[index];
    if (chosen.uncovered == Uncovered::none && !opens(held, chosen)) return false;
  }
  return true;
}

std::vector<std::string_view> ids(const std::vector<Reason>& reasons) {
  std::vector<std::string_view> found;
  for (const Reason& reason : reasons) found.push_back(reason.id);
  return found;
}

class RandomPlans : public testing::TestWithParam<Strategy> {};

INSTANTIATE_TEST_SUITE_P(Strategies, RandomPlans,
                         testing::Values(Strategy::least_privilege, Strategy::fewest));

TEST_P(RandomPlans, OpenEveryChoiceAndTakingAnyScopeAwayBreaksOne) {
  Choices choose(11);
  for (int round = 0; round < 1500; ++round) {
    const PlanRequest request = random_request(choose, GetParam());
    const ScopePlan plan = plan_scopes(request);
    const ScopeSet held = plan.list().set();
    ASSERT_TRUE(plan.is_proved);
    ASSERT_TRUE(opens_all(held, request)) << "round " << round;
    for (const PlannedScope& planned : plan.scopes) {
      ASSERT_THAT(planned.reasons, testing::Not(IsEmpty()));
      if (planned.scope == scope("offline_access")) continue;
      ASSERT_FALSE(opens_all(ScopeSet(held).reset(planned.scope), request))
          << "round " << round << " without " << all_scopes()[planned.scope].name;
    }
    ASSERT_THAT(plan.cuts, IsEmpty());
  }
}

TEST_P(RandomPlans, HoldSingleScopesAndSayWhichNothingElseNeeds) {
  Choices choose(12);
  for (int round = 0; round < 500; ++round) {
    PlanRequest request = random_request(choose, GetParam());
    for (ScopeIndex single : choose.scopes(6)) request.scopes.add(single);
    request.operations.push_back(operation("v2:getPages"));
    const ScopePlan plan = plan_scopes(request);
    ScopeSet held = plan.list().set();
    for (ScopeIndex single : request.scopes.indices()) {
      ASSERT_EQ(held[single], all_scopes()[single].offered) << all_scopes()[single].name;
    }
    for (const ScopeCut& cut : plan.cuts) held.reset(cut.scope);
    ASSERT_TRUE(opens_all(held, request)) << "round " << round;
  }
}

TEST_P(RandomPlans, ComeBackFromTheirOwnText) {
  Choices choose(13);
  for (int round = 0; round < 150; ++round) {
    const ScopeList list = plan_scopes(random_request(choose, GetParam())).list();
    for (ScopeStyle style : {ScopeStyle::atlassian, ScopeStyle::composio}) {
      const ParsedScopes parsed = parse_scopes(format_scopes(list, style));
      ASSERT_EQ(parsed.scopes.indices(), list.indices());
      ASSERT_EQ(parsed.unknown_count, 0u);
      ASSERT_THAT(parsed.duplicates, IsEmpty());
    }
  }
}

TEST(PlanScopes, WithFewestNeverTakesMoreThanWithLeastPrivilege) {
  Choices choose(14);
  for (int round = 0; round < 400; ++round) {
    PlanRequest request = random_request(choose, Strategy::least_privilege);
    request.operations = choose.operations(1 + choose.number(100));
    const std::size_t least = plan_scopes(request).scopes.size();
    request.strategy = Strategy::fewest;
    ASSERT_LE(plan_scopes(request).scopes.size(), least) << "round " << round;
  }
}

TEST(PlanScopes, WithLeastPrivilegeTakesGranularScopesOnly) {
  PlanRequest request;
  for (const Operation& each : all_operations()) request.operations.push_back(index_of(each));
  const ScopePlan plan = plan_scopes(request);
  for (const PlannedScope& planned : plan.scopes) {
    EXPECT_NE(all_scopes()[planned.scope].family, Family::classic);
  }
  EXPECT_EQ(plan.coverage.tools, all_tools().size());
  // 14 of 348 take no OAuth scope, are for Forge or are closed to apps.
  EXPECT_EQ(plan.coverage.operations, 334u);
  EXPECT_THAT(plan.uncovered, SizeIs(14));
}

TEST(PlanScopes, TellsWhatReplacesADeprecatedOperation) {
  PlanRequest request;
  request.tools = {index_of(*find_tool("CONFLUENCE_GET_CHILD_PAGES"))};
  const ScopePlan plan = plan_scopes(request);
  ASSERT_THAT(plan.outdated, SizeIs(1));
  const OutdatedChoice& choice = plan.outdated.front();
  EXPECT_EQ(choice.id, "CONFLUENCE_GET_CHILD_PAGES");
  EXPECT_EQ(all_operations()[choice.successor].id, "v2:getPageDirectChildren");
  EXPECT_EQ(scope_names(choice.missing),
            std::vector<std::string>{"read:hierarchical-content:confluence"});
  request.scopes.add(index_of(*find_scope("read:hierarchical-content:confluence")));
  EXPECT_TRUE(plan_scopes(request).outdated.front().missing.empty());
}

TEST(PlanScopes, GivesAReasonForEachScope) {
  PlanRequest request;
  request.tools = {tool("CONFLUENCE_CQL_SEARCH"), tool("CONFLUENCE_GET_PAGES")};
  request.operations = {operation("v2:getPages")};
  request.scopes.add(scope("read:me"));
  const ScopePlan plan = plan_scopes(request);
  ASSERT_THAT(plan.scopes, SizeIs(4));
  EXPECT_EQ(plan.scopes[0].scope, scope("offline_access"));
  EXPECT_EQ(plan.scopes[0].reasons[0].kind, ReasonKind::refresh);
  EXPECT_EQ(plan.scopes[1].scope, scope("read:content-details:confluence"));
  EXPECT_THAT(ids(plan.scopes[1].reasons), testing::ElementsAre("CONFLUENCE_CQL_SEARCH"));
  EXPECT_FALSE(plan.scopes[1].reasons[0].is_inferred);
  EXPECT_EQ(plan.scopes[2].reasons[0].kind, ReasonKind::scope);
  EXPECT_THAT(ids(plan.scopes[3].reasons),
              testing::ElementsAre("CONFLUENCE_GET_PAGES", "v2:getPages"));
  EXPECT_TRUE(plan.scopes[3].reasons[0].is_inferred);
  ASSERT_THAT(plan.cuts, SizeIs(1));
  EXPECT_EQ(plan.cuts[0].scope, scope("read:me"));
}

TEST(PlanScopes, TakesComposiosWordForATool) {
  PlanRequest request;
  request.tools = {tool("CONFLUENCE_GET_PAGES")};
  request.tool_scopes[request.tools[0]] = {
      {{ScopeSet().set(scope("read:confluence-content.all")),
        ScopeSet().set(scope("read:content-details:confluence"))}}};
  const ScopePlan plan = plan_scopes(request);
  ASSERT_THAT(plan.scopes, SizeIs(2));
  EXPECT_EQ(plan.scopes[1].scope, scope("read:content-details:confluence"));
  EXPECT_FALSE(plan.scopes[1].reasons[0].is_inferred);
}

TEST(PlanScopes, MeasuresTheWholeCatalogueByComposiosWord) {
  PlanRequest request;
  request.tool_scopes[tool("CONFLUENCE_GET_PAGES")] = {};
  EXPECT_EQ(plan_scopes(request).coverage.tools, 1u);
}

TEST(ScopesOf, APresetOfToolsOpensThemAll) {
  for (const Preset& preset : all_presets()) {
    const ScopeSet held = scopes_of(preset).set();
    EXPECT_TRUE(held[scope("offline_access")]) << preset.id;
    for (ToolIndex index : preset.tools) EXPECT_TRUE(opens(held, all_tools()[index])) << preset.id;
  }
}

}  // namespace
}  // namespace confluence_oauth
