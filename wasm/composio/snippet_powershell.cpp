#include "composio/snippet_powershell.hpp"

#include "base/percent_encoding.hpp"
#include "base/text.hpp"
#include "composio/literal.hpp"

namespace confluence_oauth {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }
std::string variable(const std::string& name) { return "$env:" + name; }
std::string encoded_variable(const std::string& name) {
  return "[uri]::EscapeDataString($env:" + name + ")";
}
std::string sum_with(const TextWithVariables& pieces) { return sum_of(pieces, quoted, variable); }

// The quotes around the text end before it and begin again after it.
std::string json_variable(const std::string& name) {
  return "' + (ConvertTo-Json $env:" + name + ") + '";
}

std::string check_of(const std::vector<std::string>& variables) {
  if (variables.empty()) return "";
  std::vector<std::string> names;
  for (const std::string& name : variables) names.push_back(quoted(name));
  return "  foreach ($name in " + join(names, ", ") +
         ") {\n"
         "    if (-not [Environment]::GetEnvironmentVariable($name)) {\n"
         "      throw \"Set the environment variable $name first.\"\n"
         "    }\n"
         "  }\n";
}

// 5.1 takes the content type as a parameter only.
std::string headers_of(const Request& request) {
  std::string headers;
  std::string type;
  for (const Header& header : request.headers) {
    if (header.name == "content-type") {
      type = "    ContentType = " + sum_with(header.value) + "\n";
    } else {
      headers += "      " + quoted(header.name) + " = " + sum_with(header.value) + "\n";
    }
  }
  return (headers.empty() ? "" : "    Headers = @{\n" + headers + "    }\n") + type;
}

std::string form_of(const Json& body) {
  std::vector<std::string> fields;
  for (const Json& field : body) {
    const std::string name = field.name() + "=";
    fields.push_back(field.is_variable() ? quoted(name) + " + " + encoded_variable(*field.text())
                                         : quoted(name + encode_component(*field.text())));
  }
  return join(fields, " + '&' +\n    ");
}

std::string body_of(const Request& request) {
  if (request.body.is_null()) return "";
  const std::string text = request.is_form
                               ? form_of(request.body)
                               : quoted(json_literal(request.body, json_variable, "  "));
  return "  $body = " + text + "\n";
}

}  // namespace

std::string render_powershell(const Request& request) {
  const std::string_view body =
      request.body.is_null() ? "" : "    Body = [Text.Encoding]::UTF8.GetBytes($body)\n";
  return "& {\n" + check_of(variables_of(request)) + body_of(request) +
         "  $request = @{\n    Method = " + quoted(request.method) +
         "\n    Uri = " + sum_of(request.url, quoted, encoded_variable) + "\n" +
         headers_of(request) + std::string(body) +
         "  }\n  Invoke-RestMethod @request | ConvertTo-Json -Depth 9\n}\n";
}

}  // namespace confluence_oauth
