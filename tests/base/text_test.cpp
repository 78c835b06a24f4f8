#include "base/text.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

using testing::ElementsAre;

TEST(Trim, TakesAwayWhatCopyingLeaves) {
  EXPECT_EQ(trim(" \t\r\n acme \n"), "acme");
  EXPECT_EQ(trim("\xc2\xa0 acme\xe2\x80\x8b\xef\xbb\xbf"), "acme");
  EXPECT_EQ(trim(" \xe2\x81\xa0 "), "");
  EXPECT_EQ(trim("a b"), "a b");
}

TEST(Split, KeepsEmptyParts) {
  EXPECT_THAT(split("a,,b,", ','), ElementsAre("a", "", "b", ""));
  EXPECT_THAT(split("", ','), ElementsAre(""));
}

TEST(Join, PutsTheSeparatorBetweenParts) {
  EXPECT_EQ(join(std::vector<std::string>{"", "a", ""}, ","), ",a,");
  EXPECT_EQ(join(std::vector<std::string_view>{}, ","), "");
}

TEST(EditDistance, CountsEditsAndSwapsOfNeighbours) {
  EXPECT_EQ(edit_distance("", "", 9), 0u);
  EXPECT_EQ(edit_distance("kitten", "sitting", 9), 3u);
  EXPECT_EQ(edit_distance("offline-access", "offline_access", 9), 1u);
  EXPECT_EQ(edit_distance("raed", "read", 9), 1u);
  EXPECT_EQ(edit_distance("abc", "", 9), 3u);
}

TEST(EditDistance, StopsAtTheLimit) {
  EXPECT_EQ(edit_distance("aaaaaaaa", "bbbbbbbb", 3), 4u);
  EXPECT_EQ(edit_distance("a", "aaaaaaaa", 3), 4u);
}

TEST(InQuotes, CutsLongTextAtTheEdgeOfACharacter) {
  EXPECT_EQ(in_quotes("a\nb"), "\"a?b\"");
  EXPECT_EQ(in_quotes(std::string(61, 'x')), "\"" + std::string(60, 'x') + "…\"");
  EXPECT_EQ(in_quotes(std::string(59, 'x') + "€€"), "\"" + std::string(59, 'x') + "…\"");
}

TEST(CountOf, KnowsOne) {
  EXPECT_EQ(count_of(1, "scope", "scopes"), "1 scope");
  EXPECT_EQ(count_of(0, "scope", "scopes"), "0 scopes");
}

}  // namespace
}  // namespace confluence_oauth
