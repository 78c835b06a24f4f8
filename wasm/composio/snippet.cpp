#include "composio/snippet.hpp"

#include "composio/literal.hpp"
#include "composio/snippet_env.hpp"
#include "composio/snippet_fetch.hpp"
#include "composio/snippet_powershell.hpp"
#include "composio/snippet_python.hpp"
#include "composio/snippet_shell.hpp"
#include "composio/snippet_typescript.hpp"

namespace confluence_oauth {
namespace {

std::string render_json(const Request& request) {
  return request.body.is_null() ? "" : json_literal(request.body) + "\n";
}

}  // namespace

std::string render_snippet(const Request& request, SnippetLanguage language) {
  switch (language) {
    case SnippetLanguage::json:
      return render_json(request);
    case SnippetLanguage::curl:
      return render_shell(request);
    case SnippetLanguage::powershell:
      return render_powershell(request);
    case SnippetLanguage::node:
      return render_fetch(request, ScriptKind::javascript);
    case SnippetLanguage::typescript:
      return render_typescript(request);
    case SnippetLanguage::python:
      return render_python(request);
    case SnippetLanguage::python_sdk:
      return render_python_sdk(request);
    case SnippetLanguage::env:
      return render_env(request);
  }
  return "";
}

}  // namespace confluence_oauth
