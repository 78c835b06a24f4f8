// fetch, as an ES module of Node 20 or as TypeScript.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_FETCH_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_FETCH_HPP

#include <string>

#include "base/request.hpp"

namespace confluence_oauth {

enum class ScriptKind { javascript, typescript };

std::string render_fetch(const Request& request, ScriptKind kind);

// A function env(name), without which JSON.stringify would drop a secret that is not set; empty for
// a request without variables.
std::string script_env(const Request& request, ScriptKind kind);

}  // namespace confluence_oauth

#endif
