#include "oauth/access_token.hpp"

#include <gtest/gtest.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

const auto kIsRefused = HasError(ErrorCode::access_token_invalid, "accessToken");

// RFC 6750 section 2.1: b64token = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
TEST(ParseAccessToken, TakesTheAlphabetOfTheRfcAndNothingElse) {
  const std::string alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/";
  for (int c = 1; c < 256; ++c) {
    const std::string inside = std::string("a") + static_cast<char>(c) + "b";
    const bool belongs = alphabet.find(static_cast<char>(c)) != std::string::npos;
    EXPECT_EQ(static_cast<bool>(parse_access_token(inside)), belongs) << c;
  }
}

TEST(ParseAccessToken, TakesEqualSignsAtTheEndOnly) {
  EXPECT_THAT(parse_access_token("mF_9.B5f-4.1JqM"), IsOk());
  EXPECT_THAT(parse_access_token("mF_9=="), IsOk());
  EXPECT_THAT(parse_access_token("mF=9"), kIsRefused);
  EXPECT_THAT(parse_access_token("==mF9"), kIsRefused);
  EXPECT_THAT(parse_access_token("=="), kIsRefused);
}

TEST(ParseAccessToken, RefusesNothingAndTooMuch) {
  EXPECT_THAT(parse_access_token(""), kIsRefused);
  EXPECT_THAT(parse_access_token("Bearer mF_9"), kIsRefused);
  EXPECT_THAT(parse_access_token(std::string(32 * 1024, 'a')), IsOk());
  EXPECT_THAT(parse_access_token(std::string(32 * 1024 + 1, 'a')), kIsRefused);
  const auto token = parse_access_token(" mF_9\r\n");
  ASSERT_TRUE(token);
  EXPECT_EQ(token->text(), "mF_9");
}

}  // namespace
}  // namespace confluence_oauth
