// A pasted text with everything that its readers need, worked out once; and what a reader gives
// back.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "advice/advice.hpp"
#include "advice/candidates.hpp"
#include "advice/phrases.hpp"

namespace confluence_oauth {

// Longer texts are searched for known messages only: an address, an id, a list or a request body is
// never that long.
inline constexpr std::size_t kMostReadBytes = 64 * 1024;

struct Pasted {
  explicit Pasted(std::string_view pasted);
  Pasted(const Pasted&) = delete;  // the candidates are views into it

  std::string_view text;  // as pasted, without white space around it
  std::string unescaped;  // see unescape_pasted()
  std::string decoded;    // and decode_unescaped()
  std::string folded;     // see fold()
  PhraseHits hits;
  std::vector<Candidate> candidates;  // none of a long text

  bool is_short() const { return text.size() <= kMostReadBytes; }
  // One word, and nothing around it.
  bool is_single_word() const;
  bool holds(std::string_view folded_words) const {
    return folded.find(folded_words) != std::string::npos;
  }
  // The text in which addresses are to be looked for: unescaped, since logs and JSON escape them,
  // unless the first address would lead to another host then.
  std::string_view addresses() const;
};

// Up to white space or what encloses it; empty where there is none.
std::string_view first_address(std::string_view text);

// Advice that is certain, told by `evidence`.
Advice certain(Finding finding, std::string_view evidence);

// What a text is, or a part of it; without advice when the reader does not know it.
struct Reading {
  std::string kind = {};  // "consent_url"
  std::vector<Advice> advice = {};
  bool is_weak = false;  // a message found in the text says it better
  Stop stop = Stop::none;

  explicit operator bool() const { return !advice.empty(); }
};

}  // namespace confluence_oauth

#endif
