#include "advice/fold.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"

namespace confluence_oauth {
namespace {

// What a piece of UTF-8 is folded to, '\0' for nothing, and its length; 0 when it stays.
struct Folded {
  char meant = '\0';
  std::size_t length = 0;
};

Folded typographic_at(std::string_view text) {
  if (text.starts_with("\xc2\xa0")) return {' ', 2};
  if (text.starts_with("\xc2\xab") || text.starts_with("\xc2\xbb")) return {'\0', 2};
  if (text.starts_with("\xef\xbb\xbf")) return {'\0', 3};
  if (text.starts_with("\xef\xbc\x9a")) return {':', 3};
  if (text.size() < 3 || !text.starts_with("\xe2")) return {};
  const auto middle = static_cast<unsigned char>(text[1]);
  const auto last = static_cast<unsigned char>(text[2]);
  if (middle == 0x81 && last == 0xa0) return {'\0', 3};
  if (middle != 0x80) return {};
  if (last <= 0x8a || last == 0xa6 || last == 0xaf) return {' ', 3};
  if (last == 0xb2 || last == 0xb3 || last == 0xb9 || last == 0xba) return {'\0', 3};
  if (last <= 0x8d || (last >= 0x98 && last <= 0x9f)) return {'\0', 3};
  return last >= 0x90 && last <= 0x95 ? Folded{'-', 3} : Folded{};
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
// '*', and '_' at the edge of a word.
bool is_emphasis(std::string_view text, std::size_t at) {
  if (text[at] != '_') return text[at] == '*';
  const bool has_letter_before = at > 0 && is_alnum(text[at - 1]);
  return !has_letter_before || at + 1 == text.size() || !is_alnum(text[at + 1]);
}

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

  // Letters and digits at `begin`, which stay; returns where they end.
  std::size_t add_word(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    for (; end < text.size() && is_alnum(text[end]); ++end) out_ += to_lower(text[end]);
    return end;
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

std::string fold(std::string_view decoded) {
  Folder folder(decoded.size());
  bool at_line_start = true;
  for (std::size_t i = 0; i < decoded.size();) {
    const char c = decoded[i];
    if (is_alnum(c)) {
      i = folder.add_word(decoded, i);
      at_line_start = false;
      continue;
    }
    const Folded letter = is_ascii(c) ? Folded{c, 1} : typographic_at(decoded.substr(i));
    const std::size_t tag = c == '<' ? tag_at(decoded.substr(i)) : 0;
    if (tag > 0) {
      folder.add_space();
    } else if (letter.length == 0) {
      folder.add(c, false);
    } else if (is_emphasis(decoded, i)) {
      // it stands for nothing
    } else if (letter.meant != '\0') {
      folder.add(letter.meant, at_line_start);
    }
    at_line_start = c == '\n' || (at_line_start && (is_space(c) || c == '>' || c == '|'));
    i += std::max({tag, letter.length, std::size_t{1}});
  }
  return folder.take();
}

}  // namespace confluence_oauth
