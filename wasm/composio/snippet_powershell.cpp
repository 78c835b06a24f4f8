#include "composio/snippet_powershell.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "composio/snippet_text.hpp"

namespace confluence_oauth {
namespace {

std::string variable(const std::string& name) { return "$env:" + name; }

// As a JSON string, with its quotes.
std::string json_variable(const std::string& name) { return "(ConvertTo-Json $env:" + name + ")"; }

std::string encoded_variable(const std::string& name) {
  return "[uri]::EscapeDataString($env:" + name + ")";
}

std::string check_variables(const SendableRequest& request) {
  std::string names;
  for (const std::string& name : request.variables()) {
    names += (names.empty() ? "" : ", ") + powershell_quote(name);
  }
  if (names.empty()) return "";
  return "  foreach ($name in " + names +
         ") {\n"
         "    if (-not [Environment]::GetEnvironmentVariable($name)) {\n"
         "      throw \"Set the environment variable $name first.\"\n"
         "    }\n"
         "  }\n";
}

std::string headers_of(const SendableRequest& request) {
  std::string text;
  for (const auto& [name, value] : request->headers) {
    if (to_lower(name) == "content-type") continue;  // 5.1 takes it as a parameter only
    text += "      " + powershell_quote(name) + " = " +
            add_pieces(header_pieces(request, name, value), powershell_quote, variable) + "\n";
  }
  return text.empty() ? "" : "    Headers = @{\n" + text + "    }\n";
}

std::string content_type_of(const SendableRequest& request) {
  for (const auto& [name, value] : request->headers) {
    if (to_lower(name) != "content-type") continue;
    return "    ContentType = " +
           add_pieces(header_pieces(request, name, value), powershell_quote, variable) + "\n";
  }
  return "";
}

// A dictionary is sent as a form.
std::string form_of(const SendableRequest& request) {
  std::string text = "  $body = [ordered]@{\n";
  for (const FormField& field : form_fields(request)) {
    text += "    " + powershell_quote(field.name) + " = " +
            add_pieces({field.value}, powershell_quote, variable) + "\n";
  }
  return text + "  }\n";
}

std::string body_of(const SendableRequest& request) {
  if (request->body.empty()) return "";
  if (request.is_form()) return form_of(request);
  LiteralStyle style;
  style.ascii_only = true;
  const Pieces body = body_pieces(request, style, "  ");
  return "  $body = " + add_pieces(body, powershell_quote, json_variable) + "\n";
}

}  // namespace

std::string powershell_quote(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) {
    if (c == '\'') quoted += c;
    quoted += c;
  }
  return quoted + "'";
}

std::string render_powershell(const SendableRequest& request) {
  std::string text = "& {\n" + check_variables(request) + body_of(request);
  text += "  $request = @{\n    Method = " + powershell_quote(request->method) +
          "\n    Uri = " + add_pieces(url_pieces(request), powershell_quote, encoded_variable) +
          "\n";
  text += headers_of(request) + content_type_of(request);
  if (!request->body.empty()) {
    text += request.is_form() ? "    Body = $body\n"
                              : "    Body = [Text.Encoding]::UTF8.GetBytes($body)\n";
  }
  return text + "  }\n  Invoke-RestMethod @request | ConvertTo-Json -Depth 9\n}\n";
}

}  // namespace confluence_oauth
