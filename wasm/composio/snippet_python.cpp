#include "composio/snippet_python.hpp"

#include "base/json_text.hpp"
#include "composio/literal.hpp"

namespace confluence_oauth {
namespace {

std::string quote_text(const std::string& text) { return quote_inert(text, Escapes::python); }

std::string encoded_variable(const std::string& name) {
  return "urllib.parse.quote(" + python_variable(name) + ", safe=\"\")";
}

std::string imports_of(const Request& request) {
  const bool has_json = !request.body.is_null() && !request.is_form;
  const bool is_parsing = request.is_form || request.url.back().is_variable;
  std::string text;
  if (has_json) text += "import json\n";
  if (!variables_of(request).empty()) text += "import os\n";
  text += "import urllib.error\n";
  if (is_parsing) text += "import urllib.parse\n";
  return text + "import urllib.request\n\n";
}

std::string headers_of(const Request& request) {
  std::string text;
  for (const Header& header : request.headers) {
    text += "        " + quote_inert(header.name) + ": " + python_sum(header.value) + ",\n";
  }
  return "    headers={\n" + text + "    },\n";
}

std::string data_of(const Request& request) {
  if (request.body.is_null()) return "";
  const std::string_view written = request.is_form ? "urllib.parse.urlencode" : "json.dumps";
  return "    data=" + std::string(written) + "(" + python_literal(request.body, "    ") +
         ").encode(),\n";
}

}  // namespace

std::string render_python(const Request& request) {
  return imports_of(request) + "request = urllib.request.Request(\n    " +
         sum_of(request.url, quote_text, encoded_variable) +
         ",\n    method=" + quote_inert(request.method) + ",\n" + headers_of(request) +
         data_of(request) +
         ")\ntry:\n"
         "    with urllib.request.urlopen(request) as response:\n"
         "        print(response.status, response.read().decode())\n"
         "except urllib.error.HTTPError as error:\n"
         "    print(error.code, error.read().decode())\n";
}

std::string render_python_sdk(const Request& request) {
  if (!request.sdk) return render_python(request);
  return "import os\n\nfrom composio import Composio\n\ncomposio = Composio(\n    api_key=" +
         python_variable(kComposioKeyVariable) + ",\n)\n" + request.sdk().python;
}

}  // namespace confluence_oauth
