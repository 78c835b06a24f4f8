#include "atlassian/console_sheet.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

ScopeList everything() {
  ScopeList list;
  for (const Scope& scope : all_scopes()) list.add(index_of(scope));
  return list;
}

TEST(ConsoleSheet, HasNoSectionWithoutAScope) {
  EXPECT_THAT(console_sheet(ScopeList()), IsEmpty());
  ScopeList refresh;
  refresh.add(index_of(offline_access()));
  EXPECT_THAT(console_sheet(refresh), IsEmpty());
}

TEST(ConsoleSheet, FollowsTheConsolesOrder) {
  const auto sections = console_sheet(everything());
  ASSERT_THAT(sections, SizeIs(3));
  EXPECT_EQ(sections[0].api, "User identity API");
  EXPECT_EQ(sections[0].tab, "");
  EXPECT_EQ(sections[1].api, "Confluence API");
  EXPECT_EQ(sections[1].tab, "Classic");
  EXPECT_EQ(sections[2].api, "Confluence API");
  EXPECT_EQ(sections[2].tab, "Granular");
}

TEST(ConsoleSheet, ShowsEveryOfferedScopeOnceAndNoOther) {
  ScopeSet shown;
  for (const ConsoleSection& section : console_sheet(everything())) {
    for (ScopeIndex scope : section.scopes) {
      EXPECT_FALSE(shown[scope]) << all_scopes()[scope].name;
      shown.set(scope);
    }
  }
  for (const Scope& scope : all_scopes()) {
    const bool has_box = scope.offered && scope.family != Family::oauth;
    EXPECT_EQ(shown[index_of(scope)], has_box) << scope.name;
  }
}

TEST(ConsoleSheet, SortsByResourceThenReadWriteDelete) {
  ScopeList list;
  for (const char* name : {"write:space:confluence", "delete:page:confluence",
                           "write:page:confluence", "read:page:confluence"}) {
    list.add(index_of(*find_scope(name)));
  }
  const auto sections = console_sheet(list);
  ASSERT_THAT(sections, SizeIs(1));
  std::vector<std::string_view> names;
  for (ScopeIndex scope : sections[0].scopes) names.push_back(all_scopes()[scope].name);
  EXPECT_THAT(names, testing::ElementsAre("read:page:confluence", "write:page:confluence",
                                          "delete:page:confluence", "write:space:confluence"));
}

}  // namespace
}  // namespace confluence_oauth
