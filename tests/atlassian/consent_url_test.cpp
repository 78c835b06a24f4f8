#include "atlassian/consent_url.hpp"

#include <gmock/gmock.h>

#include "base/percent_encoding.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

ConsentRequest request_for(const std::vector<std::string>& scopes) {
  return {.client_id = *parse_client_id("aBcD1234"),
          .redirect_uri = *parse_redirect_uri("https://example.com/cb?a=1&b=2"),
          .scopes = *scope_list_of(scopes, "scopes"),
          .state = *parse_state("0123456789abcdefghijkl")};
}

std::vector<std::string> codes(const ConsentUrl& consent) {
  std::vector<std::string> found;
  for (const Finding& finding : consent.warnings) found.push_back(finding.code);
  return found;
}

TEST(BuildConsentUrl, ListsItsParametersInTheOrderOfTheUrl) {
  const ConsentUrl consent = build_consent_url(request_for({"read:page:confluence"}));
  std::string rebuilt = "https://auth.atlassian.com/authorize";
  for (const Parameter& parameter : consent.parameters) {
    rebuilt += &parameter == consent.parameters.data() ? '?' : '&';
    rebuilt += std::string(parameter.name) + "=" + encode_query_value(parameter.value);
    EXPECT_FALSE(parameter.meaning.empty()) << parameter.name;
  }
  EXPECT_EQ(consent.url, rebuilt);
  EXPECT_EQ(consent.budget.url_bytes, consent.url.size());
}

TEST(BuildConsentUrl, WarnsWithoutOfflineAccess) {
  EXPECT_THAT(codes(build_consent_url(request_for({"read:page:confluence"}))),
              testing::ElementsAre("offline_access_missing"));
  EXPECT_THAT(codes(build_consent_url(request_for({"read:page:confluence", "offline_access"}))),
              testing::IsEmpty());
}

TEST(BuildConsentUrl, WarnsFrom50ScopesOn) {
  ConsentRequest request = request_for({"offline_access"});
  for (ScopeIndex i = 0; request.scopes.console_count() < 49; ++i) request.scopes.add(i);
  EXPECT_THAT(codes(build_consent_url(request)),
              testing::Not(testing::Contains("scopes_over_limit")));
  for (ScopeIndex i = 0; request.scopes.console_count() < 50; ++i) request.scopes.add(i);
  EXPECT_THAT(codes(build_consent_url(request)), testing::Contains("scopes_over_limit"));
}

TEST(BuildConsentUrl, WarnsOfPlainHttpThatIsNotLocal) {
  ConsentRequest request = request_for({"offline_access"});
  request.redirect_uri = *parse_redirect_uri("http://localhost:8000/");
  EXPECT_THAT(codes(build_consent_url(request)), testing::IsEmpty());
  request.redirect_uri = *parse_redirect_uri("http://portal.internal/");
  EXPECT_THAT(codes(build_consent_url(request)), testing::ElementsAre("callback_not_https"));
}

}  // namespace
}  // namespace confluence_oauth
