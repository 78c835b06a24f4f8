// What is checked before a request is parsed: the JSON parser recurses, so its depth is bounded
// here.
#ifndef CONFLUENCE_OAUTH_API_REQUEST_LIMITS_HPP
#define CONFLUENCE_OAUTH_API_REQUEST_LIMITS_HPP

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

inline constexpr std::size_t kMaxRequestBytes = 4 * 1024 * 1024;

// too_large, too_deep.
std::optional<Error> check_limits(std::string_view request);

// The error for text that is not JSON: unpaired_surrogate where that is why, else malformed_json.
Error not_json(std::string_view request);

}  // namespace confluence_oauth

#endif
