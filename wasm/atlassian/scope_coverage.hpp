// What a given scope list is good for: the figures of a preset, and what could be left out of it.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_COVERAGE_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_COVERAGE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "atlassian/scope_list.hpp"
#include "atlassian/scope_needs.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

struct ScopeFigures {
  std::size_t console_count = 0;
  std::size_t requested_count = 0;
  Coverage covered;
  // Scopes in neither list of any operation that a tool needs. offline_access is never one.
  std::vector<ScopeIndex> unused_by_tools;
  std::vector<ScopeIndex> unused_by_operations;
  std::vector<ToolIndex> tools_not_covered;
};

// Scopes in no list of any operation at all. Never offline_access, and no identity scope: their
// operations, in the User identity API, are not in the catalogue.
std::vector<ScopeIndex> unused_by_operations(const ScopeList& scopes);

ScopeFigures figures_of(const ScopeList& scopes);

// A scope that can go without closing anything, and why.
struct ScopeCut {
  ScopeIndex scope;
  std::string why;  // a sentence
};

// As many scopes as can go together so that every operation and tool the list opens stays open.
// Never offline_access, and no identity scope. In catalogue order.
std::vector<ScopeCut> cuts_of(const ScopeList& scopes, const ToolScopes& tool_scopes = {});

}  // namespace confluence_oauth

#endif
