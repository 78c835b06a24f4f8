// Randomness, passed in: the core makes none. The page takes it from crypto.getRandomValues.
#ifndef CONFLUENCE_OAUTH_BASE_ENTROPY_HPP
#define CONFLUENCE_OAUTH_BASE_ENTROPY_HPP

#include <array>
#include <cstdint>

namespace confluence_oauth {

// 256 bits: what RFC 7636 section 4.1 recommends for a verifier.
using Entropy = std::array<std::uint8_t, 32>;

}  // namespace confluence_oauth

#endif
