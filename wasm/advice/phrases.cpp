#include "advice/phrases.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "advice/pasted_text.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kPrefix = 4;
constexpr std::size_t kBuckets = 4096;
constexpr std::uint16_t kNone = 0xffff;

std::size_t bucket_of(std::string_view text) {
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (char c : text.substr(0, kPrefix)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return (hash ^ (hash >> 12)) % kBuckets;
}

// The folded phrases, by their first four bytes.
class Index {
 public:
  Index() {
    heads_.fill(kNone);
    for (std::string_view phrase : all_phrases()) {
      std::uint16_t& head = heads_[bucket_of(phrases_.emplace_back(fold(phrase)))];
      next_.push_back(head);
      head = static_cast<std::uint16_t>(phrases_.size() - 1);
    }
  }

  std::uint16_t first(std::string_view text) const { return heads_[bucket_of(text)]; }
  std::uint16_t next(std::uint16_t at) const { return next_[at]; }
  const std::string& phrase(std::uint16_t at) const { return phrases_[at]; }

 private:
  std::array<std::uint16_t, kBuckets> heads_;
  std::vector<std::uint16_t> next_;
  std::vector<std::string> phrases_;
};

bool ends_word(std::string_view text, std::size_t end) {
  return end == text.size() || !is_alnum(text[end - 1]) || !is_alnum(text[end]);
}

}  // namespace

const PhraseIndex* PhraseHits::first_of(std::span<const PhraseIndex> list) const {
  const auto at = std::find_if(list.begin(), list.end(), [&](PhraseIndex p) { return has(p); });
  return at == list.end() ? nullptr : &*at;
}

bool PhraseHits::has_all(std::span<const PhraseIndex> list) const {
  return std::all_of(list.begin(), list.end(), [&](PhraseIndex p) { return has(p); });
}

std::size_t PhraseHits::covered(PhraseIndex phrase) const {
  return hits_[phrase].count * hits_[phrase].length;
}

PhraseHits find_phrases(std::string_view folded) {
  static const Index* const made = new Index();  // once: it never changes
  const Index& index = *made;
  PhraseHits found;
  found.hits_.resize(all_phrases().size());
  for (std::size_t i = 0; i + kPrefix <= folded.size(); ++i) {
    if (!is_alnum(folded[i]) || (i > 0 && is_alnum(folded[i - 1]))) continue;
    const std::string_view rest = folded.substr(i);
    for (std::uint16_t at = index.first(rest); at != kNone; at = index.next(at)) {
      const std::string& phrase = index.phrase(at);
      if (!rest.starts_with(phrase) || !ends_word(folded, i + phrase.size())) continue;
      PhraseHits::Hit& hit = found.hits_[at];
      if (hit.count++ == 0) hit.end = i + phrase.size();
      hit.length = phrase.size();
    }
  }
  return found;
}

}  // namespace confluence_oauth
