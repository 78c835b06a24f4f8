#include "oauth/client_id.hpp"

#include <gmock/gmock.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

TEST(ParseClientId, DropsWhiteSpaceAroundIt) {
  EXPECT_EQ(parse_client_id(" aBc123 \n")->text(), "aBc123");
}

TEST(ParseClientId, RefusesNothingAtAll) {
  EXPECT_THAT(parse_client_id(""), HasError(ErrorCode::client_id_empty, "clientId"));
  EXPECT_THAT(parse_client_id(" \t\xc2\xa0"), HasError(ErrorCode::client_id_empty, "clientId"));
}

TEST(ParseClientId, RefusesWhatIsNoSingleWord) {
  for (const char* text : {"a b", "a\nb", "a\tb", "\xc3\xa9",
                           "a\x7f"
                           "b"}) {
    EXPECT_THAT(parse_client_id(text), HasError(ErrorCode::client_id_invalid, "clientId")) << text;
  }
}

// MCP clients have a URL for an id, so the usual 32 letters and digits are no rule.
TEST(ParseClientId, TakesEveryVisibleCharacterUpTo512) {
  EXPECT_THAT(parse_client_id("https://example.com/client.json?a=\"b\""), IsOk());
  EXPECT_THAT(parse_client_id(std::string(512, 'x')), IsOk());
  EXPECT_THAT(parse_client_id(std::string(513, 'x')),
              HasError(ErrorCode::client_id_too_long, "clientId"));
}

TEST(ParseClientSecret, NeverRepeatsTheSecret) {
  const auto refused = parse_client_secret("CANARY 1");
  ASSERT_THAT(refused, HasError(ErrorCode::client_secret_invalid, "clientSecret"));
  EXPECT_EQ(refused.error().message.find("CANARY"), std::string::npos);
  EXPECT_EQ(*parse_client_secret(" ATOAx_-1\n"), "ATOAx_-1");
}

}  // namespace
}  // namespace confluence_oauth
