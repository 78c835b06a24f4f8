// Which of the catalogue's phrases stand in a text.
#ifndef CONFLUENCE_OAUTH_ADVICE_PHRASES_HPP
#define CONFLUENCE_OAUTH_ADVICE_PHRASES_HPP

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "catalogue/messages.hpp"

namespace confluence_oauth {

// What may stand in a gap of a phrase, in bytes of the folded text.
inline constexpr std::size_t kLongestGap = 64;

class PhraseHits {
 public:
  bool has(PhraseIndex phrase) const { return hits_[phrase].count > 0; }
  // The first phrase of the list that stands in the text, or null.
  const PhraseIndex* first_of(std::span<const PhraseIndex> list) const;
  bool has_all(std::span<const PhraseIndex> list) const;
  // Bytes of the folded text that the phrase covers, wherever it stands.
  std::size_t covered(PhraseIndex phrase) const { return hits_[phrase].covered; }
  // Where the phrase ends for the first time; only for one that stands in the text.
  std::size_t end_of(PhraseIndex phrase) const { return hits_[phrase].end; }

 private:
  friend class PhraseSearch;
  struct Hit {
    std::size_t count = 0;
    std::size_t end = 0;
    std::size_t covered = 0;
    std::size_t covered_to = 0;
  };
  std::vector<Hit> hits_;
};

// `folded` is what fold() makes. A phrase is found as whole words: "code:60" not in "code:600"; its
// pieces in their order, with at most kLongestGap bytes from one to the next. One pass; time grows
// linearly with the text, whatever it says.
PhraseHits find_phrases(std::string_view folded);

}  // namespace confluence_oauth

#endif
