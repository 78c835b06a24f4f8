#include "advice/pasted_scopes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace confluence_oauth {
namespace {

Reading read_as_scopes(const std::string& text, const Draft* draft = nullptr) {
  const Pasted pasted(text);
  if (Reading reading = read_resources(pasted, draft)) return reading;
  return read_scope_list(pasted, draft, false);
}

bool has(const Reading& reading, std::string_view code) {
  return std::any_of(reading.advice.begin(), reading.advice.end(),
                     [&](const Advice& advice) { return advice.finding.code == code; });
}

TEST(ReadScopes, TakesAListForAListOnly) {
  EXPECT_EQ(read_as_scopes("read:page:confluence").kind, "scope_list");
  EXPECT_EQ(read_as_scopes("\"read:page:confluence\",\n\"write:page:confluence\"").kind,
            "scope_list");
  EXPECT_FALSE(
      read_as_scopes("We were told that read:page:confluence is enough to read a single page."));
  EXPECT_FALSE(read_as_scopes("read:nothing"));
}

TEST(ReadScopes, IsNotCertainOfASentence) {
  const auto confidence_in = [](const std::string& text) {
    const Reading reading = read_as_scopes(text);
    EXPECT_TRUE(reading) << text;
    return reading ? reading.advice[0].confidence : Confidence::unknown;
  };
  EXPECT_EQ(confidence_in("why read:page:confluence fails"), Confidence::likely);
  EXPECT_EQ(confidence_in("read:page:confluence was refused"), Confidence::likely);
  EXPECT_EQ(confidence_in("scopes: read:page:confluence offline_access"), Confidence::certain);
  EXPECT_EQ(confidence_in("read:page:confluence and write:page:confluence"), Confidence::certain);
  EXPECT_EQ(confidence_in("[\"read:page:confluence\", \"offline_access\"]"), Confidence::certain);
  EXPECT_EQ(
      confidence_in("- read:page:confluence\n- write:page:confluence\n- read:spce:confluence"),
      Confidence::certain);
}

TEST(ReadScopes, ComparesWithTheDraft) {
  Draft draft;
  draft.scopes = {"read:page:confluence"};
  EXPECT_TRUE(
      has(read_as_scopes("offline_access read:page:confluence", &draft), "scope_list_equal"));
  EXPECT_TRUE(has(read_as_scopes("read:page:confluence", &draft), "scope_list_lacks"));
  EXPECT_TRUE(has(read_as_scopes("offline_access,read:page:confluence,read:me", &draft),
                  "scope_list_exceeds"));
}

TEST(ReadScopes, OffersToTakeTheListOver) {
  const Reading reading = read_as_scopes("read:page:confluence write:page:confluence");
  ASSERT_EQ(reading.advice.at(0).apply.size(), 1u);
  const DraftChange& change = reading.advice[0].apply[0];
  EXPECT_EQ(change.scopes->size(), 2u);
  EXPECT_EQ(change.offline_access, false);
  EXPECT_TRUE(change.is_own_choice);
}

TEST(ReadScopes, DoesNotMissOfflineAccessAmongGrantedOnes) {
  Draft draft;
  draft.scopes = {"read:page:confluence"};
  const std::string text =
      "[{\"url\":\"https://acme.atlassian.net\",\"scopes\":[\"read:page:confluence\"],"
      "\"avatarUrl\":\"x\"}]";
  EXPECT_TRUE(has(read_as_scopes(text, &draft), "resources_granted"));
  draft.scopes.push_back("read:me");
  EXPECT_TRUE(has(read_as_scopes(text, &draft), "resources_lack_scopes"));
}

TEST(ReadScopes, DoesNotSayThatATokenCoversAChoiceNobodyMade) {
  const Reading reading =
      read_as_scopes("[{\"scopes\":[\"read:page:confluence\"],\"avatarUrl\":\"x\"}]", nullptr);
  EXPECT_EQ(reading.advice.at(0).finding.title, "The token was granted 1 scope");
}

}  // namespace
}  // namespace confluence_oauth
