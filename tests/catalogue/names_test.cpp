#include "catalogue/names.hpp"

#include <gmock/gmock.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

TEST(ToolsOf, KeepsTheOrderAndDropsRepeats) {
  const auto tools =
      tools_of({"CONFLUENCE_GET_PAGES", "CONFLUENCE_CREATE_PAGE", "CONFLUENCE_GET_PAGES"}, "tools");
  ASSERT_THAT(tools, IsOk());
  EXPECT_THAT(*tools, testing::ElementsAre(index_of(*find_tool("CONFLUENCE_GET_PAGES")),
                                           index_of(*find_tool("CONFLUENCE_CREATE_PAGE"))));
}

TEST(ToolsOf, RefusesAnythingElse) {
  EXPECT_THAT(tools_of({"CONFLUENCE_CREATE_PAGE", "JIRA_CREATE_ISSUE"}, "tools"),
              HasError(ErrorCode::tool_unknown, "tools"));
  EXPECT_THAT(tools_of({""}, "x"), HasError(ErrorCode::tool_unknown, "x"));
}

TEST(OperationsOf, RefusesAnythingElse) {
  EXPECT_THAT(operations_of({"v2:getPages"}, "operations"), IsOk());
  EXPECT_THAT(operations_of({"getPages"}, "operations"),
              HasError(ErrorCode::operation_unknown, "operations"));
  EXPECT_THAT(operations_of({std::string(100'000, 'a')}, "operations"),
              HasError(ErrorCode::operation_unknown, "operations"));
}

TEST(SuggestTool, KnowsOtherSpellings) {
  EXPECT_EQ(suggest_tool("create_page"), "CONFLUENCE_CREATE_PAGE");
  EXPECT_EQ(suggest_tool("confluence_create_page"), "CONFLUENCE_CREATE_PAGE");
  EXPECT_EQ(suggest_tool("CONFLUENCE_CREATE_PAEG"), "CONFLUENCE_CREATE_PAGE");
  EXPECT_EQ(suggest_tool("SLACK_SEND_MESSAGE"), std::nullopt);
  EXPECT_EQ(suggest_tool(""), std::nullopt);
}

TEST(SuggestOperation, KnowsOtherSpellings) {
  EXPECT_EQ(suggest_operation("getPageById"), "v2:getPageById");
  EXPECT_EQ(suggest_operation("V1:searchbycql"), "v1:searchByCQL");
  EXPECT_EQ(suggest_operation("v1:nothingOfTheKind"), std::nullopt);
}

}  // namespace
}  // namespace confluence_oauth
