// fetch, as an ES module of Node 20 or as TypeScript, and what JavaScript snippets share.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_FETCH_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_FETCH_HPP

#include <string>
#include <string_view>

#include "composio/sendable_request.hpp"
#include "composio/snippet_text.hpp"

namespace confluence_oauth {

enum class ScriptKind { javascript, typescript };

std::string render_fetch(const SendableRequest& request, ScriptKind kind);

// A function env(name), without which JSON.stringify would drop a secret that is not set; empty for
// a request without variables.
std::string script_env(const SendableRequest& request, ScriptKind kind);

// Object literals: names without quotes where they need none; __proto__ as a computed name, since
// { "__proto__": ... } sets the prototype instead (ECMA-262 annex B.3.1).
LiteralStyle script_style();

// env("NAME")
std::string script_variable(std::string_view name);

}  // namespace confluence_oauth

#endif
