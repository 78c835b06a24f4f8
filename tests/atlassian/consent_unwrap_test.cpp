#include "atlassian/consent_unwrap.hpp"

#include <gmock/gmock.h>

#include "base/percent_encoding.hpp"

namespace confluence_oauth {
namespace {

constexpr char kUrl[] = "https://auth.atlassian.com/authorize?client_id=a&scope=b%20c";

std::string bounced(const std::string& url) {
  return "https://id.atlassian.com/login?continue=" + encode_component(url);
}

TEST(UnwrapConsent, LeavesAConsentUrlAsItIs) {
  const UnwrappedConsent found = unwrap_consent(kUrl);
  EXPECT_EQ(found.url, kUrl);
  EXPECT_EQ(found.cloud, Cloud::commercial);
  EXPECT_EQ(found.bounces, 0);
  EXPECT_FALSE(found.was_encoded);
  EXPECT_FALSE(found.was_escaped);
}

TEST(UnwrapConsent, CountsSignInPages) {
  std::string url = kUrl;
  for (int bounces = 1; bounces <= 3; ++bounces) {
    url = bounced(url);
    const UnwrappedConsent found = unwrap_consent(url);
    EXPECT_EQ(found.url, kUrl);
    EXPECT_EQ(found.bounces, bounces);
  }
}

TEST(UnwrapConsent, StopsAfterFourWrappings) {
  std::string url = kUrl;
  for (int i = 0; i < 50; ++i) url = "https://a.example/?continue=/b?continue=" + url;
  EXPECT_EQ(unwrap_consent(url).bounces, 4);
}

TEST(UnwrapConsent, FollowsARelativeContinue) {
  EXPECT_EQ(
      unwrap_consent("https://auth.atlassian.com/login?continue=%2Fauthorize%3Fstate%3Dx").url,
      "https://auth.atlassian.com/authorize?state=x");
}

TEST(UnwrapConsent, FindsTheUrlAmongWords) {
  EXPECT_EQ(unwrap_consent("Open <a href=\"" + std::string(kUrl) + "\">this</a>").url, kUrl);
  EXPECT_EQ(unwrap_consent("see " + std::string(kUrl) + " please").url, kUrl);
  EXPECT_EQ(unwrap_consent("nothing here").cloud, std::nullopt);
}

TEST(CloudOf, TellsTheTwoEndpointsFromAllOthers) {
  EXPECT_EQ(cloud_of(split_address("https://auth.atlassian-us-gov-mod.com/authorize?a=b")),
            Cloud::government);
  for (const char* text :
       {"https://auth.atlassian.com/", "https://auth.atlassian.com/authorize/x",
        "https://id.atlassian.com/authorize", "https://auth.atlassian.com.example/authorize",
        "https://xauth.atlassian.com/authorize",
        "https://auth.atlassian.com@a.example/authorize"}) {
    EXPECT_EQ(cloud_of(split_address(text)), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
