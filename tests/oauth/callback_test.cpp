#include "oauth/callback.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <utility>

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kState[] = "state-of-this-flow-123";
constexpr char kCode[] = "SplxlOBeZQQYbYS6WxSbIA";

Callback parse(const std::string& text) { return parse_callback(text, {*parse_state(kState)}); }

// The answer of this flow at `address`, which may have a query.
Callback arrive(const std::string& address, const std::string& redirect_uri) {
  const std::string mark = address.find('?') == std::string::npos ? "?" : "&";
  return parse_callback(address + mark + "code=" + kCode + "&state=" + kState,
                        {*parse_state(kState), *parse_redirect_uri(redirect_uri)});
}

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

TEST(ParseCallback, TakesItsOwnAddressAsABrowserReadsIt) {
  for (const auto& [address, redirect_uri] : {
           std::pair{"https://a.example/cb", "https://a.example/cb"},
           {"https://A.EXAMPLE:443/cb", "https://a.example/cb"},
           {"https://a.example/x/../cb", "https://a.example/cb"},
           {"http://localhost:3000", "http://localhost:3000/"},
           {"a.example/cb", "https://a.example/cb"},
           {"localhost:3000/cb", "http://localhost:3000/cb"},
           {"/cb", "https://a.example/cb"},
           {"https://a.example/cb?more=1", "https://a.example/cb"},
           {"https://a.example/cb?tenant=a+b", "https://a.example/cb?tenant=a%20b"},
           {"https://a.example/cb?y=2&x=1", "https://a.example/cb?x=1&y=2"},
       }) {
    EXPECT_EQ(arrive(address, redirect_uri).outcome, CallbackOutcome::code) << address;
  }
}

TEST(ParseCallback, RefusesEveryOtherAddress) {
  for (const auto& [address, redirect_uri] : {
           std::pair{"https://b.example/cb", "https://a.example/cb"},
           {"http://a.example/cb", "https://a.example/cb"},
           {"https://a.example:8443/cb", "https://a.example/cb"},
           {"https://a.example/", "https://a.example/cb"},
           {"https://a.example/cb/", "https://a.example/cb"},
           {"https://a.example/CB", "https://a.example/cb"},
           {"https://a.example@b.example/cb", "https://a.example/cb"},
           {"https://b.example\\@a.example/cb", "https://a.example/cb"},
           {"https://a.example.b.example/cb", "https://a.example/cb"},
           {"//b.example/cb", "https://a.example/cb"},
           {"/\\b.example/cb", "https://a.example/cb"},
           {"b.example/cb", "https://a.example/cb"},
           {"app://a.example/cb", "https://a.example/cb"},
           {"https:///cb", "https://a.example/cb"},
           {"https://a.example/cb", "https://a.example/cb?x=1"},
           {"https://a.example/cb?x=2", "https://a.example/cb?x=1"},
       }) {
    const Callback callback = arrive(address, redirect_uri);
    EXPECT_EQ(callback.outcome, CallbackOutcome::foreign) << address;
    EXPECT_EQ(callback.code, "") << address;
    ASSERT_TRUE(callback.finding) << address;
    EXPECT_EQ(callback.finding->code, "callback_other_address") << address;
  }
}

// RFC 9207 section 2.4: simple string comparison.
TEST(ParseCallback, RefusesAnyIssuerThatDiffersByOneCharacter) {
  const std::string issuer = "https://auth.example";
  const auto outcome = [&](const std::string& iss) {
    const std::string text = "code=x&state=" + std::string(kState) + "&iss=" + iss;
    return parse_callback(text, {*parse_state(kState), std::nullopt, issuer}).outcome;
  };
  EXPECT_EQ(outcome(issuer), CallbackOutcome::code);
  EXPECT_EQ(outcome("https%3A%2F%2Fauth.example"), CallbackOutcome::code);
  for (const std::string& other : {std::string(), issuer + "/", std::string("HTTPS://auth.example"),
                                   std::string("https://auth.exampl"), issuer + "%00"}) {
    EXPECT_EQ(outcome(other), CallbackOutcome::foreign) << other;
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
