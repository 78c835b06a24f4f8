#include "advice/pasted_address.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace confluence_oauth {
namespace {

Reading read_as_address(const std::string& text, const Draft* draft = nullptr) {
  const Pasted pasted(text);
  for (Reading& reading : read_addresses(pasted, draft)) return std::move(reading);
  for (const Candidate& candidate : pasted.candidates) {
    if (Reading reading = read_wrapped_address(candidate, draft)) return reading;
  }
  return {};
}

TEST(ReadAddress, KnowsEachOfComposiosCallbacks) {
  for (const CallbackUrl& url : all_callback_urls()) {
    EXPECT_EQ(read_as_address(std::string(url.url)).kind, "callback_url") << url.id;
    EXPECT_EQ(read_as_address(std::string(url.url) + "?code=abcdef&state=ghijkl").kind,
              "callback_address");
    EXPECT_FALSE(read_as_address(std::string(url.url) + "/"));
  }
}

TEST(ReadAddress, IsCertainOfTheDraftsOwnCallbackOnly) {
  Draft draft;
  draft.callback_url = "https://portal.example.com/cb";
  const std::string text = "https://portal.example.com/cb?error=server_error";
  EXPECT_EQ(read_as_address(text, &draft).advice.at(0).confidence, Confidence::certain);
  EXPECT_FALSE(read_as_address(text));
  EXPECT_EQ(read_as_address(text + "&state=a").advice.at(0).confidence, Confidence::likely);
}

TEST(ReadAddress, TakesNoPageOfAtlassiansForACallback) {
  EXPECT_FALSE(read_as_address("https://id.atlassian.com/login?error=x&state=y"));
  EXPECT_EQ(read_as_address("https://acme.atlassian.net/wiki?code=x&state=y in a sentence").kind,
            "site_address");
}

bool tells(const Reading& reading, std::string_view code) {
  return std::any_of(reading.advice.begin(), reading.advice.end(),
                     [&](const Advice& advice) { return advice.finding.code == code; });
}

TEST(ReadAddress, ComparesAConsentUrlWithTheDraft) {
  const std::string url =
      "https://auth.atlassian.com/authorize?audience=api.atlassian.com&client_id=mine&scope=read:me"
      "&redirect_uri=https%3A%2F%2Fportal.example.com%2Fcb&state=s&response_type=code&prompt="
      "consent";
  Draft draft;
  EXPECT_FALSE(tells(read_as_address(url, &draft), "consent_client_differs"));
  EXPECT_FALSE(tells(read_as_address(url, &draft), "consent_callback_differs"));
  draft.client_id = " mine";
  draft.callback_url = "https://portal.example.com/cb ";
  EXPECT_FALSE(tells(read_as_address(url, &draft), "consent_client_differs"));
  EXPECT_FALSE(tells(read_as_address(url, &draft), "consent_callback_differs"));
  draft.client_id = "another";
  draft.callback_url = "https://portal.example.com/cb/";
  EXPECT_TRUE(tells(read_as_address(url, &draft), "consent_client_differs"));
  EXPECT_TRUE(tells(read_as_address(url, &draft), "consent_callback_differs"));
}

TEST(ReadAddress, OffersASiteOnlyWhereItIsNotThereYet) {
  Draft draft;
  draft.site = "acme";
  EXPECT_TRUE(
      read_as_address("https://acme.atlassian.net/wiki", &draft).advice.at(0).apply.empty());
  EXPECT_EQ(read_as_address("https://other.atlassian.net/wiki", &draft).advice.at(0).apply.size(),
            1u);
  EXPECT_FALSE(read_as_address("https://acme.atlassian.net.example.com/wiki"));
  EXPECT_FALSE(read_as_address("acme"));
}

TEST(ReadAddress, KnowsConnectLinksByTheirHost) {
  EXPECT_EQ(read_as_address("<https://connect.composio.dev/link/x>").kind, "connect_link");
  EXPECT_EQ(read_as_address("https://backend.composio.dev/api/v3/s/x").kind, "connect_link");
  EXPECT_FALSE(read_as_address("https://evil.example/connect.composio.dev/link/x"));
  EXPECT_FALSE(read_as_address("https://connect.composio.dev.evil.example/link/x"));
  EXPECT_FALSE(read_as_address("http://connect.composio.dev/link/x"));
}

TEST(ReadAddress, TellsAnotherCloudFromALookAlike) {
  EXPECT_TRUE(tells(read_as_address("https://acme.atlassian-isolated.net"), "site_other_cloud"));
  EXPECT_FALSE(read_as_address("https://acme.atlassian-isolated.net.evil.example"));
}

TEST(ReadAddress, RaisesNoAlarmForAWrongPathOnTheRightHost) {
  const Reading reading =
      read_as_address("https://auth.atlassian.com/oauth/authorize?client_id=a&scope=read:me");
  EXPECT_EQ(reading.kind, "consent_url");
  EXPECT_TRUE(tells(reading, "consent_not_authorize"));
  EXPECT_FALSE(tells(reading, "consent_foreign_address"));
}

TEST(ReadAddress, EndsAConsentUrlWhereItsLineEnds) {
  const Reading reading = read_as_address(
      "https://auth.atlassian.com/authorize?client_id=a&scope=offline_access\nDone");
  EXPECT_FALSE(tells(reading, "consent_scope_unknown"));
}

TEST(ReadAddress, StaysFastForAConsentUrlFullOfSecrets) {
  std::string text = "https://auth.atlassian.com/authorize?client_id=a&scope=b";
  for (int i = 100000; text.size() < kMostReadBytes - 20; ++i) text += "&code=" + std::to_string(i);
  EXPECT_EQ(read_as_address(text).kind, "consent_url");
}

}  // namespace
}  // namespace confluence_oauth
