// A text as somebody pasted it, made comparable: out of HTML, JSON, logs and addresses, encoded
// once or twice, with the quotes and dashes that editors put there.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_TEXT_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_TEXT_HPP

#include <string>
#include <string_view>

namespace confluence_oauth {

// Escapes of JSON strings and HTML entities undone (those for ASCII), then percent-encoding, at
// most twice. Letters keep their case. Total, linear.
std::string decode_pasted(std::string_view text);

// The decoded text folded for comparison: lower case, tags and quotes dropped, runs of white space
// and quote marks at line starts one space, none around ':', '=' and ',', '+' a space, typographic
// dashes a hyphen. Total, linear; the result has no more bytes than `decoded`.
std::string fold(std::string_view decoded);

}  // namespace confluence_oauth

#endif
