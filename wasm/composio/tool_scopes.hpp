// Composio's own word on which scopes its tools need: the request for it, and its answer.
//
// Composio: POST /api/v3.1/tools/scopes/required with {"tools": [slugs of one toolkit]} answers
// {"scopes_required": [...], "per_tool_requirements": [{"tool", "scope_requirements": {"all_of":
// [scope or {"any_of": [scope, ...]}]} or null}]}; null for tools that have no such list yet
// (npm @composio/client 2.0.0-rc.6).
#ifndef CONFLUENCE_OAUTH_COMPOSIO_TOOL_SCOPES_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_TOOL_SCOPES_HPP

#include <string>
#include <string_view>
#include <vector>

#include "atlassian/scope_needs.hpp"
#include "base/request.hpp"
#include "base/result.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

// Kind "tool_scopes". For no tools, it asks about the whole toolkit. Total.
Request build_tool_scopes_request(const std::vector<ToolIndex>& tools);

// What one tool needs: of each group any one scope.
struct ToolScopesRow {
  ToolIndex tool;
  std::vector<std::vector<ScopeIndex>> all_of;
};

struct ToolScopesAnswer {
  std::vector<ToolScopesRow> rows;   // in catalogue order, each tool once
  std::vector<ToolIndex> not_told;   // tools without a list, or with one that is not all known
  std::vector<std::string> unknown;  // scopes and tools that are not in the catalogue, each once
};

// A tool that needs a scope we do not know gets no row: a part of its list would be too little.
// tool_scopes_unreadable, field "text": not JSON, or not such an answer. Time grows linearly.
Result<ToolScopesAnswer> read_tool_scopes(std::string_view text);

// The rows as a plan takes them.
ToolScopes needs_in(const std::vector<ToolScopesRow>& rows);

// An answer with these rows and nothing else, that read_tool_scopes() takes. Empty for no rows.
std::string write_tool_scopes(const std::vector<ToolScopesRow>& rows);

}  // namespace confluence_oauth

#endif
