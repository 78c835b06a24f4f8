// Values of a request as the languages of the snippets write them. All text is inert, as
// quote_inert() makes it.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_LITERAL_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_LITERAL_HPP

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/request.hpp"

namespace confluence_oauth {

using WriteVariable = std::string (*)(const std::string& name);

// Over several lines; the second and later ones start with `margin`. For JSON inside of a program,
// `variable` says how the program puts a variable's value there; by itself, JSON shows the name.
std::string json_literal(const Json& value, WriteVariable variable = nullptr,
                         const std::string& margin = "");

// An object literal of JavaScript and TypeScript; names need no quotes. Variables: env("NAME").
std::string script_literal(const Json& value, const std::string& margin = "");

// Variables: os.environ["NAME"].
std::string python_literal(const Json& value, const std::string& margin = "");

// Text in quotes and variables, with '+' between them.
std::string script_sum(const TextWithVariables& pieces);
std::string python_sum(const TextWithVariables& pieces);
std::string script_variable(const std::string& name);
std::string python_variable(const std::string& name);

template <class Quote, class Variable>
std::string sum_of(const TextWithVariables& pieces, Quote quoted, Variable variable) {
  std::string sum;
  for (const Piece& piece : pieces) {
    if (!sum.empty()) sum += " + ";
    sum += piece.is_variable ? variable(piece.text) : quoted(piece.text);
  }
  return sum;
}

}  // namespace confluence_oauth

#endif
