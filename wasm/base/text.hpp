// Small questions about ASCII text. Nothing here depends on a locale.
#ifndef CONFLUENCE_OAUTH_BASE_TEXT_HPP
#define CONFLUENCE_OAUTH_BASE_TEXT_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
// '!' to '~': RFC 6749 appendix A calls it VSCHAR without the space.
constexpr bool is_visible(char c) { return c > ' ' && c < '\x7f'; }
constexpr bool is_printable(char c) { return c == ' ' || is_visible(c); }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

// 0 to 15 for a hexadecimal digit of either case, else -1.
constexpr int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string to_lower(std::string_view text);

// Without white space at either end, the zero-width and no-break spaces that copying from web pages
// leaves there included (U+00A0, U+200B to U+200D, U+2060, U+FEFF).
std::string_view trim(std::string_view text);

// Whether nothing is left of it then.
bool is_blank(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);

// Whether `text` is made of characters that `belongs` accepts.
template <class Predicate>
constexpr bool all_of(std::string_view text, Predicate belongs) {
  for (char c : text) {
    if (!belongs(c)) return false;
  }
  return true;
}

template <class Parts>
std::string join(const Parts& parts, std::string_view separator) {
  std::string joined;
  bool first = true;
  for (std::string_view part : parts) {
    if (!first) joined += separator;
    first = false;
    joined += part;
  }
  return joined;
}

// "1 scope", "2 scopes".
std::string count_of(std::size_t count, std::string_view singular, std::string_view plural);

// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`, or
// `limit + 1` when there are more than `limit`. Time is O(|a| * |b|).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// `text` in quotes for an error message: cut after 60 bytes (at a character's edge), control
// characters shown as '?'.
std::string in_quotes(std::string_view text);

}  // namespace confluence_oauth

#endif
