// base64url without padding (RFC 4648 section 5, and the note in RFC 7636 appendix A).
#ifndef CONFLUENCE_OAUTH_BASE_BASE64URL_HPP
#define CONFLUENCE_OAUTH_BASE_BASE64URL_HPP

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace confluence_oauth {

// A-Z a-z 0-9 - _
constexpr bool is_base64url(char c) { return is_alnum(c) || c == '-' || c == '_'; }

// ceil(4n / 3) characters for n bytes, none of them '='.
std::string encode_base64url(std::span<const std::uint8_t> bytes);

// The bytes of it, as text; nothing for another character, for padding, or for a length that no
// bytes have. Bits left over at the end are not looked at.
std::optional<std::string> decode_base64url(std::string_view text);

}  // namespace confluence_oauth

#endif
