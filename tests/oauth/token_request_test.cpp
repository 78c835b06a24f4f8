#include "oauth/token_request.hpp"

#include <gmock/gmock.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

using testing::ElementsAre;

std::vector<std::string> names_of(const std::vector<TokenParameter>& parameters) {
  std::vector<std::string> names;
  for (const TokenParameter& parameter : parameters) names.emplace_back(parameter.name);
  return names;
}

CodeGrant code_grant() {
  return {.client_id = *parse_client_id("client"),
          .redirect_uri = *parse_redirect_uri("https://a.example/cb")};
}

TEST(TokenParameters, OfACodeAreThoseOfRfc6749AndRfc7636) {
  EXPECT_THAT(names_of(token_parameters(code_grant())),
              ElementsAre("grant_type", "client_id", "client_secret", "code", "redirect_uri",
                          "code_verifier"));
}

TEST(TokenParameters, LeaveTheVerifierOutWithoutAChallenge) {
  CodeGrant grant = code_grant();
  grant.has_challenge = false;
  EXPECT_THAT(names_of(token_parameters(grant)),
              ElementsAre("grant_type", "client_id", "client_secret", "code", "redirect_uri"));
}

TEST(TokenParameters, LeaveUngivenSecretsWithoutAValue) {
  const auto parameters = token_parameters(code_grant());
  EXPECT_EQ(parameters[0].value, "authorization_code");
  EXPECT_EQ(parameters[4].value, "https://a.example/cb");
  for (std::size_t at : {2u, 3u, 5u}) EXPECT_EQ(parameters[at].value, std::nullopt) << at;
}

TEST(TokenParameters, OfARefreshAreThoseOfRfc6749) {
  RefreshGrant grant{.client_id = *parse_client_id("client"), .client_secret = "secret"};
  grant.refresh_token = *parse_refresh_token("tGzv3JOkF0XG5Qx2TlKWIA");
  const auto parameters = token_parameters(grant);
  EXPECT_THAT(names_of(parameters),
              ElementsAre("grant_type", "client_id", "client_secret", "refresh_token"));
  EXPECT_EQ(parameters[3].value, "tGzv3JOkF0XG5Qx2TlKWIA");
}

TEST(ParseAuthorizationCode, DropsWhiteSpaceAroundAndKeepsTheRest) {
  EXPECT_EQ(parse_authorization_code(" a b+/= \n")->text(), "a b+/=");
  EXPECT_THAT(parse_authorization_code("\n"),
              HasError(ErrorCode::authorization_code_invalid, "code"));
  EXPECT_THAT(parse_authorization_code(std::string(32 * 1024, 'a')), IsOk());
  EXPECT_THAT(parse_authorization_code(std::string(32 * 1024 + 1, 'a')),
              HasError(ErrorCode::authorization_code_invalid, "code"));
}

TEST(ParseRefreshToken, RefusesWhatNoTokenIs) {
  EXPECT_THAT(parse_refresh_token("a\tb"),
              HasError(ErrorCode::refresh_token_invalid, "refreshToken"));
  EXPECT_THAT(parse_refresh_token(""), HasError(ErrorCode::refresh_token_invalid, "refreshToken"));
  EXPECT_THAT(parse_refresh_token("a"), IsOk());
}

}  // namespace
}  // namespace confluence_oauth
