#include "composio/tool_scopes.hpp"

#include <gmock/gmock.h>

#include "base/json_text.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(BuildToolScopesRequest, AsksAboutTheWholeToolkitWhenNothingIsChosen) {
  const std::string body = write_json(build_tool_scopes_request({}).body);
  for (const Tool& tool : all_tools()) {
    EXPECT_NE(body.find('"' + std::string(tool.slug) + '"'), std::string::npos) << tool.slug;
  }
}

TEST(ReadToolScopes, TakesNoRowThatIsNotWhollyKnown) {
  const auto answer = read_tool_scopes(R"({"per_tool_requirements": [
      {"tool": "CONFLUENCE_GET_PAGES", "scope_requirements":
        {"all_of": ["read:page:confluence", "read:new-thing:confluence"]}},
      {"tool": "CONFLUENCE_GET_SPACES", "scope_requirements": {"all_of": [{"any_of": []}]}},
      {"tool": "CONFLUENCE_NEW_TOOL", "scope_requirements": {"all_of": []}},
      7, {"tool": 7}]})");
  ASSERT_THAT(answer, IsOk());
  EXPECT_THAT(answer->rows, IsEmpty());
  EXPECT_THAT(answer->not_told, SizeIs(2));
  EXPECT_THAT(answer->unknown,
              testing::ElementsAre("CONFLUENCE_NEW_TOOL", "read:new-thing:confluence"));
}

TEST(ReadToolScopes, KeepsTheKnownScopesOfAChoice) {
  const auto answer = read_tool_scopes(R"({"per_tool_requirements": [
      {"tool": "CONFLUENCE_GET_PAGES", "scope_requirements":
        {"all_of": [{"any_of": ["read:page:confluence", "x:y", "read:page:confluence"]}]}}]})");
  ASSERT_THAT(answer, IsOk());
  ASSERT_THAT(answer->rows, SizeIs(1));
  EXPECT_THAT(
      answer->rows[0].all_of,
      testing::ElementsAre(testing::ElementsAre(index_of(*find_scope("read:page:confluence")))));
}

TEST(ReadToolScopes, RefusesWhatIsNotSuchAnAnswer) {
  for (const char* text : {"", "x", "[]", "{}", "7", R"({"per_tool_requirements": {}})",
                           R"({"error": {"code": 801}})"}) {
    EXPECT_THAT(read_tool_scopes(text), HasError(ErrorCode::tool_scopes_unreadable, "text"))
        << text;
  }
  EXPECT_THAT(read_tool_scopes(std::string(100'000, '[')),
              HasError(ErrorCode::tool_scopes_unreadable, "text"));
}

}  // namespace
}  // namespace confluence_oauth
