// A text as somebody pasted it, with what HTML, strings in code, terminals and addresses did to it
// undone. Every reader is given the text after this one preparation; see pasted.hpp.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_TEXT_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_TEXT_HPP

#include <string>
#include <string_view>

namespace confluence_oauth {

// Escapes of strings (JSON, JavaScript, shells) and HTML entities undone, those for ASCII and for
// typographic quotes and dashes, which become plain ones; terminal colours dropped. Total, linear.
std::string unescape_pasted(std::string_view text);

// `unescaped` with percent-encoding undone, at most twice. Letters keep their case. Total, linear.
std::string decode_unescaped(std::string unescaped);
inline std::string decode_pasted(std::string_view text) {
  return decode_unescaped(unescape_pasted(text));
}

}  // namespace confluence_oauth

#endif
