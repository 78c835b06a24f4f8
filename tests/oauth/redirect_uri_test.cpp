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

// To which a browser goes nowhere, or elsewhere than it seems.
TEST(ParseRedirectUri, RefusesHostsAndPortsThatLeadAstray) {
  for (const char* text :
       {"https://backend.composio.dev@evil.example/cb", "https://@a.example/", "https://a:b@c/",
        "https://a.example:99999/cb", "https://a.example:65536/", "https://a.example:8o/",
        "https://x..example/cb", "https://.example/", "https://a.example../",
        "https://%65vil.example/", "https://xn--bcher-kva.example/", "https://1.2.3.256/",
        "https://[::1/", "https://a.1/"}) {
    EXPECT_THAT(parse_redirect_uri(text), HasError(ErrorCode::callback_invalid, "redirectUri"))
        << text;
  }
  for (const char* text :
       {"https://a.example:65535/", "https://a.example:/", "https://a.example./cb",
        "https://a_b.example/", "https://a.example/@b", "https://[2001:db8::1]/"}) {
    EXPECT_THAT(parse_redirect_uri(text), IsOk()) << text;
  }
}

// RFC 8252 section 7.3.
TEST(RedirectUri, KnowsLoopbackHosts) {
  for (const char* text :
       {"http://localhost/cb", "http://LOCALHOST:8000/", "http://127.0.0.1:1/", "http://[::1]:8/x",
        "http://app.localhost/", "http://0x7f.1/", "http://2130706433/", "http://[0:0::1]/"}) {
    EXPECT_TRUE(parse_redirect_uri(text)->is_loopback()) << text;
  }
  for (const char* text :
       {"http://localhost.example/", "http://127.0.0.1.example/", "http://portal.internal/",
        "http://mylocalhost/", "http://127.example/", "http://128.0.0.1/"}) {
    EXPECT_FALSE(parse_redirect_uri(text)->is_loopback()) << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
