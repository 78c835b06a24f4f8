#include "base/finding.hpp"

namespace confluence_oauth {

[[gnu::noinline]] Finding::Finding(Severity how_bad, const std::string_view& of,
                                   const std::string_view& line, const std::string_view& what,
                                   const std::string_view& remedy, const std::string_view& from)
    : severity(how_bad), code(of), title(line), detail(what), fix(remedy), source(from) {}

[[gnu::noinline]] Finding::Finding(Severity how_bad, const char* of, const char* line,
                                   const char* what, const char* remedy, const char* from)
    : severity(how_bad), code(of), title(line), detail(what), fix(remedy), source(from) {}

[[gnu::noinline]] Finding::Finding() = default;
[[gnu::noinline]] Finding::Finding(const Finding& other) = default;
[[gnu::noinline]] Finding::Finding(Finding&& other) noexcept = default;
[[gnu::noinline]] Finding& Finding::operator=(const Finding& other) = default;
[[gnu::noinline]] Finding& Finding::operator=(Finding&& other) noexcept = default;
[[gnu::noinline]] Finding::~Finding() = default;

}  // namespace confluence_oauth
