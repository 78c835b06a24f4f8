#include "composio/snippet_fetch.hpp"

#include "base/json_text.hpp"
#include "composio/literal.hpp"

namespace confluence_oauth {
namespace {

std::string quote_text(const std::string& text) { return quote_inert(text); }

// encodeURIComponent leaves letters, digits, '_' and '-' alone: an id stays as it is.
std::string encoded_variable(const std::string& name) {
  return "encodeURIComponent(" + script_variable(name) + ")";
}

std::string headers_of(const Request& request) {
  std::string text;
  for (const Header& header : request.headers) {
    text += "    " + quote_inert(header.name) + ": " + script_sum(header.value) + ",\n";
  }
  return "  headers: {\n" + text + "  },\n";
}

std::string body_of(const Request& request) {
  if (request.body.is_null()) return "";
  const std::string_view written = request.is_form ? "new URLSearchParams" : "JSON.stringify";
  return "  body: " + std::string(written) + "(" + script_literal(request.body, "  ") + "),\n";
}

}  // namespace

std::string script_env(const Request& request, ScriptKind kind) {
  if (variables_of(request).empty()) return "";
  const std::string_view signature =
      kind == ScriptKind::typescript ? "env(name: string): string" : "env(name)";
  return "function " + std::string(signature) +
         " {\n"
         "  const value = process.env[name]\n"
         "  if (!value) throw new Error(`Set the environment variable ${name} first.`)\n"
         "  return value\n"
         "}\n\n";
}

std::string render_fetch(const Request& request, ScriptKind kind) {
  const std::string text = script_env(request, kind) + "const response = await fetch(" +
                           sum_of(request.url, quote_text, encoded_variable) +
                           ", {\n  method: " + quote_inert(request.method) + ",\n" +
                           headers_of(request) + body_of(request) +
                           "})\nconsole.log(response.status, await response.text())\n";
  // Without import or export TypeScript takes a file for a script, where await is not allowed.
  return kind == ScriptKind::typescript ? text + "export {}\n" : text;
}

}  // namespace confluence_oauth
