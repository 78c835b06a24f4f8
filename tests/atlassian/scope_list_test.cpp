#include "atlassian/scope_list.hpp"

#include <gmock/gmock.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

using testing::ElementsAre;

std::vector<std::string_view> names(const std::vector<ScopeIndex>& scopes) {
  std::vector<std::string_view> found;
  for (ScopeIndex scope : scopes) found.push_back(all_scopes()[scope].name);
  return found;
}

TEST(ParseScopes, FindsEveryScopeOfTheCatalogueByItself) {
  for (const Scope& scope : all_scopes()) {
    const ParsedScopes parsed = parse_scopes(scope.name);
    EXPECT_THAT(names(parsed.scopes.indices()), ElementsAre(scope.name));
    EXPECT_EQ(parsed.unknown_count, 0u) << scope.name;
  }
}

TEST(ParseScopes, GivesBackWhatFormatScopesWrote) {
  ScopeList all;
  for (ScopeIndex i = 0; i < all_scopes().size(); ++i) all.add(i);
  for (ScopeStyle style : {ScopeStyle::atlassian, ScopeStyle::composio}) {
    EXPECT_EQ(parse_scopes(format_scopes(all, style)).scopes.indices(), all.indices());
  }
}

TEST(ParseScopes, MakesSuggestionsForTheFirst100UnknownNamesAndCountsTheRest) {
  std::string text;
  for (int i = 0; i < 250; ++i) text += "read:pagex" + std::to_string(i) + ":confluence,";
  const ParsedScopes parsed = parse_scopes(text);
  EXPECT_EQ(parsed.unknown.size(), 100u);
  EXPECT_EQ(parsed.unknown_count, 250u);
}

TEST(ParseScopes, TakesWordsForProseWhereTheyAreMoreThanTheNames) {
  EXPECT_EQ(parse_scopes("grant read:page:confluence").unknown_count, 0u);
  EXPECT_EQ(parse_scopes("please grant read:page:confluence").unknown_count, 0u);
}

TEST(ParseScopes, CountsNoSeparatorBeforeTheFirstName) {
  EXPECT_TRUE(parse_scopes(", \nread:page:confluence").separators.none());
  EXPECT_EQ(parse_scopes(",read:page:confluence\nwrite:page:confluence").separators.count(), 1u);
}

TEST(ParseScopes, CutsALongUnknownName) {
  const ParsedScopes parsed = parse_scopes("read:" + std::string(100000, 'y'));
  ASSERT_EQ(parsed.unknown.size(), 1u);
  EXPECT_EQ(parsed.unknown[0].text.size(), 60u);
  EXPECT_EQ(parsed.unknown[0].suggestion, std::nullopt);
}

TEST(SuggestScope, CorrectsEverySingleTypingError) {
  for (const Scope& scope : all_scopes()) {
    std::string name(scope.name);
    EXPECT_NE(suggest_scope(name.substr(1)), std::nullopt) << name;
    EXPECT_NE(suggest_scope(name + "s"), std::nullopt) << name;
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    EXPECT_EQ(suggest_scope(name), scope.name);
  }
}

TEST(SuggestScope, CorrectsThreeErrorsAndNoMore) {
  EXPECT_EQ(suggest_scope("read:pagexyz:confluence"), "read:page:confluence");
  EXPECT_EQ(suggest_scope("read:pagexyzw:confluence"), std::nullopt);
}

TEST(SuggestScope, LooksAtNamesOfUpTo100Bytes) {
  const auto spread = [](std::size_t bytes) {
    return "offline" + std::string(bytes - 13, '_') + "access";
  };
  EXPECT_EQ(suggest_scope(spread(100)), "offline_access");
  EXPECT_EQ(suggest_scope(spread(101)), std::nullopt);
}

TEST(ScopeListOf, NamesTheUnknownOneAndWhatItMayHaveMeant) {
  const auto list = scope_list_of({"read:page:confluence", "read:pages:confluence"}, "scopes");
  ASSERT_THAT(list, HasError(ErrorCode::scope_unknown, "scopes"));
  EXPECT_THAT(list.error().message, testing::HasSubstr("\"read:page:confluence\"?"));
}

TEST(ScopeList, CountsWhatTheConsoleHasABoxFor) {
  const auto list = scope_list_of({"read:page:confluence", "offline_access", "read:me"}, "scopes");
  EXPECT_EQ(list->size(), 3u);
  EXPECT_EQ(list->console_count(), 2u);
}

TEST(ParseScopes, CallsOnlyWhatHasTheFormOfAScopeUnknown) {
  for (const char* noise : {"text", "localhost:8000", "image:latest", "str", "foo", "a:b",
                            "request", "12:30", "read:", ":page", "x:1:2", "a:b:c:d",
                            "eyJhbGci-x.y_z", "https://a.example", "ac_iOROGtpG6qVR"}) {
    EXPECT_EQ(parse_scopes(noise).unknown_count, 0u) << noise;
  }
  for (const char* name : {"read:nothing", "raed:page", "foo:bar:baz", "offline-access", "openid",
                           "read-page-confluence"}) {
    EXPECT_EQ(parse_scopes(name).unknown_count, 1u) << name;
  }
}

}  // namespace
}  // namespace confluence_oauth
