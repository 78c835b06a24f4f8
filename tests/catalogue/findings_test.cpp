#include "catalogue/findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace confluence_oauth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using wording::fill_in;

using Arguments = std::vector<wording::Argument>;

TEST(FillIn, LeavesPlainTextAsItIs) { EXPECT_EQ(fill_in("Plain.", {}), "Plain."); }

TEST(FillIn, PutsArgumentsWhereTheyAreNamed) {
  const Arguments given = {std::string_view("a"), std::string_view("b")};
  EXPECT_EQ(fill_in("{1}{0} and {1}", given), "ba and b");
}

TEST(FillIn, DoesNotReadWhatItPutsIn) {
  const Arguments given = {std::string_view("{1}{{"), std::string_view("b")};
  EXPECT_EQ(fill_in("{0}", given), "{1}{{");
}

TEST(FillIn, TurnsDoubledBracesIntoOne) {
  EXPECT_EQ(fill_in("from {{ to }}", {}), "from { to }");
  EXPECT_EQ(fill_in("{{}}", {}), "{}");
}

TEST(FillIn, ChoosesTheWordThatFitsTheNumber) {
  const auto with = [](std::size_t count) {
    return fill_in("{0|scope is|scopes are} in", Arguments{count});
  };
  EXPECT_EQ(with(0), "0 scopes are in");
  EXPECT_EQ(with(1), "1 scope is in");
  EXPECT_EQ(with(2), "2 scopes are in");
}

TEST(FillIn, WritesANumberAlone) { EXPECT_EQ(fill_in("{0}", Arguments{std::size_t{41}}), "41"); }

TEST(FillIn, NamesTheFirstFiveScopes) {
  const std::vector<std::string> five = {"a", "b", "c", "d", "e"};
  const std::vector<std::string> six = {"a", "b", "c", "d", "e", "f"};
  EXPECT_EQ(fill_in("{0}.", Arguments{five}), "a, b, c, d, e.");
  EXPECT_EQ(fill_in("{0}.", Arguments{six}), "a, b, c, d, e and others.");
}

TEST(Findings, HaveWhatTheFileSays) {
  const Finding finding = findings::callback_duplicate({.name = "\"code\""});
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.code, "callback_duplicate");
  EXPECT_EQ(finding.title, "The parameter \"code\" stands there twice");
  EXPECT_EQ(finding.source, "rfc-6749");
  EXPECT_EQ(finding.joint, Joint::none);
  EXPECT_THAT(finding.field, IsEmpty());
  EXPECT_THAT(finding.scopes, IsEmpty());
}

TEST(Findings, TakeFromTheirGroupWhatTheyDoNotSayThemselves) {
  const Finding finding = findings::callback_slash_differs({.registered = "a", .chosen = "b"});
  EXPECT_EQ(finding.joint, Joint::callback);
  EXPECT_EQ(finding.field, "callbackUrl");
  EXPECT_EQ(finding.source, "composio-callback-docs");
  EXPECT_NE(finding.fix, "");
}

TEST(Findings, OfOneCodeMayHaveSeveralWordings) {
  EXPECT_EQ(findings::consent_audience_missing({.wanted = "a"}).code, "consent_audience");
  EXPECT_EQ(findings::consent_audience_other({.found = "b", .wanted = "a"}).code,
            "consent_audience");
}

TEST(Findings, ListAllTheirScopes) {
  const std::vector<std::string> six = {"a", "b", "c", "d", "e", "f"};
  EXPECT_EQ(findings::ticks_missing({.count = 6, .scopes = six}).scopes, six);
}

TEST(Findings, OfOurOwnReasoningHaveNoSource) {
  EXPECT_EQ(findings::draft_incomplete({.missing = "the site"}).source, "");
}

TEST(Errors, HaveTheirCodeAndField) {
  const Error error = errors::verifier_length({.count = 42});
  EXPECT_EQ(error.code, ErrorCode::verifier_length);
  EXPECT_EQ(error.field, "verifier");
  EXPECT_EQ(error.message,
            "A code verifier has 43 to 128 characters; this one has 42. Copy it whole, or make a "
            "new pair.");
}

TEST(Errors, CanBeAboutAnotherMember) {
  EXPECT_EQ(errors::state_too_long().at("expectedState").field, "expectedState");
}

TEST(Words, AreFilledInOrStandAsTheyAre) {
  EXPECT_EQ(words::drop_scope({.name = "read:me"}), "Drop read:me");
  EXPECT_EQ(words::use_this_site(), "Use this site");
}

// What must not compile: an argument forgotten, unknown or too much, and a word where a number is
// needed.
template <class Entry>
concept TakesNothing = requires(Entry entry) {
  entry();
};
template <class Entry>
concept TakesEmpty = requires(Entry entry) {
  entry({});
};
template <class Entry>
concept TakesName = requires(Entry entry) {
  entry({.name = "x"});
};
template <class Entry>
concept TakesCountOnly = requires(Entry entry) {
  entry({.count = 1});
};
template <class Entry>
concept TakesWordAsCount = requires(Entry entry) {
  entry({.count = "x"});
};

using Duplicate = decltype(findings::callback_duplicate);
static_assert(TakesName<Duplicate> && !TakesNothing<Duplicate> && !TakesEmpty<Duplicate>);
static_assert(!TakesCountOnly<Duplicate>);
static_assert(TakesNothing<decltype(findings::callback_foreign)>);
static_assert(!TakesName<decltype(findings::callback_foreign)>);
static_assert(!TakesCountOnly<decltype(findings::ticks_missing)>);
static_assert(TakesCountOnly<decltype(words::drop_scopes)>);
static_assert(!TakesWordAsCount<decltype(words::drop_scopes)>);

}  // namespace
}  // namespace confluence_oauth
