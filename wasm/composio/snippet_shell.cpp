#include "composio/snippet_shell.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "composio/snippet_text.hpp"

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

bool has_variable(const Pieces& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.is_variable; });
}

std::string checked(const std::string& variable) { return "\"${" + variable + ":?}\""; }

bool is_plain(char c) {
  constexpr std::string_view kPlain = " -_.:/";
  return is_alnum(c) || kPlain.find(c) != std::string_view::npos;
}

std::string header_word(const Pieces& pieces, const std::string& name) {
  const bool has_text = !pieces.front().is_variable;
  const std::string before = name + ": " + (has_text ? pieces.front().text : "");
  if (!has_variable(pieces)) return shell_quote(before);
  const std::string& variable = pieces.back().text;
  if (all_of(before, is_plain)) return "\"" + before + "${" + variable + ":?}\"";
  return shell_quote(before) + checked(variable);
}

std::string url_word(const SendableRequest& request) {
  std::string word;
  for (const Piece& piece : url_pieces(request)) {
    word += piece.is_variable ? checked(piece.text) : shell_quote(piece.text);
  }
  return word;
}

// The JSON between single quotes, which end around each call of the function.
std::string body_word(const Pieces& pieces) {
  std::string word;
  for (const Piece& piece : pieces) {
    word +=
        piece.is_variable ? "\"$(json_string \"$" + piece.text + "\")\"" : shell_quote(piece.text);
  }
  return word;
}

// In the shell itself: what fails inside $(...) does not stop the command around it.
std::string check_variables(const Pieces& body) {
  std::string line = ":";
  for (const Piece& piece : body) {
    if (piece.is_variable) line += " " + checked(piece.text);
  }
  return line + " &&\n";
}

std::string form_options(const SendableRequest& request) {
  std::string text;
  for (const FormField& field : form_fields(request)) {
    text += " \\\n  --data-urlencode ";
    text += field.value.is_variable ? "\"" + field.name + "=${" + field.value.text + ":?}\""
                                    : shell_quote(field.name + "=" + field.value.text);
  }
  return text;
}

}  // namespace

std::string shell_quote(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

std::string render_shell(const SendableRequest& request) {
  const Pieces body = request.is_form() ? Pieces() : body_pieces(request, {});
  std::string text;
  if (has_variable(body)) text += std::string(kJsonString) + check_variables(body);
  text += "curl -sS -X " + request->method + " " + url_word(request);
  for (const auto& [name, value] : request->headers) {
    text += " \\\n  -H " + header_word(header_pieces(request, name, value), name);
  }
  if (request.is_form()) text += form_options(request);
  if (!body.empty()) text += " \\\n  -d " + body_word(body);
  return text + "\n";
}

}  // namespace confluence_oauth
