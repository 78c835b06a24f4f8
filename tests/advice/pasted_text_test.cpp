#include "advice/pasted_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace confluence_oauth {
namespace {

std::string folded(std::string_view text) { return fold(decode_pasted(text)); }

TEST(DecodePasted, UndoesPercentEncodingTwiceAndNoMore) {
  EXPECT_EQ(decode_pasted("a%20b"), "a b");
  EXPECT_EQ(decode_pasted("a%2520b"), "a b");
  EXPECT_EQ(decode_pasted("a%252520b"), "a%20b");
  EXPECT_EQ(decode_pasted("100% sure, %zz, %"), "100% sure, %zz, %");
}

TEST(DecodePasted, UndoesEntities) {
  EXPECT_EQ(decode_pasted("&lt;a&gt; &amp; &quot;b&quot; &#39;c&#x27; &apos;d&apos;&nbsp;e"),
            "<a> & \"b\" 'c' 'd' e");
}

TEST(DecodePasted, LeavesWhatOnlyLooksLikeAnEntity) {
  for (const char* text : {"&", "&;", "&#;", "&#x;", "&#39", "&nothing;", "a & b", "&#xzz;"}) {
    EXPECT_EQ(decode_pasted(text), text);
  }
}

TEST(DecodePasted, UndoesJsonEscapes) {
  EXPECT_EQ(decode_pasted(R"({\"a\":\"b\/c\",\n\t\u0041\u003c})"), "{\"a\":\"b/c\",\n A<}");
  EXPECT_EQ(decode_pasted(R"(\u00)"), R"(\u00)");
  EXPECT_EQ(decode_pasted("\\"), "\\");
  EXPECT_EQ(decode_pasted(R"(C:\games)"), R"(C:\games)");
}

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
