// How far a secret reaches in a bare text, and how far its name may be from it: part of the rules
// of secrets.hpp.
#ifndef CONFLUENCE_OAUTH_ADVICE_SECRET_REACH_HPP
#define CONFLUENCE_OAUTH_ADVICE_SECRET_REACH_HPP

#include <cstddef>
#include <string_view>

namespace confluence_oauth {

// The end of a word of letters, digits, '-' and '_'; `at` where there is none.
std::size_t word_end(std::string_view bare, std::size_t at);

// The end of a value without the marks that end a sentence, or an address.
std::size_t without_stop(std::string_view bare, std::size_t begin, std::size_t end);

// From a word's end over a line break, or a sign of base64, to what goes on there looking as little
// like words; at most 32 times. The name of the next line's value does not go on.
std::size_t continued(std::string_view bare, std::size_t end);

// From a name's end over quotes, a sign (':', '=' or '>') and spaces to its value; the text's end
// where there is none.
std::size_t value_behind(std::string_view bare, std::size_t end, bool needs_sign);

// "the token is X", "X is my client secret".
bool is_named_beside(std::string_view bare, std::size_t begin, std::size_t end);

}  // namespace confluence_oauth

#endif
