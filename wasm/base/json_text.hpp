// JSON text into values and back (RFC 8259). nlohmann_json reads; writing is our own.
#ifndef CONFLUENCE_OAUTH_BASE_JSON_TEXT_HPP
#define CONFLUENCE_OAUTH_BASE_JSON_TEXT_HPP

#include <string>
#include <string_view>

#include "base/json.hpp"

namespace confluence_oauth {

// Deeper JSON is not parsed anywhere in the core.
inline constexpr int kMaxDepth = 32;

// Levels of arrays and objects in JSON text, brackets inside strings not counted. Total; linear.
int depth_of(std::string_view json);

// Not valid when the text is not one JSON value in UTF-8, or deeper than kMaxDepth. Of members that
// share a name the last one stays. Numbers keep their digits.
Json parse_json(std::string_view text);

// On one line. Bytes that are not UTF-8 become U+FFFD.
std::string write_json(const Json& value);
// Over several lines, two spaces a level.
std::string write_json_lines(const Json& value);

// In double quotes, escaped as JSON, JavaScript and Python all read it. With `ascii_only` other
// characters become \uXXXX, in UTF-16.
std::string quote(std::string_view text, bool ascii_only = false);

}  // namespace confluence_oauth

#endif
