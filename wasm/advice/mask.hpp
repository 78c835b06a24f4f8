// Takes the secrets of one text out of another that may hold parts of it.
#ifndef CONFLUENCE_OAUTH_ADVICE_MASK_HPP
#define CONFLUENCE_OAUTH_ADVICE_MASK_HPP

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

class Mask {
 public:
  // Remembers the secrets in a text (see find_secrets()), under whatever encodings. Linear.
  void add(std::string_view text);

  // Whether nothing was found to remember.
  bool is_empty() const { return grams_.empty(); }

  // `shown` with "…" for each piece of eight characters or more, or word of six, that is one of a
  // remembered secret, in whatever case and under whatever encodings: so a secret that was cut, or
  // broken by what the other text did not have, is found as well. Pieces of plain words stay,
  // unless the whole secret is made of them. The time is that of both texts together, times a
  // logarithm.
  std::string apply(std::string shown);

 private:
  bool is_secret(std::string_view bare, std::size_t begin, std::size_t end) const;
  void sort();

  std::vector<std::uint64_t> grams_;  // six characters each, in lower case
  std::set<std::string> plain_;       // secrets made of plain words
  std::size_t sorted_ = 0;
};

}  // namespace confluence_oauth

#endif
