#include <gtest/gtest.h>

#include <string>

#include "advice/fold.hpp"
#include "advice/missing_scope_advice.hpp"
#include "advice/pasted_text.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

std::string read(std::string_view list) {
  const MissingScopes missing = missing_scopes_in(
      fold(decode_pasted("x add the following scopes to the app" + std::string(list))));
  std::vector<std::string> names;
  for (ScopeIndex scope : missing.scopes.indices()) names.emplace_back(all_scopes()[scope].name);
  names.insert(names.end(), missing.others.begin(), missing.others.end());
  return join(names, " ");
}

TEST(MissingScopes, AreReadWithEverySeparator) {
  const std::string both = "read:page:confluence write:page:confluence";
  for (const char* list :
       {": read:page:confluence, write:page:confluence.",
        ": read:page:confluence and write:page:confluence",
        ": read:page:confluence, and write:page:confluence",
        ":\nread:page:confluence\nwrite:page:confluence\n",
        ": read:page:confluence write:page:confluence",
        ":\n* read:page:confluence;\n* write:page:confluence",
        ":\n- read:page:confluence\n- write:page:confluence",
        " read:page:confluence,write:page:confluence",
        ": <code>read:page:confluence</code>, <code>write:page:confluence</code>",
        ": read:page:confluence, read:page:confluence, write:page:confluence",
        ": \"read:page:confluence\" & 'write:page:confluence'",
        ": read:page:confluence und write:page:confluence",
        ": read:page:confluence v\u00e0 write:page:confluence",
        ": read:page:confluence and to the User identity API: write:page:confluence",
        ": Read:Page:Confluence, WRITE:PAGE:CONFLUENCE"}) {
    EXPECT_EQ(read(list), both) << list;
  }
}

TEST(MissingScopes, AreReadBehindTheNameOfAnApi) {
  for (const char* words :
       {"add the following scopes to the Confluence API: ", "add these scopes to the app: ",
        "add the following scope to your app "}) {
    const MissingScopes missing =
        missing_scopes_in(fold(words + std::string("read:page:confluence")));
    EXPECT_EQ(missing.scopes.size(), 1u) << words;
  }
}

TEST(MissingScopes, EndWithTheSentenceOrWhereNoneFollows) {
  EXPECT_EQ(read(": read:page:confluence a b c d e f g write:page:confluence"),
            "read:page:confluence");
  EXPECT_EQ(read(": read:page:confluence. See write:page:confluence"), "read:page:confluence");
  EXPECT_EQ(read(": read:page:confluence.Terms"), "read:page:confluence");
  EXPECT_EQ(read(": read:content.metadata:confluence.Terms"), "read:content.metadata:confluence");
  EXPECT_EQ(read(": please"), "");
  EXPECT_EQ(read(""), "");
  EXPECT_EQ(read(" request:4711"), "");
}

TEST(MissingScopes, NameOtherProductsScopesButNothingSecret) {
  EXPECT_EQ(read(": write:all:twg."), "write:all:twg");
  EXPECT_EQ(read(": read:jira-work, CANARY:secret"), "read:jira-work");
  EXPECT_EQ(read(": read:CANARY1"), "");
  EXPECT_EQ(read(": user:CANARY"), "");
  EXPECT_EQ(read(": read:" + std::string(100, 'a')), "");
}

Advice message() {
  Advice advice;
  advice.finding.code = "scopes_not_added";
  advice.finding.detail = "Detail.";
  return advice;
}

TEST(AdviseOnMissingScopes, CountsToolsThatClose) {
  Draft draft;
  draft.tools = {"CONFLUENCE_ADD_CONTENT_LABEL", "CONFLUENCE_GET_PAGE_BY_ID",
                 "CONFLUENCE_GET_PAGE_VERSIONS"};
  MissingScopes missing;
  missing.scopes = known_scopes({"read:page:confluence"});
  const auto advice = advise_on_missing_scopes(message(), missing, &draft);
  ASSERT_EQ(advice.size(), 2u);
  EXPECT_NE(advice[1].finding.fix.find("dropping it loses 2 tools: CONFLUENCE_GET_PAGE_BY_ID, "
                                       "CONFLUENCE_GET_PAGE_VERSIONS."),
            std::string::npos)
      << advice[1].finding.fix;
}

TEST(AdviseOnMissingScopes, SaysAllOfSeveralAtOnce) {
  Draft draft;
  draft.scopes = {"read:page:confluence", "write:page:confluence", "read:me"};
  MissingScopes missing;
  missing.scopes = known_scopes({"read:page:confluence", "write:page:confluence"});
  const auto advice = advise_on_missing_scopes(message(), missing, &draft);
  ASSERT_EQ(advice.size(), 2u);
  EXPECT_EQ(advice[0].finding.scopes,
            (std::vector<std::string>{"read:page:confluence", "write:page:confluence"}));
  ASSERT_EQ(advice[0].apply.size(), 1u);
  EXPECT_EQ(*advice[0].apply[0].scopes, std::vector<std::string>{"read:me"});
  EXPECT_EQ(advice[1].finding.scopes, advice[0].finding.scopes);
  EXPECT_EQ(advice[1].apply.size(), 2u);
}

TEST(AdviseOnMissingScopes, TellsApart) {
  Draft draft;
  draft.scopes = {"read:page:confluence", "read:me"};
  MissingScopes missing;
  missing.scopes = known_scopes({"write:page:confluence", "read:page:confluence", "read:me"});
  missing.others = {"write:all:twg"};
  const auto advice = advise_on_missing_scopes(message(), missing, &draft);
  ASSERT_EQ(advice.size(), 4u);
  ASSERT_EQ(advice[0].apply.size(), 1u);
  EXPECT_EQ(advice[0].apply[0].label, "Drop the 2 that you asked for");
  EXPECT_TRUE(advice[0].apply[0].scopes->empty());
  EXPECT_EQ(advice[0].finding.scopes.size(), 4u);
  EXPECT_EQ(advice[1].finding.field, "ticked");
  EXPECT_EQ(advice[2].finding.scopes, std::vector<std::string>{"write:page:confluence"});
  EXPECT_EQ(advice[3].finding.scopes, std::vector<std::string>{"write:all:twg"});
}

TEST(AdviseOnMissingScopes, NamesEachByItsApi) {
  MissingScopes missing;
  missing.scopes = known_scopes({"read:page:confluence", "read:me"});
  const auto advice = advise_on_missing_scopes(message(), missing, nullptr);
  EXPECT_EQ(advice[0].finding.detail,
            "Detail. It names 2 scopes. Confluence API: read:page:confluence; User identity API: "
            "read:me.");
}

TEST(AdviseOnMissingScopes, OffersToDropTenOneByOne) {
  Draft draft;
  MissingScopes missing;
  for (ScopeIndex i = 0; i < 60; ++i) missing.scopes.add(i);
  draft.scopes = scope_names(missing.scopes.indices());
  const auto advice = advise_on_missing_scopes(message(), missing, &draft);
  EXPECT_LE(advice.size(), 3u);
  EXPECT_LE(advice[1].apply.size(), 10u);
}

}  // namespace
}  // namespace confluence_oauth
