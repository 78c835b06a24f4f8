// The same scope list in up to four places: wanted, ticked in Atlassian's console, asked for by the
// Composio auth config, and granted (accessible-resources).
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_COMPARE_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_COMPARE_HPP

#include <optional>
#include <vector>

#include "atlassian/scope_list.hpp"

namespace confluence_oauth {

struct ScopeLists {
  ScopeList wanted;
  std::optional<ScopeList> atlassian = std::nullopt;
  std::optional<ScopeList> composio = std::nullopt;
  std::optional<ScopeList> granted = std::nullopt;
};

// A cell is empty where that list was not given, and for offline_access where the list does not
// name it although it could not: the console has no box for it, and what was granted is told as API
// scopes.
struct ComparisonRow {
  ScopeIndex scope;
  bool wanted;
  std::optional<bool> atlassian;
  std::optional<bool> composio;
  std::optional<bool> granted;
};

struct ScopeComparison {
  std::vector<ComparisonRow> rows;  // scopes of any list, in catalogue order
  std::vector<ScopeIndex> to_tick;  // in catalogue order; empty when Atlassian's list is not known
  std::vector<ScopeIndex> to_untick;  // likewise
  bool is_composio_different = false;
  // Whether people who are connected have to connect again: something wanted was not granted, or
  // the auth config changes (a change of scopes reaches new connections only; Composio's docs).
  bool must_reconnect = false;
};

// Total.
ScopeComparison compare_scopes(const ScopeLists& lists);

}  // namespace confluence_oauth

#endif
