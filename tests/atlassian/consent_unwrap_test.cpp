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

std::string foreign_host(const std::string& text) {
  const auto foreign = unwrap_consent(text).foreign;
  return foreign ? "to " + foreign->host : "none";
}

TEST(UnwrapConsent, TellsWhereAForeignAddressLeads) {
  EXPECT_EQ(foreign_host(kUrl), "none");
  EXPECT_EQ(foreign_host(bounced(kUrl)), "none");
  EXPECT_EQ(foreign_host("https://evil.example\\@auth.atlassian.com/authorize?a"),
            "to evil.example");
  EXPECT_EQ(foreign_host("https://auth.atlassian.com:8443/authorize"),
            "to auth.atlassian.com:8443");
  EXPECT_EQ(foreign_host("http://id.atlassian.com/login"), "to http://id.atlassian.com");
  EXPECT_EQ(foreign_host("https://id.atlassian.com.evil.example/"),
            "to id.atlassian.com.evil.example");
  EXPECT_EQ(foreign_host("https://xn--uth-11c.atlassian.com/authorize"), "to ");
  EXPECT_EQ(foreign_host("client_id=a&scope=b"), "none");
  EXPECT_EQ(foreign_host("nothing here"), "none");
  EXPECT_EQ(foreign_host("ht:80ps://id.atlassian.com/login?continue=" + encode_component(kUrl)),
            "to ");
  EXPECT_EQ(foreign_host("httpstps://id.atlassian.com/login?continue=" + encode_component(kUrl)),
            "to ");
}

TEST(UnwrapConsent, RemembersTheOutermostForeignAddress) {
  const std::string evil = "https://evil.example/login?continue=";
  EXPECT_EQ(foreign_host(evil + encode_component(kUrl)), "to evil.example");
  EXPECT_EQ(foreign_host(encode_component(evil + encode_component(kUrl))), "to evil.example");
  EXPECT_EQ(foreign_host("evil.example/login?continue=" + encode_component(kUrl)),
            "to evil.example");
  EXPECT_EQ(foreign_host(bounced(evil + encode_component(kUrl))), "to evil.example");
  EXPECT_EQ(unwrap_consent(evil + encode_component(kUrl)).cloud, Cloud::commercial);
  for (const char* next : {"//evil.example/authorize", "/\\evil.example", "\t/\t/evil.example"}) {
    EXPECT_EQ(foreign_host("https://auth.atlassian.com/login?continue=" + encode_component(next)),
              "to evil.example");
  }
}

TEST(UnwrapConsent, BelievesNoPageThatGoesOnToAnotherScheme) {
  const std::string next = "hs://evil.example/?continue=" + encode_component(kUrl);
  EXPECT_EQ(foreign_host("https://auth.atlassian.com/login?continue=" + encode_component(next)),
            "to ");
}

TEST(UnwrapConsent, LetsNothingBeforeTheUrlHideWhereItLeads) {
  for (const char* before :
       {"https:evil.example/", "https:\\evil.example/", "ht\ttps://evil.example/", "evil.example/",
        "see https:/evil.example#", "see evil.example?", "evil.example/("}) {
    EXPECT_EQ(foreign_host(before + std::string(kUrl)), "to evil.example") << before;
  }
}

TEST(CloudOf, TellsTheTwoEndpointsFromAllOthers) {
  EXPECT_EQ(cloud_of(*parse_address("https://auth.atlassian-us-gov-mod.com/authorize?a=b")),
            Cloud::government);
  for (const char* text :
       {"https://auth.atlassian.com/", "https://auth.atlassian.com/authorize/x",
        "https://id.atlassian.com/authorize", "https://auth.atlassian.com.example/authorize",
        "https://xauth.atlassian.com/authorize", "https://auth.atlassian.com@a.example/authorize",
        "https://auth.atlassian.com:8443/authorize", "https://auth.atlassian.com./authorize",
        "https://evil.example\\@auth.atlassian.com/authorize",
        "http://auth.atlassian.com:443/authorize", "https://auth.atlassian.com/%61uthorize"}) {
    EXPECT_EQ(cloud_of(*parse_address(text)), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
