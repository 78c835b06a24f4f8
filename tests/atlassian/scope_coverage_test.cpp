#include "atlassian/scope_coverage.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "atlassian/scope_plan.hpp"
#include "support/choices.hpp"

namespace confluence_oauth {
namespace {

using testing::SizeIs;

const Preset& preset(std::string_view id) {
  return *std::find_if(all_presets().begin(), all_presets().end(),
                       [id](const Preset& each) { return each.id == id; });
}

ScopeFigures figures(std::string_view id) { return figures_of(scopes_of(preset(id))); }

// Figures that the sources give for their own lists (2026-11).
TEST(FiguresOf, TheWholeToolkit) {
  const ScopeFigures found = figures("whole-toolkit");
  EXPECT_EQ(found.console_count, 21u);
  EXPECT_EQ(found.requested_count, 22u);
  EXPECT_EQ(found.covered.tools, 69u);
  EXPECT_THAT(found.unused_by_tools, SizeIs(0));
  EXPECT_THAT(found.tools_not_covered, SizeIs(0));
}

TEST(FiguresOf, ComposiosDefault) {
  const ScopeFigures found = figures("composio-default");
  EXPECT_EQ(found.console_count, 20u);
  EXPECT_EQ(found.requested_count, 21u);
  EXPECT_EQ(found.covered.tools, 44u);
  EXPECT_THAT(found.unused_by_tools, SizeIs(8));
  EXPECT_THAT(found.tools_not_covered, SizeIs(25));
}

TEST(FiguresOf, TheGuide) {
  const ScopeFigures found = figures("guide");
  EXPECT_EQ(found.console_count, 69u);
  EXPECT_EQ(found.requested_count, 70u);
  EXPECT_EQ(found.covered.tools, 69u);
  EXPECT_THAT(found.unused_by_operations, SizeIs(9));
}

TEST(CutsOf, TheGuideAreTheScopesThatNoOperationAsksFor) {
  const ScopeList guide = scopes_of(preset("guide"));
  std::vector<ScopeIndex> cut;
  for (const ScopeCut& each : cuts_of(guide)) cut.push_back(each.scope);
  EXPECT_THAT(cut, testing::UnorderedElementsAreArray(figures_of(guide).unused_by_operations));
}

TEST(CutsOf, AnyListCloseNothingTogetherAndEveryOtherScopeWould) {
  Choices choose(21);
  for (int round = 0; round < 120; ++round) {
    const ScopeList list = scope_list_of(choose.scopes(1 + choose.number(90)));
    const Coverage before = coverage_of(list.set());
    ScopeSet kept = list.set();
    for (const ScopeCut& cut : cuts_of(list)) kept.reset(cut.scope);
    const Coverage after = coverage_of(kept);
    ASSERT_EQ(after.operations, before.operations) << "round " << round;
    ASSERT_EQ(after.tools, before.tools) << "round " << round;
    for (ScopeIndex scope : list.indices()) {
      const Family family = all_scopes()[scope].family;
      const bool is_kept_anyway = family == Family::oauth || family == Family::identity;
      if (!kept[scope] || is_kept_anyway) continue;
      ASSERT_LT(coverage_of(ScopeSet(kept).reset(scope)).operations, before.operations);
    }
  }
}

}  // namespace
}  // namespace confluence_oauth
