#include "catalogue/messages.hpp"

namespace confluence_oauth {
namespace {

#include "message_tables.inc"

static_assert(std::size(kPhrases) < 65536 && std::size(kMessages) < 65536);

}  // namespace

std::span<const Message> all_messages() { return kMessages; }
std::span<const std::string_view> all_phrases() { return kPhrases; }
std::span<const PhraseIndex> words_of_composio() { return kComposioBody; }

}  // namespace confluence_oauth
