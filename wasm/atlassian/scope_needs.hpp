// What operations and tools need, as alternatives of whole scope lists, and what a list opens.
//
// An operation is open when all of its classic scopes are held, or all of its granular ones
// (@forge/manifest 13.7.0, getMissingScopes; Atlassian's v1 reference pages). A tool is open when
// all operations it needs are: its primary and helper operations, not the alternatives.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_NEEDS_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_NEEDS_HPP

#include <cstddef>
#include <map>
#include <span>
#include <vector>

#include "atlassian/scope_cover.hpp"
#include "atlassian/scope_list.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

// What Composio itself says that tools need (POST tools/scopes/required). A tool that is in here is
// taken at Composio's word; for all others the operations of the catalogue count.
using ToolScopes = std::map<ToolIndex, std::vector<ScopeNeed>>;

ScopeSet set_of(std::span<const ScopeIndex> scopes);

// The granular list, then the classic one. No way when the operation is Uncovered.
ScopeNeed need_of(const Operation& operation);

// Operations that the tool cannot do without.
std::vector<OperationIndex> operations_needed(const Tool& tool);

// All of them have to be met.
std::vector<ScopeNeed> needs_of(const Tool& tool, const ToolScopes& tool_scopes = {});

bool opens(const ScopeSet& held, const Operation& operation);
bool opens(const ScopeSet& held, const Tool& tool, const ToolScopes& tool_scopes = {});

// How much of the whole catalogue a list opens.
struct Coverage {
  std::size_t tools = 0;
  std::size_t operations = 0;
};

Coverage coverage_of(const ScopeSet& held, const ToolScopes& tool_scopes = {});

}  // namespace confluence_oauth

#endif
