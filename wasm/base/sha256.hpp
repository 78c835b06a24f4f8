// SHA-256 (FIPS 180-4) over bytes in memory, for PKCE.
#ifndef CONFLUENCE_OAUTH_BASE_SHA256_HPP
#define CONFLUENCE_OAUTH_BASE_SHA256_HPP

#include <array>
#include <cstdint>
#include <string_view>

namespace confluence_oauth {

using Sha256Digest = std::array<std::uint8_t, 32>;

// The digest of all bytes of `message`. Total: every length up to 2^61 - 1 bytes.
Sha256Digest sha256(std::string_view message);

}  // namespace confluence_oauth

#endif
