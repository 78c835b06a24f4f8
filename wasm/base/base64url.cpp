#include "base/base64url.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace confluence_oauth {

std::string encode_base64url(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t n = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) group = group << 8 | (k < n ? bytes[i + k] : 0u);
    for (std::size_t k = 0; k <= n; ++k) text += kAlphabet[group >> (18 - 6 * k) & 0x3f];
  }
  return text;
}

}  // namespace confluence_oauth
