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

// How characters beyond U+FFFF are escaped: as two units of UTF-16 (\ud83c\udf89), as JSON and
// JavaScript read them, or whole (\U0001f389), as Python does.
enum class Escapes { utf16, python };

// In double quotes, and inert wherever it is pasted: control characters, everything that is not
// ASCII, and the marks that a shell acts on within quotes (" ' ` $ ! \) are escaped by number.
// JSON, JavaScript and Python read it alike.
std::string quote_inert(std::string_view text, Escapes escapes = Escapes::utf16);

}  // namespace confluence_oauth

#endif
