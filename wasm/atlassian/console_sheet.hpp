// What to tick, in the order in which Atlassian's developer console shows it: Permissions, the
// APIs, and inside the Confluence API a tab of classic and a tab of granular scopes (Commvault,
// DeepSource, n8n guides, 2026-08). The exact order inside a tab is not known publicly: by
// resource, then verb.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_CONSOLE_SHEET_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_CONSOLE_SHEET_HPP

#include <string_view>
#include <vector>

#include "atlassian/scope_list.hpp"

namespace confluence_oauth {

struct ConsoleSection {
  std::string_view api;            // as the console prints it
  std::string_view tab;            // empty where the API has no tabs
  std::vector<ScopeIndex> scopes;  // never empty
};

// Sections without a scope are left out. offline_access is in none, and neither are scopes that the
// console does not offer. Total.
std::vector<ConsoleSection> console_sheet(const ScopeList& scopes);

}  // namespace confluence_oauth

#endif
