#include "composio/snippet_shell.hpp"

#include <algorithm>

#include "base/percent_encoding.hpp"
#include "composio/literal.hpp"

namespace confluence_oauth {
namespace {

// With a line break added at its end, the text's last line is a record even when it is empty; so
// line breaks stand between records, all of them.
constexpr std::string_view kJsonString =
    R"(json_string() { printf '%s\n' "$1" | LC_ALL=C awk '
  BEGIN {
    for (i = 1; i < 32; i++) escaped[sprintf("%c", i)] = sprintf("\\u%04x", i)
    escaped["\""] = "\\\""; escaped["\\"] = "\\\\"; printf "\""
  }
  {
    if (NR > 1) printf "\\n"
    for (i = 1; i <= length($0); i++) {
      c = substr($0, i, 1)
      printf "%s", (c in escaped) ? escaped[c] : c
    }
  }
  END { printf "\"" }'; }
)";

std::string checked(const std::string& name) { return "${" + name + ":?}"; }

// One word. Text beside a variable stands in double quotes, where a shell expands the variable.
std::string word_of(const std::string& before, const TextWithVariables& pieces) {
  const bool is_known = std::none_of(pieces.begin(), pieces.end(),
                                     [](const Piece& piece) { return piece.is_variable; });
  const std::string quote = is_known ? "'" : "\"";
  return quote + before + join_pieces(pieces, checked) + quote;
}

// The quotes around the JSON end before the call of the function and begin again after it.
std::string escaped(const std::string& name) { return "'\"$(json_string \"$" + name + "\")\"'"; }

// In the shell itself: what fails inside $(...) does not stop the command around it.
std::string check_of(const std::vector<std::string>& names) {
  if (names.empty()) return "";
  std::string line = ":";
  for (const std::string& name : names) line += " \"" + checked(name) + "\"";
  return std::string(kJsonString) + line + " &&\n";
}

std::string form_of(const Json& body) {
  std::string text;
  for (const Json& field : body) {
    const std::string& value = *field.text();
    text += field.is_variable()
                ? " \\\n  --data-urlencode \"" + field.name() + "=" + checked(value) + "\""
                : " \\\n  -d '" + field.name() + "=" + encode_component(value) + "'";
  }
  return text;
}

std::string body_of(const Request& request) {
  if (request.body.is_null()) return "";
  if (request.is_form) return form_of(request.body);
  return " \\\n  -d '" + json_literal(request.body, escaped) + "'";
}

}  // namespace

std::string render_shell(const Request& request) {
  std::string text = request.is_form ? "" : check_of(variables_of(request.body));
  text += "curl -sS -X " + std::string(request.method) + " " + word_of("", request.url);
  for (const Header& header : request.headers) {
    text += " \\\n  -H " + word_of(std::string(header.name) + ": ", header.value);
  }
  return text + body_of(request) + "\n";
}

}  // namespace confluence_oauth
