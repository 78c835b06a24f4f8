// What the snippets are put together from: text with variables in it, and JSON written as another
// language writes it.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_TEXT_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_TEXT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

// A stretch of text, or the name of a variable whose value belongs there.
struct Piece {
  std::string text;
  bool is_variable = false;
};
using Pieces = std::vector<Piece>;

// How a language writes what JSON writes.
struct LiteralStyle {
  std::string_view true_word = "true";
  std::string_view false_word = "false";
  std::string_view null_word = "null";
  std::string_view indent = "  ";
  std::string (*key)(std::string_view name) = nullptr;  // null: in quotes
  bool trailing_commas = false;
  bool ascii_only = false;  // other characters as \uXXXX, in UTF-16
};

// `json`, the text of one object, over several lines; the second and later ones start with
// `margin`. `pointer` says where it stands in the request ("/body"); where a placeholder points,
// its variable stands instead of the string, without quotes around it.
Pieces literal_pieces(const SendableRequest& request, const std::string& json,
                      const std::string& pointer, const LiteralStyle& style,
                      const std::string& margin = "");

// The same for the body; empty for a request without one.
Pieces body_pieces(const SendableRequest& request, const LiteralStyle& style,
                   const std::string& margin = "");

struct FormField {
  std::string name;
  Piece value;
};

// The body's members, for a request that is sent as a form.
std::vector<FormField> form_fields(const SendableRequest& request);

// The value of the header `name`: text, then perhaps a variable.
Pieces header_pieces(const SendableRequest& request, std::string_view name, std::string_view value);

// The URL: text, perhaps a variable, perhaps more text.
Pieces url_pieces(const SendableRequest& request);

// The pieces in one text, variables as `variable` writes them.
template <class Variable>
std::string join_pieces(const Pieces& pieces, Variable variable) {
  std::string joined;
  for (const Piece& piece : pieces) joined += piece.is_variable ? variable(piece.text) : piece.text;
  return joined;
}

// The same as an expression: texts in quotes and variables, with '+' between them.
template <class Quote, class Variable>
std::string add_pieces(const Pieces& pieces, Quote quoted, Variable variable) {
  std::string sum;
  for (const Piece& piece : pieces) {
    if (!sum.empty()) sum += " + ";
    sum += piece.is_variable ? variable(piece.text) : quoted(piece.text);
  }
  return sum;
}

}  // namespace confluence_oauth

#endif
