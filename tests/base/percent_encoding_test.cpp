#include "base/percent_encoding.hpp"

#include <gtest/gtest.h>

namespace confluence_oauth {
namespace {

// RFC 3986 section 2.3: these never need encoding.
constexpr std::string_view kUnreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

TEST(PercentEncoding, KeepsUnreservedCharactersAndNoOther) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    const bool kept = kUnreserved.find(one) != std::string_view::npos;
    EXPECT_EQ(encode_component(one) == one, kept) << byte;
    EXPECT_EQ(encode_component(one).size(), kept ? 1u : 3u) << byte;
  }
}

TEST(PercentEncoding, WritesUpperCaseHex) {
  EXPECT_EQ(encode_component(" "), "%20");
  EXPECT_EQ(encode_component("\xe2\x82\xac"), "%E2%82%AC");
  EXPECT_EQ(encode_component("a/b:c"), "a%2Fb%3Ac");
  EXPECT_EQ(encoded_size("a/b:c"), 9u);
}

TEST(PercentEncoding, LeavesColonsAndSlashesInAQuery) {
  EXPECT_EQ(encode_query_value("read:page:confluence https://a/b?c&d"),
            "read:page:confluence%20https://a/b%3Fc%26d");
}

TEST(PercentEncoding, DecodesWhatItEncodes) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string three = {'x', static_cast<char>(byte), 'y'};
    EXPECT_EQ(decode_percent(encode_component(three)), three) << byte;
  }
}

TEST(PercentEncoding, LeavesWhatIsNoEncoding) {
  EXPECT_EQ(decode_percent("100%"), "100%");
  EXPECT_EQ(decode_percent("%4"), "%4");
  EXPECT_EQ(decode_percent("%zz%4g"), "%zz%4g");
  EXPECT_EQ(decode_percent("%41"), "A");
  EXPECT_EQ(decode_percent("%2541"), "%41");
}

TEST(PercentEncoding, TakesPlusForASpaceOnlyWhenAsked) {
  EXPECT_EQ(decode_percent("a+b"), "a+b");
  EXPECT_EQ(decode_percent("a+b%2B", Plus::space), "a b+");
}

}  // namespace
}  // namespace confluence_oauth
