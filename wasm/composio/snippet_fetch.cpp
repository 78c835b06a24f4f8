#include "composio/snippet_fetch.hpp"

#include "base/json_text.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

std::string script_key(std::string_view name) {
  if (name == "__proto__") return "[\"__proto__\"]";
  const bool is_name = !name.empty() && !is_digit(name.front()) &&
                       all_of(name, [](char c) { return is_alnum(c) || c == '_'; });
  return is_name ? std::string(name) : quote(name);
}

std::string quote_text(const std::string& text) { return quote(text); }

// encodeURIComponent leaves letters, digits, '_' and '-' alone: an id stays as it is.
std::string encoded_variable(const std::string& name) {
  return "encodeURIComponent(" + script_variable(name) + ")";
}

std::string headers_of(const SendableRequest& request) {
  std::string text = "  headers: {\n";
  for (const auto& [name, value] : request->headers) {
    text += "    " + script_key(name) + ": " +
            add_pieces(header_pieces(request, name, value), quote_text, script_variable) + ",\n";
  }
  return text + "  },\n";
}

}  // namespace

std::string script_variable(std::string_view name) { return "env(" + quote(name) + ")"; }

LiteralStyle script_style() {
  LiteralStyle style;
  style.key = script_key;
  style.trailing_commas = true;
  return style;
}

std::string script_env(const SendableRequest& request, ScriptKind kind) {
  if (request.variables().empty()) return "";
  const std::string_view signature =
      kind == ScriptKind::typescript ? "env(name: string): string" : "env(name)";
  return "function " + std::string(signature) +
         " {\n"
         "  const value = process.env[name]\n"
         "  if (!value) throw new Error(`Set the environment variable ${name} first.`)\n"
         "  return value\n"
         "}\n\n";
}

std::string render_fetch(const SendableRequest& request, ScriptKind kind) {
  std::string text = script_env(request, kind);
  text += "const response = await fetch(" +
          add_pieces(url_pieces(request), quote_text, encoded_variable) + ", {\n";
  text += "  method: " + quote(request->method) + ",\n";
  if (!request->headers.empty()) text += headers_of(request);
  const Pieces body = body_pieces(request, script_style(), "  ");
  if (!body.empty()) {
    text += request.is_form() ? "  body: new URLSearchParams(" : "  body: JSON.stringify(";
    text += join_pieces(body, script_variable) + "),\n";
  }
  text += "})\nconsole.log(response.status, await response.text())\n";
  // Without import or export TypeScript takes a file for a script, where await is not allowed.
  return kind == ScriptKind::typescript ? text + "export {}\n" : text;
}

}  // namespace confluence_oauth
