#include "base/address.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

// All parts in one line, each with its mark: what `new URL()` calls href.
std::string parsed(std::string_view text) {
  const auto address = parse_address(text);
  if (!address) return "none";
  const auto& [scheme, username, password, host, port, path, query, fragment] = *address;
  const std::string user = username + (password.empty() ? "" : ":" + password);
  return scheme + "://" + (user.empty() ? "" : user + "@") + host +
         (port.empty() ? "" : ":" + port) + path + (query.empty() ? "" : "?" + query) +
         (fragment.empty() ? "" : "#" + fragment);
}

// The rows of the standard's table of examples (WHATWG URL Standard, section 4) that are http or
// https, need no base address and no IDNA.
TEST(ParseAddress, AgreesWithTheStandardsExamples) {
  EXPECT_EQ(parsed("https:example.org"), "https://example.org/");
  EXPECT_EQ(parsed("https://////example.com///"), "https://example.com///");
  EXPECT_EQ(parsed("https://example.com/././foo"), "https://example.com/foo");
  EXPECT_EQ(parsed("https://example.com/[]?[]#[]"), "https://example.com/[]?[]#[]");
  EXPECT_EQ(parsed("https://example/%?%#%"), "https://example/%?%#%");
  EXPECT_EQ(parsed("https://ex ample.org/"), "none");
  EXPECT_EQ(parsed("example"), "none");
  EXPECT_EQ(parsed("https://example.com:demo"), "none");
  EXPECT_EQ(parsed("http://[www.example.com]/"), "none");
  EXPECT_EQ(parsed("https://example.org//"), "https://example.org//");
  EXPECT_EQ(parsed("https://user:password@example.org/"), "https://user:password@example.org/");
}

TEST(ParseAddress, TakesABackslashForASlash) {
  EXPECT_EQ(parsed("https:\\\\a.example\\b\\..\\c"), "https://a.example/c");
  EXPECT_EQ(parsed("https://evil.example\\@good.example/"), "https://evil.example/@good.example/");
  EXPECT_EQ(parsed("https://a.example?b\\c"), "https://a.example/?b\\c");
}

TEST(ParseAddress, DropsControlsAroundAndLineBreaksInside) {
  EXPECT_EQ(parsed("\x01 https://a.example \x1f"), "https://a.example/");
  EXPECT_EQ(parsed("ht\ttps:/\n/a.ex\rample/b\tc?d\ne#f\ng"), "https://a.example/bc?de#fg");
  EXPECT_EQ(parsed(std::string_view("https://a.example/\0", 19)), "https://a.example/");
}

TEST(ParseAddress, EndsTheUserAtTheLastAt) {
  EXPECT_EQ(parsed("https://a@b@c.example"), "https://a%40b@c.example/");
  EXPECT_EQ(parsed("https://a:b:c@d.example"), "https://a:b%3Ac@d.example/");
  EXPECT_EQ(parsed("https://:p@d.example"), "https://:p@d.example/");
  EXPECT_EQ(parsed("https://@d.example"), "https://d.example/");
  EXPECT_EQ(parsed("https://a.example/@b"), "https://a.example/@b");
  EXPECT_EQ(parsed("https://a.example?@b"), "https://a.example/?@b");
  EXPECT_EQ(parsed("https://a.example#@b"), "https://a.example/#@b");
  EXPECT_EQ(parsed("https://a@"), "none");
  EXPECT_EQ(parsed("https://a@/b"), "none");
}

TEST(ParseAddress, KnowsPorts) {
  EXPECT_EQ(parsed("https://a.example:443"), "https://a.example/");
  EXPECT_EQ(parsed("http://a.example:80"), "http://a.example/");
  EXPECT_EQ(parsed("http://a.example:443"), "http://a.example:443/");
  EXPECT_EQ(parsed("https://a.example:"), "https://a.example/");
  EXPECT_EQ(parsed("https://a.example:00443"), "https://a.example/");
  EXPECT_EQ(parsed("https://a.example:0"), "https://a.example:0/");
  EXPECT_EQ(parsed("https://a.example:65535"), "https://a.example:65535/");
  for (const char* port : {"65536", "99999", "4294967739", "18446744073709551616", "4 43", "+1",
                           "-1", "1a", "443:443", ":", "0x1bb"}) {
    EXPECT_EQ(parsed("https://a.example:" + std::string(port)), "none") << port;
  }
  EXPECT_EQ(parsed("https://[::1]:8080/"), "https://[::1]:8080/");
}

TEST(ParseAddress, ResolvesDots) {
  EXPECT_EQ(parsed("https://a.example/b/../c/./d/.."), "https://a.example/c/");
  EXPECT_EQ(parsed("https://a.example/../../b"), "https://a.example/b");
  EXPECT_EQ(parsed("https://a.example/b/%2E%2e/.%2E/%2e"), "https://a.example/");
  EXPECT_EQ(parsed("https://a.example/b/..c/...//.."), "https://a.example/b/..c/.../");
  EXPECT_EQ(parsed("https://a.example/%2e%2e%2e"), "https://a.example/%2e%2e%2e");
}

// Percent-encode sets, section 1.3: every ASCII character in every part.
TEST(ParseAddress, EncodesWhatEachPartEncodes) {
  EXPECT_EQ(parsed("https://a.example/ \"<>^`{|}'%\x7f\xc3\xa9"),
            "https://a.example/%20%22%3C%3E%5E%60%7B|%7D'%%7F%C3%A9");
  EXPECT_EQ(parsed("https://a.example/? \"<>^`{|}'%\x7f\xc3\xa9?"),
            "https://a.example/?%20%22%3C%3E^`{|}%27%%7F%C3%A9?");
  EXPECT_EQ(parsed("https://a.example/# \"<>^`{|}'%#?\x7f\xc3\xa9"),
            "https://a.example/#%20%22%3C%3E^%60{|}'%#?%7F%C3%A9");
  EXPECT_EQ(parsed("https:// \"<>^`{|}'%;=[]@a.example"),
            "https://%20%22%3C%3E%5E%60%7B%7C%7D'%%3B%3D%5B%5D@a.example/");
}

TEST(ParseAddress, RefusesOtherSchemesAndMissingHosts) {
  for (const char* text :
       {"", "https", "https:", "https://", "https:///", "https://?", "https://#a", "https://:80",
        "ftp://a.example", "httpss://a.example", "xhttps://a", "://a", "javascript:alert(1)",
        "https ://a", "a.example", "//a.example"}) {
    EXPECT_EQ(parsed(text), "none") << text;
  }
}

TEST(Address, HasAnOriginWithTheUnusualPort) {
  EXPECT_EQ(parse_address("HTTPS://u@A.example:8443/b")->origin(), "https://a.example:8443");
  EXPECT_EQ(parse_address("http://a.example:80")->origin(), "http://a.example");
  EXPECT_TRUE(parse_address("https://:p@a.example")->has_user());
  EXPECT_FALSE(parse_address("https://@a.example")->has_user());
}

TEST(BeginsAsAddress, SeesWhatABrowserSees) {
  for (const char* text : {"http:", "HTTPS:x", " \thttps:x", "ht\ntp:x"}) {
    EXPECT_TRUE(begins_as_address(text)) << text;
  }
  for (const char* text : {"", "https", "httpss:", "ftp:", "a https:", "x:https:"}) {
    EXPECT_FALSE(begins_as_address(text)) << text;
  }
}

TEST(ResolveLink, FollowsAsABrowserDoes) {
  const Address page = *parse_address("https://a.example:8443/b?c");
  EXPECT_EQ(resolve_link(page, "/d?e"), "https://a.example:8443/d?e");
  EXPECT_EQ(resolve_link(page, "//d.example/e"), "https://d.example/e");
  EXPECT_EQ(resolve_link(page, "/\\d.example"), "https:/\\d.example");
  EXPECT_EQ(resolve_link(page, "\t/\t/d.example"), "https://d.example");
  EXPECT_EQ(resolve_link(page, "https://d.example"), "https://d.example");
  EXPECT_EQ(resolve_link(page, "HTTPS:/d.example"), "https://a.example:8443/d.example");
  EXPECT_EQ(resolve_link(page, "https:d.example"), "https://a.example:8443/d.example");
  EXPECT_EQ(resolve_link(page, "http:/d.example"), "http:/d.example");
  EXPECT_EQ(resolve_link(page, ""), "");
}

TEST(SplitAddress, FindsThePartsOfRfc3986Appendix) {
  const AddressText address = split_address("http://www.ics.uci.edu/pub/ietf/uri/?a=b#Related");
  EXPECT_EQ(address.scheme, "http");
  EXPECT_EQ(address.authority, "www.ics.uci.edu");
  EXPECT_EQ(address.path, "/pub/ietf/uri/");
  EXPECT_EQ(address.query, "a=b");
  EXPECT_EQ(address.fragment, "Related");
}

TEST(SplitAddress, EndsTheAuthorityAtAQueryOrFragmentOrSlash) {
  EXPECT_EQ(split_address("https://a.example?b=/c").authority, "a.example");
  EXPECT_EQ(split_address("https://a.example#b/c").authority, "a.example");
  EXPECT_EQ(split_address("https://a.example\\b").authority, "a.example");
  EXPECT_EQ(split_address("ftp://a.example/b").authority, "a.example");
}

TEST(SplitAddress, TakesTextWithEqualsSignsForAQuery) {
  EXPECT_EQ(split_address("code=a&state=b").query, "code=a&state=b");
  EXPECT_EQ(split_address("u=https://a.example/&state=b").query, "u=https://a.example/&state=b");
  EXPECT_EQ(split_address("host/path").path, "host/path");
  EXPECT_EQ(split_address("").query, "");
}

}  // namespace
}  // namespace confluence_oauth
