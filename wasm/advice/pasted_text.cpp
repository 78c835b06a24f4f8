#include "advice/pasted_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/html_entity.hpp"
#include "base/percent_encoding.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr int kMostEncodings = 2;

// A character that stands for another, and how many bytes it is written in; 0 when it does not.
struct Escape {
  char meant = '\0';
  std::size_t length = 0;
};

char ascii_or_space(std::uint32_t code) {
  if (code >= 0x2010 && code <= 0x2015) return '-';
  if (code >= 0x2018 && code <= 0x201b) return '\'';
  if (code >= 0x201c && code <= 0x201f) return '"';
  return code >= ' ' && code < 0x7f ? static_cast<char>(code) : ' ';
}

// Up to `most` digits; `end` is set behind them.
std::uint32_t number_at(std::string_view text, std::size_t& end, int base, std::size_t most) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < most && end < text.size(); ++i, ++end) {
    const int digit = hex_value(text[end]);
    if (digit < 0 || digit >= base) break;
    number = number * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
  }
  return number;
}

Escape numeric_entity(std::string_view text) {
  if (!text.starts_with("&#")) return {};
  const bool is_hex = text.size() > 2 && to_lower(text[2]) == 'x';
  std::size_t end = is_hex ? 3 : 2;
  const std::size_t begin = end;
  const std::uint32_t code = number_at(text, end, is_hex ? 16 : 10, 6);
  if (end == begin || end == text.size() || text[end] != ';') return {};
  return {ascii_or_space(code), end + 1};
}

Escape entity_at(std::string_view text) {
  const std::string_view name = text.substr(1, kLongestEntityName + 1);
  const std::size_t length = name.find(';');
  const char32_t meant = length == name.npos ? 0 : named_entity(name.substr(0, length));
  return meant == 0 ? numeric_entity(text) : Escape{ascii_or_space(meant), length + 2};
}

constexpr bool begins_escape(char c) { return c == '\x1b' || c == '&' || c == '\\'; }

// The length of a terminal's colour at the front of `text`, or 0.
std::size_t colour_at(std::string_view text) {
  constexpr std::string_view kBeginnings[] = {"\x1b[", "\\x1b[", "\\u001b[", "\\033[", "\\e["};
  for (std::string_view beginning : kBeginnings) {
    if (!text.starts_with(beginning)) continue;
    std::size_t end = beginning.size();
    while (end < text.size() && (is_digit(text[end]) || text[end] == ';')) ++end;
    return end < text.size() && is_alpha(text[end]) ? end + 1 : 0;
  }
  return 0;
}

Escape numbered_escape(std::string_view text, std::size_t digits) {
  std::size_t end = 2;
  const std::uint32_t code = number_at(text, end, 16, digits);
  return end == 2 + digits ? Escape{ascii_or_space(code), end} : Escape{};
}

Escape string_escape_at(std::string_view text) {
  if (text.size() < 2) return {};
  switch (text[1]) {
    case 'n':
    case 'r':
    case 't':
      return {text[1] == 'n' ? '\n' : ' ', 2};
    case '"':
    case '/':
    case '\\':
      return {text[1], 2};
    case 'u':
      return numbered_escape(text, 4);
    case 'x':
      return numbered_escape(text, 2);
    default:
      return {};
  }
}

}  // namespace

std::string unescape_pasted(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (;;) {
    const auto end = std::find_if(text.begin(), text.end(), begins_escape);
    out.append(text.begin(), end);
    text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    if (text.empty()) return out;
    const char c = text.front();
    const std::size_t colour = colour_at(text);
    const Escape escape = colour > 0  ? Escape{}
                          : c == '&'  ? entity_at(text)
                          : c == '\\' ? string_escape_at(text)
                                      : Escape{};
    if (colour == 0) out += escape.length > 0 ? escape.meant : c;
    text.remove_prefix(std::max({colour, escape.length, std::size_t{1}}));
  }
}

std::string decode_unescaped(std::string unescaped) {
  for (int i = 0; i < kMostEncodings && unescaped.find('%') != std::string::npos; ++i) {
    unescaped = decode_percent(unescaped);
  }
  return unescaped;
}

}  // namespace confluence_oauth
