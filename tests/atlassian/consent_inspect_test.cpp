#include "atlassian/consent_inspect.hpp"

#include <gmock/gmock.h>

#include "atlassian/consent_url.hpp"
#include "base/percent_encoding.hpp"

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

ConsentRequest request() {
  ScopeList scopes;
  scopes.add(index_of(*find_scope("read:page:confluence")));
  scopes.add(index_of(offline_access()));
  return {.client_id = *parse_client_id("client"),
          .redirect_uri = *parse_redirect_uri("https://a.example/cb?x=1&y=%20"),
          .scopes = scopes,
          .state = make_state(Entropy{}),
          .challenge = challenge_for(make_code_verifier(Entropy{}))};
}

// What one half of the project builds, the other half reads back without complaint.
TEST(InspectConsent, FindsNothingWrongWithWhatIsBuiltHere) {
  for (Cloud cloud : {Cloud::commercial, Cloud::government}) {
    ConsentRequest asked = request();
    asked.cloud = cloud;
    const ConsentUrl built = build_consent_url(asked);
    const ConsentInspection read = inspect_consent(built.url);
    EXPECT_THAT(read.findings, IsEmpty());
    ASSERT_EQ(read.parameters.size(), built.parameters.size());
    for (std::size_t i = 0; i < built.parameters.size(); ++i) {
      EXPECT_EQ(read.parameters[i].name, built.parameters[i].name);
      EXPECT_EQ(read.parameters[i].meaning, built.parameters[i].meaning);
      if (built.parameters[i].name == "state") continue;
      EXPECT_EQ(read.parameters[i].value, built.parameters[i].value);
    }
  }
}

TEST(InspectConsent, ShowsNoSecret) {
  for (const char* name : {"client_secret", "code", "code_verifier", "access_token",
                           "refresh_token", "id_token", "password", "client_assertion"}) {
    const ConsentInspection read =
        inspect_consent("https://auth.atlassian.com/authorize?" + std::string(name) + "=hunter2");
    ASSERT_EQ(read.parameters.size(), 1u);
    EXPECT_EQ(read.parameters[0].value, "not shown (7 characters)") << name;
    for (const Finding& finding : read.findings) {
      EXPECT_THAT(finding.title + finding.detail + finding.fix, Not(HasSubstr("hunter2")));
    }
  }
}

TEST(InspectConsent, ShortensTheStateInWhateverLength) {
  const auto shown = [](const std::string& state) {
    return inspect_consent("https://auth.atlassian.com/authorize?state=" + state)
        .parameters[0]
        .value;
  };
  EXPECT_EQ(shown("abcdef"), "abcdef");
  EXPECT_EQ(shown("abcdefg"), "abcdef… (7 characters)");
}

TEST(InspectConsent, ListsAHundredParametersAtMost) {
  std::string url = "https://auth.atlassian.com/authorize?";
  for (int i = 0; i < 300; ++i) url += "p" + std::to_string(i) + "=1&";
  const ConsentInspection read = inspect_consent(url);
  EXPECT_EQ(read.parameters.size(), kMaxParameters);
  EXPECT_LT(read.findings.size(), 20u);
}

TEST(InspectConsent, FindsASecretBehindManyStrangers) {
  std::string url = "https://auth.atlassian.com/authorize?";
  for (int i = 0; i < 300; ++i) url += "p" + std::to_string(i) + "=1&";
  bool found = false;
  for (const Finding& finding : inspect_consent(url + "client_secret=x").findings) {
    found = found || finding.code == "consent_secret";
  }
  EXPECT_TRUE(found);
}

TEST(InspectConsent, TellsFirstThatAnAddressLeadsElsewhere) {
  const std::string good = build_consent_url(request()).url;
  for (const std::string& url :
       {"https://evil.example\\@" + good.substr(8), "https://evil.example/?continue=" + good,
        "https://evil.example/authorize" + good.substr(good.find('?'))}) {
    const Finding first = inspect_consent(url).findings.at(0);
    EXPECT_EQ(first.code, "consent_foreign_address");
    EXPECT_EQ(first.severity, Severity::error);
    EXPECT_EQ(first.title, "This address leads to \"evil.example\", not to Atlassian");
  }
}

TEST(InspectConsent, TellsAWrongPathOnTheRightHostFromAForeignOne) {
  const Finding first =
      inspect_consent("https://auth.atlassian.com/oauth/token?client_id=a").findings.at(0);
  EXPECT_EQ(first.code, "consent_not_authorize");
  EXPECT_THAT(first.detail, HasSubstr("/oauth/token"));
}

TEST(InspectConsent, IsTotalForEveryByte) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    EXPECT_FALSE(inspect_consent(text).findings.empty());
    inspect_consent("https://auth.atlassian.com/authorize?scope=" + text + "&" + text + "=%" +
                    text);
  }
}

}  // namespace
}  // namespace confluence_oauth
