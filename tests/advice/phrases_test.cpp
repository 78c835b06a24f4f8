#include "advice/phrases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "advice/fold.hpp"

namespace confluence_oauth {
namespace {

PhraseIndex index_of_phrase(std::string_view words) {
  const auto phrases = all_phrases();
  const auto at = std::find(phrases.begin(), phrases.end(), words);
  EXPECT_NE(at, phrases.end()) << words;
  return static_cast<PhraseIndex>(at - phrases.begin());
}

bool finds(std::string_view text, std::string_view words) {
  return find_phrases(fold(text)).has(index_of_phrase(words));
}

TEST(Phrases, AreDifferentOnceFolded) {
  std::set<std::string> folded;
  for (std::string_view phrase : all_phrases()) {
    EXPECT_TRUE(folded.insert(fold(phrase)).second) << phrase;
    EXPECT_GE(fold(phrase).size(), 4u) << phrase;
  }
}

TEST(FindPhrases, FindsEachOfThemFirstInTheMiddleAndLast) {
  for (std::size_t i = 0; i < all_phrases().size(); ++i) {
    const std::string phrase(all_phrases()[i]);
    for (const std::string& text : {phrase, phrase + " x", "x " + phrase, "(" + phrase + ")"}) {
      EXPECT_TRUE(find_phrases(fold(text)).has(static_cast<PhraseIndex>(i))) << text;
    }
  }
}

TEST(FindPhrases, FindsWholeWordsOnly) {
  EXPECT_TRUE(finds("code: 600", "\"code\":600"));
  EXPECT_FALSE(finds("code: 6001", "\"code\":600"));
  EXPECT_FALSE(finds("barcode: 600", "\"code\":600"));
  EXPECT_FALSE(finds("theconfluence", "confluence"));
  EXPECT_FALSE(finds("confluences", "confluence"));
  EXPECT_TRUE(finds("read:page:confluence,", "confluence"));
  EXPECT_TRUE(finds("CONFLUENCE_GET_PAGES", "confluence"));
}

TEST(FindPhrases, CountsWhatAPhraseCovers) {
  const PhraseIndex phrase = index_of_phrase("Something went wrong");
  const PhraseHits hits = find_phrases(fold("Something went wrong. Something  went wrong"));
  EXPECT_EQ(hits.covered(phrase), 2 * std::string("something went wrong").size());
  EXPECT_EQ(hits.end_of(phrase), std::string("something went wrong").size());
}

// A phrase with a gap, and what stands before, in and behind it.
const std::string kGapped = "no content with the given id ... permission to view";

std::string with_gap(const std::string& between) {
  return "no content with the given id " + between + " permission to view";
}

TEST(FindPhrases, BridgesAGapOfAFewWords) {
  EXPECT_TRUE(finds(with_gap(""), kGapped));
  EXPECT_TRUE(finds(with_gap("or the user has no"), kGapped));
  EXPECT_TRUE(finds(with_gap(std::string(kLongestGap - 2, 'x')), kGapped));
  EXPECT_FALSE(finds(with_gap(std::string(kLongestGap - 1, 'x')), kGapped));
}

TEST(FindPhrases, TakesThePiecesInTheirOrder) {
  EXPECT_FALSE(finds("permission to view no content with the given id", kGapped));
  EXPECT_FALSE(finds("permission to view", kGapped));
  EXPECT_TRUE(finds("no content with the given id " + std::string(200, 'x') + " " + with_gap(" or"),
                    kGapped));
}

TEST(FindPhrases, CountsWhatAGapCoversOnce) {
  const std::string text = with_gap("or");
  const PhraseHits hits = find_phrases(fold(text + " permission to view"));
  EXPECT_LE(hits.covered(index_of_phrase(kGapped)), 2 * text.size());
}

TEST(FindPhrases, TakesTextsShorterThanAnyPhrase) {
  for (const char* text : {"", "a", "abc"}) {
    const PhraseHits hits = find_phrases(text);
    for (std::size_t i = 0; i < all_phrases().size(); ++i) {
      EXPECT_FALSE(hits.has(static_cast<PhraseIndex>(i)));
    }
  }
}

}  // namespace
}  // namespace confluence_oauth
