// Which requests are not read at all, and why.
#ifndef CONFLUENCE_OAUTH_API_REQUEST_LIMITS_HPP
#define CONFLUENCE_OAUTH_API_REQUEST_LIMITS_HPP

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

inline constexpr std::size_t kMaxRequestBytes = 4 * 1024 * 1024;

// too_large.
std::optional<Error> check_size(std::string_view request);

// Why parse_json took none of it: too_deep, unpaired_surrogate, else malformed_json.
Error unreadable(std::string_view request);

}  // namespace confluence_oauth

#endif
