#include "advice/fold.hpp"

#include <gtest/gtest.h>

#include <string>

#include "advice/pasted_text.hpp"

namespace confluence_oauth {
namespace {

std::string folded(std::string_view text) { return fold(decode_pasted(text)); }

TEST(Fold, TakesCaseQuotesAndWhiteSpaceAway) {
  EXPECT_EQ(folded("  The \"Quick\"\r\n\t 'Brown'  `Fox`  "), "the quick brown fox");
}

TEST(Fold, SetsNoSpaceAroundSigns) {
  EXPECT_EQ(folded("\"code\" : 612 ,\n\"slug\": \"X\" = y"), "code:612,slug:x=y");
}

TEST(Fold, FoldsTypography) {
  EXPECT_EQ(folded("There\u2019s \u201cnothing\u201d here \u2013 or\u00a0not\u200b"),
            "theres nothing here - or not");
  EXPECT_EQ(folded("\u00fc\u4e2d"), "\u00fc\u4e2d");
}

TEST(Fold, DropsTags) {
  EXPECT_EQ(folded("<p class=\"x\">Some<b>thing</b> went<br/>wrong</p><!-- a -->"),
            "some thing went wrong");
}

TEST(Fold, KeepsWhatOnlyLooksLikeATag) {
  EXPECT_EQ(folded("<read:page:confluence> a < b, 1<2 <unclosed"),
            "<read:page:confluence> a < b,1<2 <unclosed");
}

TEST(Fold, DropsTheMarksOfQuotedMail) {
  EXPECT_EQ(folded("> > scope does\n> not match"), "scope does not match");
}

TEST(Fold, ReadsFormEncoding) { EXPECT_EQ(folded("User+did%20not"), "user did not"); }

TEST(Fold, DropsEmphasisButNoPartOfAName) {
  EXPECT_EQ(folded("**Something** _went_ *wrong*"), "something went wrong");
  EXPECT_EQ(folded("auth_config connected_accounts"), "auth_config connected_accounts");
}

TEST(Fold, IsTotal) {
  std::string every;
  for (int c = 0; c < 256; ++c) every += static_cast<char>(c);
  for (std::size_t i = 0; i < every.size(); ++i) {
    EXPECT_LE(folded(every.substr(i)).size(), every.size());
    EXPECT_LE(folded(every.substr(0, i)).size(), every.size());
  }
}

// Folding twice changes nothing more, so phrases that were folded once can be looked for.
TEST(Fold, IsIdempotentForPlainText) {
  const std::string once = fold("Missing required fields: Your Subdomain (example: 'x')");
  EXPECT_EQ(fold(once), once);
}

}  // namespace
}  // namespace confluence_oauth
