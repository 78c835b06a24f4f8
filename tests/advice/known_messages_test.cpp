#include "advice/known_messages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "advice/pasted.hpp"
#include "base/percent_encoding.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

struct Sample {
  const Message* message;
  std::string text;
  bool stands_alone;
};

std::string words_of(PhraseIndex phrase) { return std::string(all_phrases()[phrase]); }

// Every way in which a message is told: each phrase of `any`, of `alone`, each code.
std::vector<Sample> samples() {
  std::vector<Sample> all;
  for (const Message& message : all_messages()) {
    std::string rest;
    for (PhraseIndex phrase : message.all) rest += " " + words_of(phrase);
    if (!message.near.empty()) rest += " " + words_of(message.near[0]);
    for (PhraseIndex phrase : message.any)
      all.push_back({&message, words_of(phrase) + rest, false});
    if (message.any.empty() && !message.all.empty()) all.push_back({&message, rest, false});
    for (PhraseIndex phrase : message.alone) all.push_back({&message, words_of(phrase), true});
    for (PhraseIndex phrase : message.codes) {
      all.push_back({&message, "{" + words_of(phrase) + ",\"suggested_fix\":\"\"}", false});
    }
  }
  return all;
}

bool is_hidden_by_another(const std::vector<KnownMessage>& known, const Message& message) {
  const auto index = static_cast<MessageIndex>(&message - all_messages().data());
  return std::any_of(known.begin(), known.end(), [&](const KnownMessage& one) {
    const auto& hidden = one.message->hides;
    return std::find(hidden.begin(), hidden.end(), index) != hidden.end();
  });
}

std::vector<KnownMessage> known_in(std::string_view text) {
  const Pasted pasted(text);
  return known_messages(pasted.hits, pasted.folded.size());
}

// Found, or replaced by a surer reading of the same words.
bool tells(std::string_view text, const Message& message) {
  const auto known = known_in(text);
  return is_hidden_by_another(known, message) ||
         std::any_of(known.begin(), known.end(),
                     [&](const KnownMessage& one) { return one.message == &message; });
}

void expect_told(const std::function<std::string(const std::string&)>& change, bool alone_too) {
  for (const Sample& sample : samples()) {
    if (sample.stands_alone && !alone_too) continue;
    const std::string text = change(sample.text);
    EXPECT_TRUE(tells(text, *sample.message)) << sample.message->id << ": " << text;
  }
}

TEST(Messages, AreMoreThanSixtyAndEachIsToldSomehow) {
  EXPECT_GE(all_messages().size(), 60u);
  std::set<const Message*> told;
  for (const Sample& sample : samples()) told.insert(sample.message);
  EXPECT_EQ(told.size(), all_messages().size());
}

TEST(Messages, NameOurWordsOnce) {
  for (const Message& message : all_messages()) {
    EXPECT_FALSE(message.title.ends_with('.')) << message.id;
    EXPECT_TRUE(message.detail.ends_with('.')) << message.id;
    EXPECT_TRUE(message.fix.empty() || message.fix.ends_with('.')) << message.id;
    EXPECT_TRUE(message.severity == Severity::note || !message.fix.empty()) << message.id;
  }
}

TEST(KnownMessages, KnowsEachByItsOwnWords) {
  expect_told([](const std::string& text) { return text; }, true);
}

TEST(KnownMessages, KnowsEachInUpperAndLowerCase) {
  expect_told([](const std::string& text) { return to_lower(text); }, true);
  expect_told(
      [](std::string text) {
        for (char& c : text) c = is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
        return text;
      },
      true);
}

std::string replace_spaces(const std::string& text, std::string_view by) {
  std::string out;
  for (char c : text) out += c == ' ' ? std::string(by) : std::string(1, c);
  return out;
}

TEST(KnownMessages, KnowsEachWithOtherWhiteSpace) {
  for (const char* by :
       {"  ", "\n", "\r\n    ", "\t", "\u00a0", "\n> ", "<br>", "&nbsp;", "&#32;"}) {
    expect_told([&](const std::string& text) { return replace_spaces(text, by); }, true);
  }
}

TEST(KnownMessages, KnowsEachInsideAPage) {
  expect_told(
      [](const std::string& text) {
        return "Example Portal\nSkip to content\nHome | Projects | Help\n\n" + text +
               "\n\n\u00a9 2026 Example. Terms of use. Privacy. Cookies.";
      },
      false);
}

TEST(KnownMessages, KnowsEachInHtml) {
  expect_told(
      [](const std::string& text) {
        return "<!doctype html><html><head><style>p { margin: 0 }</style></head><body><div "
               "class=\"error\"><p>" +
               replace_spaces(text, " <b></b>") + "</p></div></body></html>";
      },
      false);
}

TEST(KnownMessages, KnowsEachInALog) {
  expect_told(
      [](const std::string& text) {
        return "2026-05-08T11:02:13.001Z ERROR [worker-7] http.client - response: " + text +
               "\n    at processTicksAndRejections (node:internal/process/task_queues:95:5)";
      },
      false);
}

std::string escape_quotes(const std::string& text) {
  std::string out;
  for (char c : text) out += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return out;
}

TEST(KnownMessages, KnowsEachInsideJsonInsideJson) {
  expect_told(
      [](const std::string& text) {
        return "{\"level\":\"error\",\"body\":\"{\\\"text\\\":\\\"" +
               escape_quotes(escape_quotes(text)) + "\\\"}\"}";
      },
      false);
}

TEST(KnownMessages, KnowsEachPercentEncodedOnceAndTwice) {
  expect_told([](const std::string& text) { return encode_component(text); }, true);
  expect_told([](const std::string& text) { return encode_component(encode_component(text)); },
              true);
  expect_told([](const std::string& text) { return replace_spaces(text, "+"); }, true);
}

TEST(KnownMessages, KnowsEachWithTypographicQuotes) {
  expect_told(
      [](const std::string& text) {
        std::string out;
        for (char c : text) {
          out += c == '\'' ? "\u2019" : c == '"' ? "\u201c" : std::string(1, c);
        }
        return out;
      },
      true);
}

TEST(KnownMessages, KnowsNoneByHalfOfItsWords) {
  for (const Message& message : all_messages()) {
    for (PhraseIndex phrase : message.any) {
      const std::string words = words_of(phrase);
      const std::string half = words.substr(0, words.size() / 2);
      for (const KnownMessage& one : known_in(half)) EXPECT_NE(one.message, &message) << half;
    }
  }
}

TEST(KnownMessages, AsksForWordsNearby) {
  for (const Message& message : all_messages()) {
    if (message.near.empty()) continue;
    for (PhraseIndex phrase : message.any) {
      const std::string text =
          words_of(phrase) + " and a long sentence on something else behind it";
      const Pasted pasted(text);
      if (pasted.hits.first_of(message.near) != nullptr) continue;  // the phrase has one itself
      for (const KnownMessage& one : known_in(text)) EXPECT_NE(one.message, &message) << text;
    }
  }
}

TEST(KnownMessages, StandsBackForOtherVendors) {
  EXPECT_TRUE(known_in("confluence sso by auth0: Callback URL mismatch").empty());
}

TEST(KnownMessages, SaysWhichWordsTold) {
  const auto known = known_in("GET /x 401 \u201cUnauthorized;  scope does not match\u201d");
  ASSERT_EQ(known.size(), 1u);
  EXPECT_EQ(known[0].confidence, Confidence::certain);
  const Advice advice = advice_of(known[0]);
  EXPECT_EQ(advice.evidence, std::vector<std::string>{"Unauthorized; scope does not match"});
  EXPECT_EQ(advice.finding.source, "mcp-atlassian-1323");
}

TEST(KnownMessages, IsLikelyWhereOnlyACodeTells) {
  const auto known = known_in("{\"code\":801,\"suggested_fix\":\"x\"}");
  ASSERT_EQ(known.size(), 1u);
  EXPECT_EQ(known[0].message->id, "composio_key_invalid");
  EXPECT_EQ(known[0].confidence, Confidence::likely);
}

}  // namespace
}  // namespace confluence_oauth
