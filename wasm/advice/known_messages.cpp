#include "advice/known_messages.hpp"

#include <algorithm>
#include <optional>

namespace confluence_oauth {
namespace {

constexpr std::size_t kMostBeside = 10;

using Evidence = std::vector<PhraseIndex>;

bool add_first(const PhraseHits& hits, std::span<const PhraseIndex> list, Evidence& evidence) {
  if (list.empty()) return true;
  const PhraseIndex* found = hits.first_of(list);
  if (found != nullptr) evidence.push_back(*found);
  return found != nullptr;
}

Evidence told_by_words(const PhraseHits& hits, const Message& message) {
  Evidence evidence;
  if (message.any.empty() && message.all.empty()) return {};
  if (!add_first(hits, message.any, evidence) || !hits.has_all(message.all)) return {};
  evidence.insert(evidence.end(), message.all.begin(), message.all.end());
  return add_first(hits, message.near, evidence) ? evidence : Evidence();
}

Evidence told_by_standing_alone(const PhraseHits& hits, const Message& message, std::size_t size) {
  for (PhraseIndex phrase : message.alone) {
    if (hits.has(phrase) && size <= hits.covered(phrase) + kMostBeside) return {phrase};
  }
  return {};
}

Evidence told_by_code(const PhraseHits& hits, const Message& message) {
  Evidence evidence;
  if (message.codes.empty() || !add_first(hits, message.codes, evidence)) return {};
  return add_first(hits, words_of_composio(), evidence) ? evidence : Evidence();
}

std::optional<KnownMessage> recognise(const PhraseHits& hits, const Message& message,
                                      std::size_t size) {
  if (hits.first_of(message.unless) != nullptr) return std::nullopt;
  Confidence confidence = message.confidence;
  Evidence evidence = told_by_words(hits, message);
  if (evidence.empty()) evidence = told_by_standing_alone(hits, message, size);
  if (evidence.empty()) {
    evidence = told_by_code(hits, message);
    confidence = Confidence::likely;
  }
  if (evidence.empty()) return std::nullopt;
  if (hits.first_of(message.sure) != nullptr) confidence = Confidence::certain;
  return KnownMessage{&message, confidence, evidence};
}

bool hides(const KnownMessage& known, const Message& other) {
  const auto index = static_cast<MessageIndex>(&other - all_messages().data());
  const auto& hidden = known.message->hides;
  return std::find(hidden.begin(), hidden.end(), index) != hidden.end();
}

}  // namespace

std::vector<KnownMessage> known_messages(const PhraseHits& hits, std::size_t folded_size) {
  std::vector<KnownMessage> known;
  for (const Message& message : all_messages()) {
    if (auto found = recognise(hits, message, folded_size)) known.push_back(*std::move(found));
  }
  std::vector<KnownMessage> shown;
  for (const KnownMessage& one : known) {
    const bool is_hidden = std::any_of(known.begin(), known.end(), [&](const KnownMessage& other) {
      return hides(other, *one.message);
    });
    if (!is_hidden) shown.push_back(one);
  }
  return shown;
}

Advice advice_of(const KnownMessage& known) {
  const Message& message = *known.message;
  Advice advice{.finding = {.severity = message.severity,
                            .code = std::string(message.id),
                            .title = std::string(message.title),
                            .detail = std::string(message.detail),
                            .fix = std::string(message.fix),
                            .source = std::string(all_sources()[message.source].id),
                            .joint = message.joint,
                            .field = std::string(message.field)},
                .confidence = known.confidence};
  for (PhraseIndex phrase : known.evidence) advice.evidence.emplace_back(all_phrases()[phrase]);
  return advice;
}

}  // namespace confluence_oauth
