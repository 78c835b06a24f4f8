#include "base/result.hpp"

namespace confluence_oauth {

[[gnu::noinline]] Error::Error(ErrorCode why, const std::string_view& where,
                               const std::string_view& text)
    : code(why), field(where), message(text) {}

[[gnu::noinline]] Error::Error(ErrorCode why, const char* where, const char* text)
    : code(why), field(where), message(text) {}

[[gnu::noinline]] Error::Error() = default;
[[gnu::noinline]] Error::Error(const Error& other) = default;
[[gnu::noinline]] Error::Error(Error&& other) noexcept = default;
[[gnu::noinline]] Error& Error::operator=(const Error& other) = default;
[[gnu::noinline]] Error& Error::operator=(Error&& other) noexcept = default;
[[gnu::noinline]] Error::~Error() = default;

}  // namespace confluence_oauth
