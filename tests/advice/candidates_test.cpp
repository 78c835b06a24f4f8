#include "advice/candidates.hpp"

#include <gtest/gtest.h>

#include <string>

namespace confluence_oauth {
namespace {

const std::string kValue = "https://acme.atlassian.net/wiki?a=1&b=2";

const Candidate* find(const std::vector<Candidate>& candidates, std::string_view value) {
  for (const Candidate& candidate : candidates) {
    if (candidate.value == value) return &candidate;
  }
  return nullptr;
}

TEST(CandidatesIn, FindsAValueInEachWrapping) {
  for (const std::string& text :
       {"SITE_URL=" + kValue, "export SITE_URL=\"" + kValue + "\"",
        "$env:SITE_URL = \"" + kValue + "\"", "site-url: " + kValue,
        "  \"siteUrl\": \"" + kValue + "\",", "const siteUrl = '" + kValue + "';",
        "--site-url " + kValue, "--site-url=" + kValue, "- SITE_URL: '" + kValue + "'",
        "set SITE_URL=" + kValue, "{\"siteUrl\":\"" + kValue + "\"}"}) {
    const auto candidates = candidates_in(text);
    const Candidate* found = find(candidates, kValue);
    ASSERT_NE(found, nullptr) << text;
    EXPECT_TRUE(found->is_named("siteurl")) << text;
    EXPECT_TRUE(found->is_line) << text;
    EXPECT_EQ(found->words, 0u) << text;
  }
}

TEST(CandidatesIn, FindsAValueWithoutAName) {
  for (const std::string& text : {"<" + kValue + ">", "[text](" + kValue + ")", "`" + kValue + "`",
                                  "```\n" + kValue + "\n```", "**" + kValue + "**", kValue + ","}) {
    const auto candidates = candidates_in(text);
    const Candidate* found = find(candidates, kValue);
    ASSERT_NE(found, nullptr) << text;
    EXPECT_TRUE(found->is_line) << text;
  }
}

TEST(CandidatesIn, TellsAMention) {
  const std::string text = "we use " + kValue + " here.";
  const auto candidates = candidates_in(text);
  const Candidate* found = find(candidates, kValue);
  ASSERT_NE(found, nullptr);
  EXPECT_FALSE(found->is_line);
  EXPECT_EQ(found->words, 3u);
}

TEST(CandidatesIn, NeverCutsWithinAnAddress) {
  for (const char* text :
       {"acme.atlassian.net@evil.example", "https://evil.example/acme.atlassian.net",
        "https://evil.example/?u=https://acme.atlassian.net", "https://a.example/x=acme"}) {
    const auto candidates = candidates_in(text);
    ASSERT_EQ(candidates.size(), 1u) << text;
    EXPECT_EQ(candidates[0].value, text);
  }
}

TEST(CandidatesIn, TakesAnything) {
  for (const char* piece : {"=", ":", "a=", "\"", "a: ", "- ", "\n", "--a ", "[", "]("}) {
    std::string text;
    while (text.size() < 100000) text += piece;
    EXPECT_LE(candidates_in(text).size(), 401u) << piece;
  }
}

}  // namespace
}  // namespace confluence_oauth
