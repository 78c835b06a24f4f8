// The messages of the catalogue that a text holds.
#ifndef CONFLUENCE_OAUTH_ADVICE_KNOWN_MESSAGES_HPP
#define CONFLUENCE_OAUTH_ADVICE_KNOWN_MESSAGES_HPP

#include <cstddef>
#include <vector>

#include "advice/advice.hpp"
#include "advice/phrases.hpp"
#include "catalogue/messages.hpp"

namespace confluence_oauth {

struct KnownMessage {
  const Message* message;
  Confidence confidence;
  std::vector<PhraseIndex> evidence;
};

// In catalogue order; those that another one hides are left out. `folded_size` is the size of the
// folded text, which says whether a phrase stands alone: with at most 10 bytes beside it.
std::vector<KnownMessage> known_messages(const PhraseHits& hits, std::size_t folded_size);

Advice advice_of(const KnownMessage& known);

}  // namespace confluence_oauth

#endif
