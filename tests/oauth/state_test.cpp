#include "oauth/state.hpp"

#include <gmock/gmock.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

TEST(ParseState, NeedsRoomFor128Bits) {
  EXPECT_THAT(parse_state(std::string(21, 'a')), HasError(ErrorCode::state_too_short, "state"));
  EXPECT_THAT(parse_state(std::string(22, 'a')), IsOk());
  EXPECT_THAT(parse_state(std::string(512, 'a')), IsOk());
  EXPECT_THAT(parse_state(std::string(513, 'a')), HasError(ErrorCode::state_too_long, "state"));
}

TEST(ParseState, TakesVisibleAsciiOnly) {
  for (int byte = 0; byte < 256; ++byte) {
    std::string text(22, 'a');
    text[11] = static_cast<char>(byte);
    EXPECT_EQ(static_cast<bool>(parse_state(text)), byte > 0x20 && byte < 0x7f) << byte;
  }
}

TEST(MakeState, Is43CharactersThatParse) {
  const State state = make_state(Entropy{});
  EXPECT_EQ(state.text(), std::string(43, 'A'));
  EXPECT_THAT(parse_state(state.text()), IsOk());
}

TEST(EqualInConstantTime, ComparesEveryByte) {
  EXPECT_TRUE(equal_in_constant_time("", ""));
  EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
  EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
  EXPECT_FALSE(equal_in_constant_time("abc", "zbc"));
  EXPECT_FALSE(equal_in_constant_time("abc", "ab"));
}

}  // namespace
}  // namespace confluence_oauth
