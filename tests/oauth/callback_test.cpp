#include "oauth/callback.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kState[] = "state-of-this-flow-123";
constexpr char kCode[] = "SplxlOBeZQQYbYS6WxSbIA";

Callback parse(const std::string& text) { return parse_callback(text, *parse_state(kState)); }

std::string all_of_it(const Finding& finding) {
  return finding.title + finding.detail + finding.fix + finding.code;
}

TEST(ParseCallback, GivesACodeAndNoFindingForItsOwnState) {
  const Callback callback =
      parse(std::string("https://a.example/?code=") + kCode + "&state=" + kState);
  EXPECT_EQ(callback.outcome, CallbackOutcome::code);
  EXPECT_EQ(callback.code, kCode);
  EXPECT_FALSE(callback.finding);
}

// Whatever is wrong with an answer, neither its code nor its state shows in what is said about it.
TEST(ParseCallback, NeverRepeatsCodeOrState) {
  const std::string code = std::string("code=") + kCode;
  const std::string state = std::string("state=") + kState;
  for (const std::string& text :
       {code, code + "&state=stolen-state-of-somebody", code + "&" + state + "&" + state,
        code + "&" + code + "&" + state, code + "&error=server_error&" + state,
        "error=access_denied&error_description=" + std::string(kCode) + "+1&" + state,
        "error=access_denied&error_description=x" + std::string(kState) + "&" + state,
        "error=" + std::string(kCode) + "&" + state, state}) {
    const Callback callback = parse(text);
    ASSERT_TRUE(callback.finding) << text;
    EXPECT_EQ(callback.code, "") << text;
    for (const char* secret : {kCode, kState, "stolen"}) {
      EXPECT_THAT(all_of_it(*callback.finding), Not(HasSubstr(secret))) << text;
    }
  }
}

TEST(ParseCallback, BelievesNothingWhenOneByteOfTheStateIsWrong) {
  for (std::size_t at = 0; at < std::string(kState).size(); ++at) {
    std::string state = kState;
    state[at] = state[at] == 'x' ? 'y' : 'x';
    EXPECT_EQ(parse("code=a&state=" + state).outcome, CallbackOutcome::state_mismatch) << at;
    EXPECT_EQ(parse("error=access_denied&state=" + state).outcome, CallbackOutcome::state_mismatch);
  }
}

TEST(ParseCallback, TakesCodesOfAnyLengthUpToTheLimit) {
  const std::string rest = std::string("&state=") + kState;
  EXPECT_EQ(parse("code=" + std::string(1, 'a') + rest).outcome, CallbackOutcome::code);
  EXPECT_EQ(parse("code=" + std::string(kMaxCodeBytes, 'a') + rest).outcome, CallbackOutcome::code);
  EXPECT_EQ(parse("code=" + std::string(kMaxCodeBytes + 1, 'a') + rest).outcome,
            CallbackOutcome::error);
}

TEST(ParseCallback, IsTotalForEveryByte) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    EXPECT_EQ(parse(text).outcome, CallbackOutcome::foreign);
    EXPECT_NE(parse("code=" + text + "&state=" + kState).outcome, CallbackOutcome::foreign);
  }
}

TEST(IsAuthorizationCode, TakesPrintableAsciiOnly) {
  for (int byte = 0; byte < 256; ++byte) {
    const bool is_vschar = byte >= 0x20 && byte <= 0x7e;  // RFC 6749 appendix A
    EXPECT_EQ(is_authorization_code(std::string(1, static_cast<char>(byte))), is_vschar) << byte;
  }
}

TEST(CallbackOutcome, HasItsWireName) {
  EXPECT_EQ(to_text(CallbackOutcome::code), "code");
  EXPECT_EQ(to_text(CallbackOutcome::declined), "declined");
  EXPECT_EQ(to_text(CallbackOutcome::state_missing), "state_missing");
  EXPECT_EQ(to_text(CallbackOutcome::state_mismatch), "state_mismatch");
  EXPECT_EQ(to_text(CallbackOutcome::duplicate), "duplicate");
  EXPECT_EQ(to_text(CallbackOutcome::foreign), "foreign");
  EXPECT_EQ(to_text(CallbackOutcome::error), "error");
}

}  // namespace
}  // namespace confluence_oauth
