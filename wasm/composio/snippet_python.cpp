#include "composio/snippet_python.hpp"

#include "base/json_text.hpp"
#include "composio/snippet_sdk.hpp"
#include "composio/snippet_text.hpp"

namespace confluence_oauth {
namespace {

std::string quote_text(const std::string& text) { return quote(text); }
std::string variable(const std::string& name) { return "os.environ[" + quote(name) + "]"; }
std::string encoded_variable(const std::string& name) {
  return "urllib.parse.quote(" + variable(name) + ", safe=\"\")";
}

LiteralStyle python_style() {
  LiteralStyle style;
  style.true_word = "True";
  style.false_word = "False";
  style.null_word = "None";
  style.indent = "    ";
  style.trailing_commas = true;
  return style;
}

std::string header_value(const SendableRequest& request, std::string_view name,
                         std::string_view value) {
  return add_pieces(header_pieces(request, name, value), quote_text, variable);
}

std::string headers_of(const SendableRequest& request) {
  std::string text = "    headers={\n";
  for (const auto& [name, value] : request->headers) {
    text += "        " + quote(name) + ": " + header_value(request, name, value) + ",\n";
  }
  return text + "    },\n";
}

std::string imports_of(const SendableRequest& request) {
  std::string text;
  if (!request->body.empty() && !request.is_form()) text += "import json\n";
  if (!request.variables().empty()) text += "import os\n";
  text += "import urllib.error\n";
  if (!request.variable_at("/url").empty() || request.is_form()) text += "import urllib.parse\n";
  return text + "import urllib.request\n\n";
}

class PythonSdkWriter {
 public:
  PythonSdkWriter(const SendableRequest& request, const SdkCall& call)
      : request_(request), call_(call) {}

  std::string write() const {
    const std::string_view os = request_.variables().empty() ? "" : "import os\n\n";
    return std::string(os) + "from composio import Composio\n\ncomposio = Composio(\n" + options() +
           ")\n" + statement();
  }

 private:
  std::string options() const {
    std::string text;
    for (const auto& [name, value] : request_->headers) {
      if (name != "x-api-key") continue;
      text += "    api_key=" + header_value(request_, name, value) + ",\n";
    }
    if (!call_.base_url.empty()) text += "    base_url=" + quote(call_.base_url) + ",\n";
    return text;
  }

  std::string value(const SdkArgument& argument, const std::string& margin = "") const {
    return join_pieces(
        literal_pieces(request_, argument.json, argument.pointer, python_style(), margin),
        variable);
  }

  std::string statement() const {
    switch (call_.kind) {
      case SdkCallKind::create_auth_config:
        return "auth_config = composio.auth_configs.create(\n    toolkit=\"confluence\",\n"
               "    options=" +
               value(call_.options, "    ") + ",\n)\nprint(auth_config.id)\n";
      case SdkCallKind::update_auth_config:
        return "composio.auth_configs.update(\n    " + value(call_.id) +
               ",\n    options=" + value(call_.options, "    ") + ",\n)\n";
      case SdkCallKind::read_auth_config:
        return "print(composio.auth_configs.get(" + value(call_.id) + "))\n";
      case SdkCallKind::read_connection:
        return "print(composio.connected_accounts.get(" + value(call_.id) + ").status)\n";
      case SdkCallKind::initiate:
        break;
    }
    return initiate();
  }

  std::string initiate() const {
    std::string text =
        "request = composio.connected_accounts.initiate(\n    user_id=" + value(call_.user_id) +
        ",\n    auth_config_id=" + value(call_.id) + ",\n";
    if (call_.callback_url) text += "    callback_url=" + value(*call_.callback_url) + ",\n";
    return text +
           "    config={\n        \"auth_scheme\": \"OAUTH2\",\n"
           "        \"val\": {\"status\": \"INITIALIZING\", \"subdomain\": " +
           value(call_.subdomain) + "},\n    },\n)\nprint(request.redirect_url)\n";
  }

  const SendableRequest& request_;
  const SdkCall& call_;
};

}  // namespace

std::string render_python(const SendableRequest& request) {
  std::string text = imports_of(request);
  text += "request = urllib.request.Request(\n    " +
          add_pieces(url_pieces(request), quote_text, encoded_variable) + ",\n";
  text += "    method=" + quote(request->method) + ",\n";
  if (!request->headers.empty()) text += headers_of(request);
  const Pieces body = body_pieces(request, python_style(), "    ");
  if (!body.empty()) {
    text += request.is_form() ? "    data=urllib.parse.urlencode(" : "    data=json.dumps(";
    text += join_pieces(body, variable) + ").encode(),\n";
  }
  return text +
         ")\ntry:\n"
         "    with urllib.request.urlopen(request) as response:\n"
         "        print(response.status, response.read().decode())\n"
         "except urllib.error.HTTPError as error:\n"
         "    print(error.code, error.read().decode())\n";
}

std::string render_python_sdk(const SendableRequest& request) {
  const auto call = find_sdk_call(request, SdkCasing::python);
  return call ? PythonSdkWriter(request, *call).write() : render_python(request);
}

}  // namespace confluence_oauth
