#include "oauth/pkce.hpp"

#include <gmock/gmock.h>

#include "base/percent_encoding.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

// RFC 7636 appendix B.
constexpr Entropy kAppendixB = {116, 24,  223, 180, 151, 153, 224, 37,  79,  250, 96,
                                125, 216, 173, 187, 186, 22,  212, 37,  77,  105, 214,
                                191, 240, 91,  88,  5,   88,  83,  132, 141, 121};

TEST(Pkce, GivesThePairOfAppendixB) {
  const CodeVerifier verifier = make_code_verifier(kAppendixB);
  EXPECT_EQ(verifier.text(), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  EXPECT_EQ(challenge_for(verifier).text(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST(ParseCodeVerifier, Takes43To128Characters) {
  EXPECT_THAT(parse_code_verifier(std::string(42, 'a')),
              HasError(ErrorCode::verifier_length, "verifier"));
  EXPECT_THAT(parse_code_verifier(std::string(43, 'a')), IsOk());
  EXPECT_THAT(parse_code_verifier(std::string(128, 'a')), IsOk());
  EXPECT_THAT(parse_code_verifier(std::string(129, 'a')),
              HasError(ErrorCode::verifier_length, "verifier"));
}

TEST(ParseCodeVerifier, TakesUnreservedCharactersOnlyWhereverTheyStand) {
  for (int byte = 0; byte < 256; ++byte) {
    for (std::size_t at : {0u, 21u, 42u}) {
      std::string text(43, 'a');
      text[at] = static_cast<char>(byte);
      EXPECT_EQ(static_cast<bool>(parse_code_verifier(text)), is_unreserved(text[at])) << byte;
    }
  }
}

TEST(ParseCodeChallenge, Takes43Base64urlCharacters) {
  EXPECT_THAT(parse_code_challenge(std::string(43, '-')), IsOk());
  EXPECT_THAT(parse_code_challenge(std::string(42, 'a')),
              HasError(ErrorCode::challenge_invalid, "codeChallenge"));
  EXPECT_THAT(parse_code_challenge(std::string(44, 'a')),
              HasError(ErrorCode::challenge_invalid, "codeChallenge"));
  EXPECT_THAT(parse_code_challenge(std::string(42, 'a') + "="),
              HasError(ErrorCode::challenge_invalid, "codeChallenge"));
}

}  // namespace
}  // namespace confluence_oauth
