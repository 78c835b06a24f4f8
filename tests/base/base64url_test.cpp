#include "base/base64url.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace confluence_oauth {
namespace {

std::string encode(std::string_view text) {
  return encode_base64url(std::vector<std::uint8_t>(text.begin(), text.end()));
}

// RFC 4648 section 10, padding removed.
TEST(Base64url, GivesTheVectorsOfRfc4648) {
  EXPECT_EQ(encode(""), "");
  EXPECT_EQ(encode("f"), "Zg");
  EXPECT_EQ(encode("fo"), "Zm8");
  EXPECT_EQ(encode("foo"), "Zm9v");
  EXPECT_EQ(encode("foob"), "Zm9vYg");
  EXPECT_EQ(encode("fooba"), "Zm9vYmE");
  EXPECT_EQ(encode("foobar"), "Zm9vYmFy");
}

// RFC 7636 appendix A.
TEST(Base64url, UsesTheUrlSafeAlphabet) {
  EXPECT_EQ(encode_base64url(std::vector<std::uint8_t>{3, 236, 255, 224, 193}), "A-z_4ME");
}

TEST(Base64url, ReadsWhatItWrites) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) {
    bytes += static_cast<char>(byte);
    EXPECT_EQ(decode_base64url(encode(bytes)), bytes);
  }
  EXPECT_EQ(decode_base64url(""), "");
}

TEST(Base64url, ReadsNothingElse) {
  for (const char* text : {"A", "AAAAA", "Zg==", "A+z4", "A/z4", "Zm 9", "Zm9\n", "Zm\xc3\xb6"}) {
    EXPECT_EQ(decode_base64url(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
