#include "advice/text_layers.hpp"

#include <algorithm>
#include <numeric>

#include "base/html_entity.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kLongestEntity = 9;  // "&#x10ffff", to which the ';' comes
static_assert(kLongestEntityName < kLongestEntity);
// An escape has no more bytes behind its first one.
constexpr std::size_t kLongestEscape = kLongestEntity + 2;

constexpr bool opens_escape(char c) { return c == '%' || c == '\\' || c == '&' || !is_ascii(c); }

bool is_unseen(char32_t code) {
  return code == 0xad || code == 0x34f || code == 0x61c || code == 0x180e ||
         (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
         (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f) ||
         code == 0xfeff || (code >= 0xe0000 && code <= 0xe007f);
}

// Each byte is put at the end; then what it completes there, an escape or a character, is replaced
// by what is meant, which may complete another. So layers of any number come off in one pass.
class Peeler {
 public:
  explicit Peeler(std::size_t size) {
    bare_.text.reserve(size);
    bare_.begins.reserve(size);
    bare_.size_before = size;
  }

  void add(char c, std::size_t begin) {
    put(c, begin);
    while (reduce()) {
    }
  }

  // Adds what begins at `begin` up to where an escape may open, which nothing before it completes;
  // returns where that is.
  std::size_t add_plain(std::string_view text, std::size_t begin) {
    if (open_ > 0) return begin;
    const auto end = static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), opens_escape) -
        text.begin());
    bare_.text += text.substr(begin, end - begin);
    const std::size_t before = bare_.begins.size();
    bare_.begins.resize(bare_.text.size());
    std::iota(bare_.begins.begin() + static_cast<std::ptrdiff_t>(before), bare_.begins.end(),
              static_cast<std::uint32_t>(begin));
    return end;
  }

  BareText take() { return std::move(bare_); }

 private:
  // The byte that stands `back` places before the end; 1 is the last.
  char last(std::size_t back) const {
    const std::string& text = bare_.text;
    return back <= text.size() ? text[text.size() - back] : '\0';
  }

  void put(char c, std::size_t begin) {
    bare_.text += c;
    bare_.begins.push_back(static_cast<std::uint32_t>(begin));
    open_ = opens_escape(c) ? kLongestEscape : open_ - std::min<std::size_t>(open_, 1);
  }

  void drop(std::size_t count) {
    bare_.text.resize(bare_.text.size() - count);
    bare_.begins.resize(bare_.text.size());
    open_ = kLongestEscape + 1;
  }

  bool replace(std::size_t count, char meant) {
    const std::size_t begin = bare_.begins[bare_.text.size() - count];
    drop(count);
    put(meant, begin);
    return true;
  }

  // Characters that nobody sees mean nothing; all others beyond ASCII are taken for one.
  bool replace_by_code(std::size_t count, char32_t code) {
    if (code < 0x80) return replace(count, static_cast<char>(code));
    if (code == 0xa0) return replace(count, ' ');
    if (code >= 0xff01 && code <= 0xff5e) return replace(count, static_cast<char>(code - 0xfee0));
    if (!is_unseen(code)) return replace(count, kOther);
    drop(count);
    return false;
  }

  bool reduce() {
    const char c = last(1);
    if (!is_ascii(c)) return reduce_character();
    if (hex_value(c) >= 0 && reduce_digits()) return true;
    if (c == ';') return reduce_entity();
    return last(2) == '\\' && reduce_escape(c);
  }

  // The number that the last `count` hex digits write, or -1.
  std::int32_t number(std::size_t count) const {
    std::int32_t number = 0;
    for (std::size_t back = count; back > 0; --back) {
      const int digit = hex_value(last(back));
      if (digit < 0) return -1;
      number = number * 16 + digit;
    }
    return number;
  }

  bool reduce_digits() {
    const bool is_percent = last(3) == '%';
    const bool is_byte = last(3) == 'x' && last(4) == '\\';
    if (is_percent || is_byte) {
      const std::int32_t byte = number(2);
      return byte >= 0 && replace(is_percent ? 3 : 4, static_cast<char>(byte));
    }
    if (last(5) != 'u' || last(6) != '\\') return false;
    const std::int32_t code = number(4);
    return code >= 0 && replace_by_code(6, static_cast<char32_t>(code));
  }

  bool reduce_entity() {
    std::string_view name = bare_.text;
    name.remove_suffix(1);
    name.remove_prefix(name.size() - std::min(name.size(), kLongestEntity));
    const std::size_t at = name.rfind('&');
    if (at == std::string_view::npos) return false;
    name.remove_prefix(at);
    if (const char32_t meant = named_entity(name.substr(1))) {
      return replace_by_code(name.size() + 1, meant);
    }
    return reduce_numeric_entity(name);
  }

  bool reduce_numeric_entity(std::string_view name) {
    if (name.size() < 3 || name[1] != '#') return false;
    const bool is_hex = to_lower(name[2]) == 'x';
    if (is_hex && name.size() == 3) return false;
    char32_t code = 0;
    for (char c : name.substr(is_hex ? 3 : 2)) {
      const int digit = hex_value(c);
      if (digit < 0 || (digit > 9 && !is_hex)) return false;
      code = code * (is_hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    return replace_by_code(name.size() + 1, code);
  }

  bool reduce_escape(char c) {
    if (c == 'n' || c == 'r') return replace(2, '\n');
    if (c == 't') return replace(2, '\t');
    if (c == '\n') {
      drop(2);
      return false;
    }
    return is_visible(c) && !is_alnum(c) && replace(2, c);
  }

  bool reduce_character() {
    const auto byte = [this](std::size_t back) {
      return static_cast<char32_t>(static_cast<unsigned char>(last(back)));
    };
    if ((byte(1) & 0xc0) != 0x80) return false;
    const char32_t low = byte(1) & 0x3f;
    if ((byte(2) & 0xe0) == 0xc0) return replace_by_code(2, (byte(2) & 0x1f) << 6 | low);
    const char32_t middle = (byte(2) & 0x3f) << 6 | low;
    if ((byte(3) & 0xf0) == 0xe0) return replace_by_code(3, (byte(3) & 0xf) << 12 | middle);
    if ((byte(4) & 0xf8) != 0xf0) return false;
    return replace_by_code(4, (byte(4) & 7) << 18 | (byte(3) & 0x3f) << 12 | middle);
  }

  BareText bare_;
  std::size_t open_ = 0;  // that many bytes more, and no escape before them is completed
};

}  // namespace

BareText bare_text(std::string_view text) {
  Peeler peeler(text.size());
  for (std::size_t i = peeler.add_plain(text, 0); i < text.size(); i = peeler.add_plain(text, i)) {
    peeler.add(text[i], i);
    ++i;
  }
  return peeler.take();
}

}  // namespace confluence_oauth
