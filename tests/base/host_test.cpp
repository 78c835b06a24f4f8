#include "base/host.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

using testing::Optional;

TEST(ParseHost, LowersDomains) {
  EXPECT_THAT(parse_host("EXAMPLE.com"), Optional(std::string("example.com")));
  EXPECT_THAT(parse_host("a_b-c.example."), Optional(std::string("a_b-c.example.")));
  EXPECT_THAT(parse_host("x..example"), Optional(std::string("x..example")));
  EXPECT_THAT(parse_host("a!$&'()*+,;=~`{}\"b"), Optional(std::string("a!$&'()*+,;=~`{}\"b")));
}

// WHATWG URL Standard, section 3.2: forbidden domain code points.
TEST(ParseHost, RefusesEveryForbiddenCharacter) {
  const std::string_view forbidden = " #%/:<>?@[\\]^|\x7f";
  for (int byte = 0; byte < 128; ++byte) {
    const char c = static_cast<char>(byte);
    const bool is_forbidden = byte < ' ' || forbidden.find(c) != std::string_view::npos;
    EXPECT_EQ(parse_host("a" + std::string(1, c) + "b").has_value(), !is_forbidden) << byte;
  }
  EXPECT_EQ(parse_host(""), std::nullopt);
}

TEST(ParseHost, JudgesNoInternationalisedOrEncodedName) {
  for (const char* text :
       {"b\xc3\xbc"
        "cher.example",
        "xn--bcher-kva.example", "a.XN--bcher-kva", "%61.example", "\xef\xbd\x81.example"}) {
    EXPECT_EQ(parse_host(text), std::nullopt) << text;
  }
}

// The standard's own examples (section 3.5), and its rules one by one.
TEST(ParseHost, ReadsNumbersAsIpv4) {
  const std::pair<const char*, const char*> kSame[] = {
      {"127.0.0.1", "127.0.0.1"},     {"0x7f.1", "127.0.0.1"}, {"0177.0.0.01", "127.0.0.1"},
      {"2130706433", "127.0.0.1"},    {"127.1", "127.0.0.1"},  {"1.2.3", "1.2.0.3"},
      {"1.2.65535", "1.2.255.255"},   {"0x.0x.0", "0.0.0.0"},  {"0XFFFFFFFF", "255.255.255.255"},
      {"192.168.257", "192.168.1.1"}, {"1.2.3.4.", "1.2.3.4"}, {"00.00.00.00", "0.0.0.0"}};
  for (const auto& [text, host] : kSame) {
    EXPECT_THAT(parse_host(text), Optional(std::string(host))) << text;
  }
}

TEST(ParseHost, RefusesWhatEndsInANumberAndIsNoIpv4) {
  for (const char* text : {"256.0.0.1", "1.2.3.256", "1.2.3.4.5", "4294967296", "0x100000000",
                           "1.2.65536", "a.1", "1.2.3.08", "1..2", ".1", "foo.0x4", "1.2.3.0x",
                           "99999999999999999999999999999999", "09"}) {
    const bool is_zero = std::string_view(text) == "1.2.3.0x";
    EXPECT_EQ(parse_host(text).has_value(), is_zero) << text;
  }
  EXPECT_THAT(parse_host("1.."), Optional(std::string("1..")));
  EXPECT_THAT(parse_host("1.2.3.4a"), Optional(std::string("1.2.3.4a")));
  EXPECT_THAT(parse_host("0xg"), Optional(std::string("0xg")));
}

// RFC 4291 section 2.2 and RFC 5952, as the standard serialises.
TEST(ParseHost, ReadsIpv6) {
  const std::pair<const char*, const char*> kSame[] = {
      {"[::]", "[::]"},
      {"[::1]", "[::1]"},
      {"[1::]", "[1::]"},
      {"[2001:DB8::0001]", "[2001:db8::1]"},
      {"[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7:8]"},
      {"[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]"},
      {"[::2:3:4:5:6:7:8]", "[0:2:3:4:5:6:7:8]"},
      {"[1:0:0:2:0:0:0:3]", "[1:0:0:2::3]"},
      {"[1:0:0:2:3:0:0:4]", "[1::2:3:0:0:4]"},
      {"[0:0:1:2:3:4:5:6]", "[::1:2:3:4:5:6]"},
      {"[1:2:3:4:5:6:0:0]", "[1:2:3:4:5:6::]"},
      {"[::ffff:192.0.2.128]", "[::ffff:c000:280]"},
      {"[1:2:3:4:5:6:1.2.3.4]", "[1:2:3:4:5:6:102:304]"}};
  for (const auto& [text, host] : kSame) {
    EXPECT_THAT(parse_host(text), Optional(std::string(host))) << text;
  }
}

TEST(ParseHost, RefusesWhatIsNoIpv6) {
  for (const char* text : {"[]",
                           "[",
                           "[:]",
                           "[:::]",
                           "[::1",
                           "[1::2::3]",
                           "[1:2:3:4:5:6:7]",
                           "[1:2:3:4:5:6:7:8:9]",
                           "[1:2:3:4:5:6:7:8::]",
                           "[1:2:3:4::5:6:7:8]",
                           "[12345::]",
                           "[g::]",
                           "[::1%25eth0]",
                           "[1:]",
                           "[:1]",
                           "[1.2.3.4::]",
                           "[::1.2.3]",
                           "[::1.2.3.4.5]",
                           "[::01.2.3.4]",
                           "[::256.1.1.1]",
                           "[1:2:3:4:5:6:7:1.2.3.4]",
                           "[::1.2.3.4:5]",
                           "[::1.2.3.]",
                           "[::1]x",
                           "[[::1]]"}) {
    EXPECT_EQ(parse_host(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
