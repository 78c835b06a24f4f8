// Percent-encoding of query components (RFC 3986 sections 2.1, 2.3 and 3.4).
#ifndef CONFLUENCE_OAUTH_BASE_PERCENT_ENCODING_HPP
#define CONFLUENCE_OAUTH_BASE_PERCENT_ENCODING_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace confluence_oauth {

// RFC 3986 section 2.3.
constexpr bool is_unreserved(char c) {
  return is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

// Encodes every byte that is not unreserved, as JavaScript's encodeURIComponent does but for
// "!'()*": for a value inside another URL's query.
std::string encode_component(std::string_view text);

// The bytes of a text that encode_component() has been applied to so many times.
std::size_t encoded_size(std::string_view text, std::size_t times = 1);

// The same, but ':' and '/' stay, as section 3.4 allows in a query: shorter, and readable.
std::string encode_query_value(std::string_view text);

// "UTF-8 percent-encode" of the WHATWG URL Standard, section 1.3: encodes controls, bytes beyond
// ASCII and the characters of `set`. What is encoded already stays.
std::string encode_set(std::string_view text, std::string_view set);

enum class Plus { literal, space };

// Undoes percent-encoding. A '%' that is not followed by two hex digits stays as it is. The result
// may hold any byte. With Plus::space, '+' is a space as in HTML forms.
std::string decode_percent(std::string_view text, Plus plus = Plus::literal);

}  // namespace confluence_oauth

#endif
