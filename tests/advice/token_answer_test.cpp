#include "advice/token_answer.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ExplainTokenAnswer, NeverRepeatsAToken) {
  for (const char* text :
       {R"({"access_token":"SECRETsecret1","refresh_token":"SECRETsecret2","scope":"SECRET"})",
        R"({"error":"SECRET","error_description":"SECRETsecretSECRETsecret1 x"})",
        R"(SECRET {"a":"SECRET"})", "SECRET"}) {
    const TokenAnswer answer = explain_token_answer(text);
    EXPECT_TRUE(answer.scopes.empty());
    ASSERT_FALSE(answer.findings.empty()) << text;
    for (const Finding& finding : answer.findings) {
      EXPECT_THAT(finding.title + finding.detail + finding.fix, Not(HasSubstr("SECRET"))) << text;
    }
  }
}

TEST(ExplainTokenAnswer, DoesNotParseWhatNestsDeep) {
  for (const std::string& open : {std::string("["), std::string("{\"a\":")}) {
    std::string deep = "{\"error\":\"invalid_grant\",\"a\":";
    for (int i = 0; i < 100000; ++i) deep += open;
    EXPECT_EQ(explain_token_answer(deep + "}").kind, TokenAnswerKind::unknown);
  }
}

TEST(ExplainTokenAnswer, TakesTheLifetimeInSeconds) {
  const auto lifetime = [](const std::string& number) {
    return explain_token_answer("{\"access_token\":\"x\",\"expires_in\":" + number + "}")
        .expires_in;
  };
  EXPECT_EQ(lifetime("0"), 0u);
  EXPECT_EQ(lifetime("18446744073709551615"), 18446744073709551615u);
  EXPECT_EQ(lifetime("1.5"), std::nullopt);
  EXPECT_EQ(lifetime("1e400"), std::nullopt);
}

}  // namespace
}  // namespace confluence_oauth
