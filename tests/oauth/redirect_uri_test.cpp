#include "oauth/redirect_uri.hpp"

#include <gmock/gmock.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

TEST(ParseRedirectUri, KeepsEveryCharacter) {
  constexpr std::string_view kUrl = "https://Example.com:443/A/../b/?x=%2f&y=1+2";
  EXPECT_EQ(parse_redirect_uri(kUrl)->text(), kUrl);
}

TEST(ParseRedirectUri, RefusesWhatIsNoAbsoluteHttpUrl) {
  for (const char* text : {"example.com/cb", "/cb", "https:///cb", "https://", "ftp://a/b",
                           "javascript:alert(1)", "HTTPS//a", "mailto:a@b", "https://:80/"}) {
    EXPECT_THAT(parse_redirect_uri(text), HasError(ErrorCode::callback_not_absolute, "redirectUri"))
        << text;
  }
}

TEST(ParseRedirectUri, RefusesAFragmentAndOddCharacters) {
  EXPECT_THAT(parse_redirect_uri("https://a/b#c"),
              HasError(ErrorCode::callback_has_fragment, "redirectUri"));
  for (const char* text : {"https://a/b c", "https://a/\"b", "https://a\\b", "https://\xc3\xa9/"}) {
    EXPECT_THAT(parse_redirect_uri(text), HasError(ErrorCode::callback_invalid, "redirectUri"))
        << text;
  }
  EXPECT_THAT(parse_redirect_uri("https://a/" + std::string(2048, 'x')),
              HasError(ErrorCode::callback_too_long, "redirectUri"));
}

// RFC 8252 section 7.3.
TEST(RedirectUri, KnowsLoopbackHosts) {
  for (const char* text : {"http://localhost/cb", "http://LOCALHOST:8000/", "http://127.0.0.1:1/",
                           "http://[::1]:8/x", "http://app.localhost/"}) {
    EXPECT_TRUE(parse_redirect_uri(text)->is_loopback()) << text;
  }
  for (const char* text :
       {"http://localhost.example/", "http://127.0.0.1.example/", "http://portal.internal/",
        "http://mylocalhost/", "http://127.example/"}) {
    EXPECT_FALSE(parse_redirect_uri(text)->is_loopback()) << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
