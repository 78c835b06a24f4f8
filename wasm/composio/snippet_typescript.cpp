#include "composio/snippet_typescript.hpp"

#include "catalogue/findings.hpp"
#include "composio/literal.hpp"
#include "composio/snippet_fetch.hpp"

namespace confluence_oauth {

std::string render_typescript(const Request& request) {
  if (!request.sdk) return render_fetch(request, ScriptKind::typescript);
  const SdkCall call = request.sdk();
  return "// " + std::string(words::sdk_needs()) + "\nimport { " +
         std::string(call.typescript_imports) + " } from \"@composio/core\"\n\n" +
         script_env(request, ScriptKind::typescript) +
         "const composio = new Composio({\n  apiKey: " + script_variable(kComposioKeyVariable) +
         ",\n})\n" + call.typescript;
}

}  // namespace confluence_oauth
