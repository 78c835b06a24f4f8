#include "base/address.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

TEST(SplitAddress, FindsThePartsOfRfc3986Appendix) {
  const Address address = split_address("http://www.ics.uci.edu/pub/ietf/uri/?a=b#Related");
  EXPECT_EQ(address.scheme, "http");
  EXPECT_EQ(address.authority, "www.ics.uci.edu");
  EXPECT_EQ(address.path, "/pub/ietf/uri/");
  EXPECT_EQ(address.query, "a=b");
  EXPECT_EQ(address.fragment, "Related");
}

TEST(SplitAddress, EndsTheAuthorityAtAQueryOrFragment) {
  EXPECT_EQ(split_address("https://a.example?b=/c").authority, "a.example");
  EXPECT_EQ(split_address("https://a.example#b/c").authority, "a.example");
}

TEST(SplitAddress, TakesTextWithEqualsSignsForAQuery) {
  EXPECT_EQ(split_address("code=a&state=b").query, "code=a&state=b");
  EXPECT_EQ(split_address("u=https://a.example/&state=b").query, "u=https://a.example/&state=b");
  EXPECT_EQ(split_address("host/path").path, "host/path");
  EXPECT_EQ(split_address("").query, "");
}

TEST(HostOf, LeavesUserPortAndFinalDotOut) {
  EXPECT_EQ(host_of("A.Example:443"), "a.example");
  EXPECT_EQ(host_of("auth.atlassian.com@evil.example"), "evil.example");
  EXPECT_EQ(host_of("a@b@c.example."), "c.example");
  EXPECT_EQ(host_of(""), "");
}

TEST(ParseQuery, DecodesAsFormsDo) {
  const auto parameters = parse_query("a=1+2&b=%2B&&c&=d&a=3=4");
  ASSERT_EQ(parameters.size(), 5u);
  EXPECT_EQ(parameters[0].value, "1 2");
  EXPECT_EQ(parameters[1].value, "+");
  EXPECT_EQ(parameters[2].name, "c");
  EXPECT_EQ(parameters[2].value, "");
  EXPECT_EQ(parameters[3].name, "");
  EXPECT_EQ(parameters[4].value, "3=4");
  EXPECT_EQ(count_named(parameters, "a"), 2u);
  EXPECT_EQ(value_named(parameters, "a"), "1 2");
  EXPECT_EQ(value_named(parameters, "z"), "");
}

TEST(UnwrapPasted, UndoesWhatCopyingDoes) {
  EXPECT_EQ(unwrap_pasted(" \"<a&amp;b&#38;c&#X26;d>\", "), "a&b&c&d");
  EXPECT_EQ(unwrap_pasted("a\r\n   b\n\n\tc"), "abc");
  EXPECT_EQ(unwrap_pasted("a b"), "a b");
  EXPECT_EQ(unwrap_pasted("&"), "&");
  EXPECT_EQ(unwrap_pasted("\"\""), "");
}

}  // namespace
}  // namespace confluence_oauth
