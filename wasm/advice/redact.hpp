// Keeps what somebody pasted by mistake out of what is shown: secrets, codes, states, tokens, keys.
#ifndef CONFLUENCE_OAUTH_ADVICE_REDACT_HPP
#define CONFLUENCE_OAUTH_ADVICE_REDACT_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

class Redactor {
 public:
  // Remembers the values in `decoded` (see decode_pasted()) that stand behind a name such as code,
  // state, client_secret, access_token or x-api-key, or behind Bearer and Basic, and words that are
  // secrets by their shape: ak_, uak_, ln_ and ATOA keys, ATATT tokens, JSON web tokens. Values of
  // fewer than 6 characters are not remembered. Linear.
  explicit Redactor(std::string_view decoded);

  // `shown` with "…" for each value that was remembered, whole or as a part of a word.
  std::string redact(std::string shown) const;

 private:
  void remember_word(std::string_view word);
  void remember_value(std::string_view text, std::size_t begin);

  std::vector<std::string> secrets_;  // each once, the longest first
};

// Whether a single word is a secret by its shape.
bool looks_secret(std::string_view word);

// Whether a word of the text, as pasted, is one; in an address also what stands behind a name such
// as code=. An app may be named "Basic reader", so names count in addresses only.
bool holds_secret(std::string_view pasted, bool is_address);

}  // namespace confluence_oauth

#endif
