#include "composio/snippet_typescript.hpp"

#include "base/json_text.hpp"
#include "composio/snippet_fetch.hpp"
#include "composio/snippet_sdk.hpp"

namespace confluence_oauth {
namespace {

std::string quote_text(const std::string& text) { return quote(text); }

class TypeScriptWriter {
 public:
  TypeScriptWriter(const SendableRequest& request, const SdkCall& call)
      : request_(request), call_(call) {}

  std::string write() const {
    const std::string_view imported =
        call_.kind == SdkCallKind::initiate ? "AuthScheme, Composio" : "Composio";
    return "import { " + std::string(imported) + " } from \"@composio/core\"\n\n" +
           script_env(request_, ScriptKind::typescript) + "const composio = new Composio({\n" +
           options() + "})\n" + statement();
  }

 private:
  std::string options() const {
    std::string text = "  apiKey: " + key() + ",\n";
    if (!call_.base_url.empty()) text += "  baseURL: " + quote(call_.base_url) + ",\n";
    return text;
  }

  std::string key() const {
    for (const auto& [name, value] : request_->headers) {
      if (name == "x-api-key") {
        return add_pieces(header_pieces(request_, name, value), quote_text, script_variable);
      }
    }
    return "undefined";
  }

  std::string value(const SdkArgument& argument, const std::string& margin = "") const {
    return join_pieces(
        literal_pieces(request_, argument.json, argument.pointer, script_style(), margin),
        script_variable);
  }

  std::string statement() const {
    switch (call_.kind) {
      case SdkCallKind::create_auth_config:
        return "const authConfig = await composio.authConfigs.create(\"confluence\", " +
               value(call_.options) + ")\nconsole.log(authConfig.id)\n";
      case SdkCallKind::update_auth_config:
        return "await composio.authConfigs.update(" + value(call_.id) + ", " +
               value(call_.options) + ")\n";
      case SdkCallKind::read_auth_config:
        return "console.log(await composio.authConfigs.get(" + value(call_.id) + "))\n";
      case SdkCallKind::read_connection:
        return "const account = await composio.connectedAccounts.get(" + value(call_.id) +
               ")\nconsole.log(account.status)\n";
      case SdkCallKind::initiate:
        break;
    }
    return initiate();
  }

  std::string initiate() const {
    std::string text =
        "// link() cannot be given the subdomain; initiate() works for your own auth configs.\n"
        "const request = await composio.connectedAccounts.initiate(\n  " +
        value(call_.user_id) + ",\n  " + value(call_.id) + ",\n  {\n";
    if (call_.callback_url) text += "    callbackUrl: " + value(*call_.callback_url) + ",\n";
    return text + "    config: AuthScheme.OAuth2({ subdomain: " + value(call_.subdomain) +
           " }),\n  },\n)\nconsole.log(request.redirectUrl)\n";
  }

  const SendableRequest& request_;
  const SdkCall& call_;
};

}  // namespace

std::string render_typescript(const SendableRequest& request) {
  const auto call = find_sdk_call(request, SdkCasing::typescript);
  if (!call) return render_fetch(request, ScriptKind::typescript);
  return TypeScriptWriter(request, *call).write();
}

}  // namespace confluence_oauth
