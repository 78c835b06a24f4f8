#include "advice/phrases.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "advice/fold.hpp"
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

// A piece of a phrase between two gaps, folded.
struct PhrasePiece {
  std::string text;
  PhraseIndex phrase;
  bool is_first;
  bool is_last;
};

// The pieces of all phrases, those of one phrase one after the other, by their first four bytes.
class Index {
 public:
  Index() {
    heads_.fill(kNone);
    const auto phrases = all_phrases();
    for (std::size_t i = 0; i < phrases.size(); ++i) add(phrases[i], static_cast<PhraseIndex>(i));
  }

  std::uint16_t first(std::string_view text) const { return heads_[bucket_of(text)]; }
  std::uint16_t next(std::uint16_t at) const { return next_[at]; }
  const PhrasePiece& piece(std::uint16_t at) const { return pieces_[at]; }
  std::size_t size() const { return pieces_.size(); }

 private:
  void add(std::string_view phrase, PhraseIndex index) {
    for (bool is_first = true;; is_first = false) {
      const std::size_t gap = phrase.find(kGap);
      const bool is_last = gap == std::string_view::npos;
      pieces_.push_back({fold(phrase.substr(0, gap)), index, is_first, is_last});
      std::uint16_t& head = heads_[bucket_of(pieces_.back().text)];
      next_.push_back(head);
      head = static_cast<std::uint16_t>(pieces_.size() - 1);
      if (is_last) return;
      phrase.remove_prefix(gap + kGap.size());
    }
  }

  std::array<std::uint16_t, kBuckets> heads_;
  std::vector<std::uint16_t> next_;
  std::vector<PhrasePiece> pieces_;
};

bool ends_word(std::string_view text, std::size_t end) {
  return end == text.size() || !is_alnum(text[end - 1]) || !is_alnum(text[end]);
}

}  // namespace

// Of each piece it is remembered where it was seen last behind the pieces before it: what follows
// within reach of an earlier place is within reach of that one.
class PhraseSearch {
 public:
  PhraseSearch(const Index& index, std::string_view folded)
      : index_(index), folded_(folded), seen_(index.size()) {
    found_.hits_.resize(all_phrases().size());
  }

  PhraseHits search() {
    for (std::size_t i = 0; i + kPrefix <= folded_.size(); ++i) {
      if (is_alnum(folded_[i]) && (i == 0 || !is_alnum(folded_[i - 1]))) look_at(i);
    }
    return std::move(found_);
  }

 private:
  struct Place {
    std::size_t begin = 0;  // of the whole phrase
    std::size_t end = 0;    // 0: nowhere yet
  };

  void look_at(std::size_t at) {
    const std::string_view rest = folded_.substr(at);
    for (std::uint16_t i = index_.first(rest); i != kNone; i = index_.next(i)) {
      const PhrasePiece& piece = index_.piece(i);
      const std::size_t end = at + piece.text.size();
      if (!rest.starts_with(piece.text) || !ends_word(folded_, end)) continue;
      if (!piece.is_first && !follows(seen_[i - 1], at)) continue;
      seen_[i] = {piece.is_first ? at : seen_[i - 1].begin, end};
      if (piece.is_last) count(piece.phrase, seen_[i]);
    }
  }

  static bool follows(const Place& before, std::size_t at) {
    return before.end > 0 && before.end <= at && at - before.end <= kLongestGap;
  }

  void count(PhraseIndex phrase, const Place& place) {
    PhraseHits::Hit& hit = found_.hits_[phrase];
    if (hit.count++ == 0) hit.end = place.end;
    hit.covered += place.end - std::max(place.begin, hit.covered_to);
    hit.covered_to = place.end;
  }

  const Index& index_;
  std::string_view folded_;
  std::vector<Place> seen_;
  PhraseHits found_;
};

const PhraseIndex* PhraseHits::first_of(std::span<const PhraseIndex> list) const {
  const auto at = std::find_if(list.begin(), list.end(), [&](PhraseIndex p) { return has(p); });
  return at == list.end() ? nullptr : &*at;
}

bool PhraseHits::has_all(std::span<const PhraseIndex> list) const {
  return std::all_of(list.begin(), list.end(), [&](PhraseIndex p) { return has(p); });
}

PhraseHits find_phrases(std::string_view folded) {
  static const Index* const made = new Index();  // once: it never changes
  return PhraseSearch(*made, folded).search();
}

}  // namespace confluence_oauth
