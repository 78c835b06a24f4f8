// A pasted text with everything that its readers need, worked out once; and what a reader gives
// back.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "advice/advice.hpp"
#include "advice/phrases.hpp"

namespace confluence_oauth {

// Longer texts are searched for known messages only: an address, an id, a list or a request body is
// never that long.
inline constexpr std::size_t kMostReadBytes = 64 * 1024;

struct Pasted {
  explicit Pasted(std::string_view pasted);

  std::string_view text;  // as pasted, without white space around it
  std::string decoded;    // see decode_pasted()
  std::string folded;     // see fold()
  PhraseHits hits;

  bool is_short() const { return text.size() <= kMostReadBytes; }
  // One word, and nothing around it.
  bool is_single_word() const;
  bool holds(std::string_view folded_words) const {
    return folded.find(folded_words) != std::string::npos;
  }
};

// What a text is as a whole; without advice when the reader does not know it.
struct Reading {
  std::string kind = {};  // "consent_url"
  std::vector<Advice> advice = {};
  bool is_weak = false;  // a message found in the text says more

  explicit operator bool() const { return !advice.empty(); }
};

}  // namespace confluence_oauth

#endif
