#include "atlassian/scope_needs.hpp"

#include <gtest/gtest.h>

#include "support/scope_sets.hpp"

namespace confluence_oauth {
namespace {

TEST(Opens, AnOperationByAllOfOneListAndByNothingLess) {
  const Operation& copy = *find_operation("v1:copyPage");
  EXPECT_TRUE(opens(named({"write:confluence-content"}), copy));
  EXPECT_TRUE(opens(named({"read:content-details:confluence", "write:page:confluence"}), copy));
  EXPECT_FALSE(opens(named({"write:page:confluence"}), copy));
  EXPECT_FALSE(opens(named({"read:content-details:confluence"}), copy));
  EXPECT_FALSE(opens({}, copy));
}

TEST(Opens, NeitherHalfAndHalfOfTwoLists) {
  const Operation& properties = *find_operation("v1:updateAttachmentProperties");
  EXPECT_FALSE(opens(named({"write:confluence-props", "write:attachment:confluence"}), properties));
}

TEST(Opens, NoOperationThatIsUncovered) {
  const ScopeSet all = ScopeSet().set();
  for (const Operation& operation : all_operations()) {
    EXPECT_EQ(opens(all, operation), operation.uncovered == Uncovered::none) << operation.id;
  }
}

TEST(Opens, AToolWithoutItsAlternatives) {
  for (const Tool& tool : all_tools()) {
    ScopeSet held;
    for (const ToolCall& call : tool.calls) {
      if (call.role == Role::alternative) continue;
      held |= set_of(all_operations()[call.operation].granular);
    }
    EXPECT_TRUE(opens(held, tool)) << tool.slug;
    EXPECT_FALSE(opens({}, tool)) << tool.slug;
  }
}

TEST(CoverageOf, NothingAndEverything) {
  EXPECT_EQ(coverage_of({}).tools, 0u);
  EXPECT_EQ(coverage_of({}).operations, 0u);
  EXPECT_EQ(coverage_of(ScopeSet().set()).tools, 69u);
  EXPECT_EQ(coverage_of(ScopeSet().set()).operations, 334u);
}

}  // namespace
}  // namespace confluence_oauth
