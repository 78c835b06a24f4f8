#include "catalogue/messages.hpp"

#include <type_traits>

#include "catalogue/packed.hpp"

namespace confluence_oauth {
namespace {

struct MessageFacts {
  SourceIndex source;
  Joint joint;
  Stop stop;
  Confidence confidence;
  Severity severity;
};

#include "message_tables.inc"

static_assert(kPhraseCount < 65536 && kMessageCount < 65536);

static_assert(std::is_same_v<PhraseIndex, MessageIndex>);  // one list for both

struct MessageTables {
  std::string_view phrases[kPhraseCount];
  Message messages[kMessageCount];
};

void fill(Message (&table)[kMessageCount]) {
  PackedTexts texts(kMessageTexts);
  for (auto member :
       {&Message::id, &Message::title, &Message::detail, &Message::fix, &Message::field}) {
    texts.fill(table, member);
  }
  PackedLists lists(kMessageLists);
  const MessageFacts* facts = kMessageFacts;
  for (Message& message : table) {
    for (auto member : {&Message::any, &Message::all, &Message::near, &Message::alone,
                        &Message::codes, &Message::unless, &Message::sure, &Message::hides}) {
      message.*member = lists.next();
    }
    message.source = facts->source;
    message.joint = facts->joint;
    message.stop = facts->stop;
    message.confidence = facts->confidence;
    message.severity = facts++->severity;
  }
}

const MessageTables& message_tables() {
  static const MessageTables* const unpacked = [] {
    MessageTables* made = new MessageTables();
    PackedTexts phrases(kPhraseTexts);
    for (std::string_view& phrase : made->phrases) phrase = phrases.next();
    fill(made->messages);
    return made;
  }();
  return *unpacked;
}

}  // namespace

std::span<const Message> all_messages() { return message_tables().messages; }
std::span<const std::string_view> all_phrases() { return message_tables().phrases; }
std::span<const PhraseIndex> words_of_composio() { return kComposioBody; }

}  // namespace confluence_oauth
