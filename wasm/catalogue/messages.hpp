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
  std::uint8_t step;                    // of the page, 1 to 6: where to change something
  Confidence confidence;                // never unknown
  Severity severity;
};

// In the order of the file: of two that fit equally well the first one is meant.
std::span<const Message> all_messages();

// The vendors' words, as written. Each has 4 to 119 characters once folded (see
// advice/pasted_text.hpp) and begins with a letter or a digit.
std::span<const std::string_view> all_phrases();

// Words of which one stands in every answer of Composio's API.
std::span<const PhraseIndex> words_of_composio();

constexpr std::string_view to_text(Confidence confidence) {
  constexpr std::string_view kNames[] = {"unknown", "likely", "certain"};
  return kNames[static_cast<unsigned>(confidence)];
}

}  // namespace confluence_oauth

#endif
