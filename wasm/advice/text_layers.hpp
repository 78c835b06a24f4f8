// A text without what may lie over its words: encodings, escapes, and characters that nobody sees.
#ifndef CONFLUENCE_OAUTH_ADVICE_TEXT_LAYERS_HPP
#define CONFLUENCE_OAUTH_ADVICE_TEXT_LAYERS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

// What may lie within a word without ending it.
constexpr bool is_break(char c) { return c == '\n' || c == '\r' || c == '\t'; }

// What stands for every character beyond ASCII.
inline constexpr char kOther = '\x1a';

// The bare text, and where each byte of it begins in the text as it was.
struct BareText {
  std::string text;
  std::vector<std::uint32_t> begins;
  std::size_t size_before = 0;

  // Where the byte at `at` begins in the text as it was; its end for what lies behind the last.
  std::size_t before(std::size_t at) const { return at < begins.size() ? begins[at] : size_before; }
};

// Undoes, as often and in whatever order they lie over each other: percent-encoding, the escapes of
// JSON, JavaScript, Markdown and shells, HTML's numeric entities and the common named ones,
// full-width letters. Drops zero-width characters, soft hyphens, marks of direction and a line
// continued behind a backslash. Other characters beyond ASCII become one and the same control
// character; tabs and line breaks stay. For comparing, not for showing. Total, linear.
BareText bare_text(std::string_view text);

}  // namespace confluence_oauth

#endif
