// Texts that people see and paste when the setup fails, and what each of them means: messages.json
// as a table. A new message is one entry there and one vector; nothing here or in advice/ changes.
#ifndef CONFLUENCE_OAUTH_CATALOGUE_MESSAGES_HPP
#define CONFLUENCE_OAUTH_CATALOGUE_MESSAGES_HPP

#include <cstdint>
#include <span>
#include <string_view>

#include "base/finding.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

using PhraseIndex = std::uint16_t;
using MessageIndex = std::uint16_t;

enum class Confidence : std::uint8_t { unknown, likely, certain };

// Where the flow stopped: Composio's connect link, Atlassian's consent, Composio's callback, the
// token request; connected is behind them all. None where a text does not tell.
enum class Stop : std::uint8_t { none, link, consent, callback, token, connected };

// How a message is told: one phrase of `any` and every one of `all` stands in the text, and one of
// `near` where it has any; or one of `alone` is nearly all there is; or one of `codes` stands in
// what looks like an answer of Composio. None of `unless` may stand there.
struct Message {
  std::string_view id;  // "scopes_not_added", the code of its finding
  std::string_view title;
  std::string_view detail;
  std::string_view fix;
  std::span<const PhraseIndex> any;
  std::span<const PhraseIndex> all;
  std::span<const PhraseIndex> near;
  std::span<const PhraseIndex> alone;
  std::span<const PhraseIndex> codes;
  std::span<const PhraseIndex> unless;
  std::span<const PhraseIndex> sure;    // one of them makes a likely message certain
  std::span<const MessageIndex> hides;  // weaker readings of the same words
  SourceIndex source;                   // where the words were seen, and when
  std::string_view field;               // of the draft, where there is one to change; or empty
  Joint joint;
  Stop stop;
  Confidence confidence;  // never unknown
  Severity severity;
};

// In the order of the file: of two that fit equally well the first one is meant.
std::span<const Message> all_messages();

// Between two pieces of a phrase: a few other words may stand there.
inline constexpr std::string_view kGap = " ... ";

// The vendors' words, as written; a pattern of messages.json is here once for each way to read it.
// A phrase has at most three pieces with kGap between them, and 119 characters once folded (see
// advice/pasted_text.hpp); each piece has at least 4 and begins with a letter or a digit.
std::span<const std::string_view> all_phrases();

// Words of which one stands in every answer of Composio's API.
std::span<const PhraseIndex> words_of_composio();

// Empty for none.
constexpr std::string_view to_text(Stop stop) {
  constexpr std::string_view kNames[] = {"", "link", "consent", "callback", "token", "connected"};
  return kNames[static_cast<unsigned>(stop)];
}

constexpr std::string_view to_text(Confidence confidence) {
  constexpr std::string_view kNames[] = {"unknown", "likely", "certain"};
  return kNames[static_cast<unsigned>(confidence)];
}

}  // namespace confluence_oauth

#endif
