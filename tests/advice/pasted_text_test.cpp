#include "advice/pasted_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace confluence_oauth {
namespace {

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

TEST(UnescapePasted, UndoesOtherEscapesAndColours) {
  EXPECT_EQ(decode_pasted(R"(a=b)"), "a=b");
  EXPECT_EQ(decode_pasted("\x1b[31mred\x1b[0m plain"), "red plain");
  EXPECT_EQ(decode_pasted(R"(\u001b[1;31mred\u001b[0m \033[2Kx)"), "red x");
  EXPECT_EQ(decode_pasted("couldn&rsquo;t &#8220;x&#8221; a&ndash;b"), "couldn't \"x\" a-b");
  EXPECT_EQ(decode_pasted(R"(couldn\u2019t)"), "couldn't");
}

TEST(UnescapePasted, LeavesWhatIsNoColour) {
  EXPECT_EQ(decode_pasted("\x1b[31"), "\x1b[31");
  EXPECT_EQ(decode_pasted("\x1b]0;x"), "\x1b]0;x");
}

TEST(UnescapePasted, LeavesPercentEncodingToTheNextLayer) {
  EXPECT_EQ(unescape_pasted("a%20b&amp;c"), "a%20b&c");
}

}  // namespace
}  // namespace confluence_oauth
