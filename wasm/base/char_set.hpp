// A set of characters, for loops that ask of every character of a text.
#ifndef CONFLUENCE_OAUTH_BASE_CHAR_SET_HPP
#define CONFLUENCE_OAUTH_BASE_CHAR_SET_HPP

#include <array>
#include <string_view>

namespace confluence_oauth {

class CharSet {
 public:
  constexpr explicit CharSet(std::string_view members) {
    for (char c : members) holds_[static_cast<unsigned char>(c)] = true;
  }

  constexpr bool has(char c) const { return holds_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> holds_{};
};

}  // namespace confluence_oauth

#endif
