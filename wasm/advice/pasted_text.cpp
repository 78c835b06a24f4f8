#include "advice/pasted_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

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

struct Entity {
  std::string_view name;
  char meant;
};

constexpr Entity kEntities[] = {{"&amp;", '&'},   {"&lt;", '<'},   {"&gt;", '>'},   {"&quot;", '"'},
                                {"&apos;", '\''}, {"&nbsp;", ' '}, {"&colon;", ':'}};

char ascii_or_space(std::uint32_t code) {
  return code >= ' ' && code < 0x7f ? static_cast<char>(code) : ' ';
}

int digit_of(char c, int base) {
  const char lower = to_lower(c);
  const int value = is_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : base;
  return value < base ? value : -1;
}

// Up to `most` digits; `end` is set behind them.
std::uint32_t number_at(std::string_view text, std::size_t& end, int base, std::size_t most) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < most && end < text.size(); ++i, ++end) {
    const int digit = digit_of(text[end], base);
    if (digit < 0) break;
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
  for (const Entity& entity : kEntities) {
    if (text.starts_with(entity.name)) return {entity.meant, entity.name.size()};
  }
  return numeric_entity(text);
}

Escape json_escape_at(std::string_view text) {
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
    case 'u': {
      std::size_t end = 2;
      const std::uint32_t code = number_at(text, end, 16, 4);
      return end == 6 ? Escape{ascii_or_space(code), 6} : Escape{};
    }
    default:
      return {};
  }
}

std::string unescape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Escape escape = text[i] == '&'    ? entity_at(text.substr(i))
                          : text[i] == '\\' ? json_escape_at(text.substr(i))
                                            : Escape{};
    out += escape.length > 0 ? escape.meant : text[i];
    i += std::max<std::size_t>(escape.length, 1);
  }
  return out;
}

// What a piece of UTF-8 is folded to: its length, and the character or '\0' for nothing.
Escape typographic_at(std::string_view text) {
  if (text.starts_with("\xc2\xa0")) return {' ', 2};
  if (text.starts_with("\xc2\xab") || text.starts_with("\xc2\xbb")) return {'\0', 2};
  if (text.starts_with("\xef\xbb\xbf")) return {'\0', 3};
  if (text.size() < 3 || !text.starts_with("\xe2")) return {};
  const auto middle = static_cast<unsigned char>(text[1]);
  const auto last = static_cast<unsigned char>(text[2]);
  if (middle == 0x81 && last == 0xa0) return {'\0', 3};
  if (middle != 0x80) return {};
  if (last <= 0x8a || last == 0xaf) return {' ', 3};
  if (last <= 0x8d || (last >= 0x98 && last <= 0x9f)) return {'\0', 3};
  return last >= 0x90 && last <= 0x95 ? Escape{'-', 3} : Escape{};
}

// The length of the HTML tag at the front, or 0. "<read:page:confluence>" is none.
std::size_t tag_at(std::string_view text) {
  std::size_t name = text.size() > 1 && (text[1] == '/' || text[1] == '!') ? 2 : 1;
  if (name >= text.size() || !(is_alpha(text[name]) || text[name] == '-')) return 0;
  while (name < text.size() && (is_alnum(text[name]) || text[name] == '-')) ++name;
  if (name < text.size() && text[name] == ':') return 0;
  const std::size_t end = text.find_first_of("<>", name);
  return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

constexpr bool is_quote(char c) { return c == '"' || c == '\'' || c == '`' || c == '\\'; }
constexpr bool sheds_space(char c) { return c == ':' || c == '=' || c == ','; }

class Folder {
 public:
  explicit Folder(std::size_t size) { out_.reserve(size); }

  void add(char c, bool at_line_start) {
    if (is_quote(c)) return;
    if (is_space(c) || c == '+' || (at_line_start && (c == '>' || c == '|'))) {
      add_space();
    } else {
      if (sheds_space(c) && out_.ends_with(' ')) out_.pop_back();
      out_ += to_lower(c);
    }
  }

  void add_space() {
    if (!out_.empty() && out_.back() != ' ' && !sheds_space(out_.back())) out_ += ' ';
  }

  std::string take() {
    if (out_.ends_with(' ')) out_.pop_back();
    return std::move(out_);
  }

 private:
  std::string out_;
};

}  // namespace

std::string decode_pasted(std::string_view text) {
  std::string decoded = unescape(text);
  for (int i = 0; i < kMostEncodings && decoded.find('%') != std::string::npos; ++i) {
    decoded = decode_percent(decoded);
  }
  return decoded;
}

std::string fold(std::string_view decoded) {
  Folder folder(decoded.size());
  bool at_line_start = true;
  for (std::size_t i = 0; i < decoded.size();) {
    const char c = decoded[i];
    const Escape letter = is_ascii(c) ? Escape{c, 1} : typographic_at(decoded.substr(i));
    const std::size_t tag = c == '<' ? tag_at(decoded.substr(i)) : 0;
    if (tag > 0) {
      folder.add_space();
    } else if (letter.length == 0) {
      folder.add(c, false);
    } else if (letter.meant != '\0') {
      folder.add(letter.meant, at_line_start);
    }
    at_line_start = c == '\n' || (at_line_start && (is_space(c) || c == '>' || c == '|'));
    i += std::max({tag, letter.length, std::size_t{1}});
  }
  return folder.take();
}

}  // namespace confluence_oauth
