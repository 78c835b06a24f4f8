// A request as text to run elsewhere, in the language a person works in.
//
// Where a placeholder stands, the text reads the secret from an environment variable when it runs,
// and escapes it for the place it goes to; a secret that was typed stands in the text, quoted as
// its language demands.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_HPP

#include <array>
#include <string>
#include <string_view>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

enum class SnippetLanguage {
  json,        // the body alone, indented; empty where the request has none
  curl,        // POSIX shell
  powershell,  // Windows PowerShell 5.1 and PowerShell 7
  node,        // fetch, as an ES module of Node 20
  typescript,  // @composio/core where it has the call, else fetch
  python,      // its standard library
  python_sdk,  // the package composio where it has the call, else the standard library
  env,         // what a .env file holds for this request
};

// As in JSON, in the order of the enumerators.
inline constexpr std::array<std::string_view, 8> kSnippetLanguages = {
    "json", "curl", "powershell", "node", "typescript", "python", "python-sdk", "env"};

// Ends with a line break unless it is empty. All but `typescript`, `python_sdk` and `env` send the
// request as it is: same URL, method, headers and JSON. Total.
std::string render_snippet(const SendableRequest& request, SnippetLanguage language);

}  // namespace confluence_oauth

#endif
