#include "base/copied_address.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

TEST(UnwrapPasted, UndoesWhatCopyingDoes) {
  EXPECT_EQ(unwrap_pasted(" \"<?a&amp;b&#38;c&#X26;d>\", "), "?a&b&c&d");
  EXPECT_EQ(unwrap_pasted("a\r\n   b\n\n\tc"), "abc");
  EXPECT_EQ(unwrap_pasted("a b"), "a b");
  EXPECT_EQ(unwrap_pasted("&"), "&");
  EXPECT_EQ(unwrap_pasted("\"\""), "");
}

TEST(UnwrapPasted, JoinsOnlyWhatGoesOn) {
  EXPECT_EQ(unwrap_pasted("https://a.example/?a=b\n&c=d"), "https://a.example/?a=b&c=d");
  EXPECT_EQ(unwrap_pasted("https://a.example/?a=b%2\n0c&d=e"), "https://a.example/?a=b%20c&d=e");
  EXPECT_EQ(unwrap_pasted("?scope=read:page:confluence\noffline_access"),
            "?scope=read:page:confluenceoffline_access");
  EXPECT_EQ(unwrap_pasted("https://a.example/?a=b\nDone"), "https://a.example/?a=b\nDone");
  EXPECT_EQ(unwrap_pasted("https://a.example/?a=b\nthen it 1=1"),
            "https://a.example/?a=b\nthen it 1=1");
  EXPECT_EQ(unwrap_pasted("https://a.example/?a=b\nKEY_2=c"), "https://a.example/?a=b\nKEY_2=c");
  EXPECT_EQ(unwrap_pasted("it failed\nhttps://c.example/"), "it failed\nhttps://c.example/");
  EXPECT_EQ(unwrap_pasted("https://a.example/?a=b\nhttps://c.example/"),
            "https://a.example/?a=b\nhttps://c.example/");
}

// Before the parameters a browser sees the beginning of a fragment in it.
TEST(UnwrapPasted, LeavesNumericEntitiesBeforeTheParameters) {
  EXPECT_EQ(unwrap_pasted("https://a.example&#38;@b.example/c?d&#38;e"),
            "https://a.example&#38;@b.example/c?d&e");
  EXPECT_EQ(unwrap_pasted("https:a.example=&#38;@b.example/"), "https:a.example=&#38;@b.example/");
  EXPECT_EQ(unwrap_pasted("a.example&#x26;@b.example/"), "a.example&#x26;@b.example/");
  EXPECT_EQ(unwrap_pasted("code=a&#38;state=b"), "code=a&state=b");
}

TEST(FindAddress, BeginsAtTheWordThatHoldsOne) {
  EXPECT_EQ(find_address("see https://a.example/ now"), "https://a.example/ now");
  EXPECT_EQ(find_address("[a](https://a.example)"), "https://a.example)");
  EXPECT_EQ(find_address("url:https://a.example"), "https://a.example");
  EXPECT_EQ(find_address("x=https://a.example"), "x=https://a.example");
  EXPECT_EQ(find_address("<a href=\"https://a.example\">"), "https://a.example\">");
  EXPECT_EQ(find_address("{\"url\":\"https://a.example\"}"), "https://a.example\"}");
  EXPECT_EQ(find_address("\xe5\x9c\xb0https://a.example"), "https://a.example");
  EXPECT_EQ(find_address("https%3A%2F%2Fa.example"), "https%3A%2F%2Fa.example");
  EXPECT_EQ(find_address("nothing"), "");
  EXPECT_EQ(find_address(""), "");
}

TEST(FindAddress, LetsNothingBeforeItChangeWhereItLeads) {
  for (const char* text :
       {"evil.example/https://a.example", "https:evil.example/?https://a.example",
        "https:\\evil.example/https://a.example", "HT\tTPS:evil.example/ https://a.example",
        "https:https://a.example", "evil.example?https%3A%2F%2Fa.example",
        "evil.example/(https://a.example", "evil.example/'https://a.example'",
        "evil.example/,x=https://a.example", "ftp://https://a.example",
        "\u0430.example/x:https://a.example"}) {
    EXPECT_EQ(find_address(text), text);
    if (text[0] == 'H') continue;  // among words a tab ends one
    EXPECT_EQ(find_address(std::string("see ") + text), text);
  }
}

}  // namespace
}  // namespace confluence_oauth
