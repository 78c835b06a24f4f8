#include "composio/literal.hpp"

#include "base/json_text.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

std::string quote_script(std::string_view text) { return quote_inert(text); }
std::string quote_python(std::string_view text) { return quote_inert(text, Escapes::python); }

std::string script_name(std::string_view name) {
  const bool is_name = all_of(name, [](char c) { return is_alpha(c) || c == '_'; });
  return is_name ? std::string(name) : quote_script(name);
}

struct Style {
  std::string_view true_word;
  std::string_view false_word;
  std::string_view indent;
  std::string_view last_comma;
  std::string (*quote)(std::string_view text);
  std::string (*name)(std::string_view name);
  WriteVariable variable;
};

std::string write(const Json& value, const Style& style, const std::string& margin) {
  if (value.is_variable()) return style.variable(*value.text());
  if (value.text() != nullptr) return style.quote(*value.text());
  if (value.flag() != nullptr) {
    return std::string(*value.flag() ? style.true_word : style.false_word);
  }
  const std::string inner = margin + std::string(style.indent);
  std::string text;
  for (const Json& member : value) {
    text += (text.empty() ? "\n" : ",\n") + inner;
    if (value.is_object()) text += style.name(member.name()) + ": ";
    text += write(member, style, inner);
  }
  if (!text.empty()) text += std::string(style.last_comma) + "\n" + margin;
  return value.is_object() ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace

std::string json_literal(const Json& value, WriteVariable variable, const std::string& margin) {
  const auto shown = [](const std::string& name) { return quote_script(name); };
  const Style style{"true",
                    "false",
                    "  ",
                    "",
                    quote_script,
                    quote_script,
                    variable == nullptr ? shown : variable};
  return write(value, style, margin);
}

std::string script_literal(const Json& value, const std::string& margin) {
  const Style style{"true", "false", "  ", ",", quote_script, script_name, script_variable};
  return write(value, style, margin);
}

std::string python_literal(const Json& value, const std::string& margin) {
  const Style style{"True", "False", "    ", ",", quote_python, quote_python, python_variable};
  return write(value, style, margin);
}

std::string script_sum(const TextWithVariables& pieces) {
  return sum_of(pieces, quote_script, script_variable);
}

std::string python_sum(const TextWithVariables& pieces) {
  return sum_of(pieces, quote_python, python_variable);
}

std::string script_variable(const std::string& name) { return "env(" + quote_script(name) + ")"; }

std::string python_variable(const std::string& name) {
  return "os.environ[" + quote_python(name) + "]";
}

}  // namespace confluence_oauth
