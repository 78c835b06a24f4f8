// A request as text to run elsewhere, in the language a person works in.
//
// The text is inert: printable ASCII and line breaks, so that nothing in it is a key to a
// terminal's line editing, and each value in quotes that neither end nor expand, in the language
// itself or in a shell that it is pasted into by mistake.
//
// Where a variable stands, the text reads it from the environment when it runs, and escapes it for
// the place it goes to; a secret that was typed stands in the text.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_HPP

#include <string>
#include <string_view>

#include "base/request.hpp"

namespace confluence_oauth {

enum class SnippetLanguage {
  json,        // the body alone, indented; empty where the request has none
  curl,        // bash, zsh, or another POSIX shell
  powershell,  // Windows PowerShell 5.1 and PowerShell 7
  node,        // fetch, as an ES module of Node 20
  typescript,  // @composio/core where it has the call, else fetch
  python,      // its standard library
  python_sdk,  // the package composio where it has the call, else the standard library
  env,         // what a .env file holds for this request
};

// As in JSON, in the order of the enumerators.
inline constexpr std::string_view kSnippetLanguages[] = {
    "json", "curl", "powershell", "node", "typescript", "python", "python-sdk", "env"};

// Ends with a line break unless it is empty. All but `typescript`, `python_sdk` and `env` send the
// request as it is: same URL, method, headers and JSON. Total.
std::string render_snippet(const Request& request, SnippetLanguage language);

}  // namespace confluence_oauth

#endif
