#include "advice/text_layers.hpp"

#include <gtest/gtest.h>

#include "base/percent_encoding.hpp"

namespace confluence_oauth {
namespace {

std::string bare(std::string_view text) { return bare_text(text).text; }

TEST(BareText, UndoesEachLayer) {
  for (const char* text : {"ak_X",
                           "%61%6B_X",
                           "%2561k_X",
                           "a%25256b_X",
                           "\\u0061k_X",
                           "\\x61k_X",
                           "\\\\u0061k_X",
                           "ak\\_X",
                           "&#97;k_X",
                           "&#x61;k_X",
                           "&#X61;k_X",
                           "ak&lowbar;X",
                           "%26%2397%3Bk_X",
                           "a&amp;#107;_X",
                           "\xef\xbd\x81k_X",
                           "\\uff41k_X",
                           "a\xe2\x80\x8bk_X",
                           "a\xc2\xadk_X",
                           "a&shy;k_X",
                           "a&#8203;k_X",
                           "a%E2%80%8Bk_X",
                           "a\\u200bk_X",
                           "a\\\nk_X",
                           "\xef\xbb\xbf"
                           "ak_X",
                           "a\xf3\xa0\x80\xa0k_X"}) {
    EXPECT_EQ(bare(text), "ak_X") << text;
  }
}

TEST(BareText, LeavesWhatIsNoLayer) {
  for (const char* text : {"", "%", "%%", "%2", "%zz", "&", "&#", "&#;", "&#x;", "&amp",
                           "&nothing;", "\\", "\\u00", "\\q", "100% of a & b; c"}) {
    EXPECT_EQ(bare(text), text);
  }
}

TEST(BareText, KeepsTabsAndLineBreaks) {
  EXPECT_EQ(bare("a\\nb%0Ac\td\\te&Tab;f"), "a\nb\nc\td\te\tf");
}

TEST(BareText, TakesOtherCharactersForOne) {
  EXPECT_EQ(bare("\xc3\xa9"), bare("%C3%A9"));
  EXPECT_EQ(bare("\xc3\xa9"), bare("\\u00e9"));
  EXPECT_EQ(bare("\xc3\xa9"), bare("&#233;"));
}

TEST(BareText, KnowsWhereEachByteWas) {
  const BareText text = bare_text(
      "x%61\xe2\x80\x8b"
      "b");
  ASSERT_EQ(text.text, "xab");
  EXPECT_EQ(text.before(0), 0u);
  EXPECT_EQ(text.before(1), 1u);
  EXPECT_EQ(text.before(2), 7u);
  EXPECT_EQ(text.before(3), 8u);
}

TEST(BareText, TakesOffAnyNumberOfLayers) {
  std::string text = "a b";
  for (int i = 0; i < 50; ++i) text = encode_component(text);
  EXPECT_EQ(bare(text), "a b");
}

TEST(BareText, TakesEveryByteAndIsDoneAtOnce) {
  for (int c = 0; c < 256; ++c) {
    const std::string once =
        bare(std::string("%2") + static_cast<char>(c) + "\\u004" + static_cast<char>(c));
    EXPECT_EQ(bare(once), once) << c;
  }
}

}  // namespace
}  // namespace confluence_oauth
