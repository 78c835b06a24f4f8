#include "atlassian/scope_compare.hpp"

#include <algorithm>

namespace confluence_oauth {
namespace {

bool is_offline_access(ScopeIndex scope) { return scope == index_of(offline_access()); }

std::optional<bool> cell(const std::optional<ScopeList>& list, ScopeIndex scope) {
  if (!list) return std::nullopt;
  return list->contains(scope);
}

// Of a list that names API scopes only.
std::optional<bool> api_cell(const std::optional<ScopeList>& list, ScopeIndex scope) {
  const std::optional<bool> held = cell(list, scope);
  return is_offline_access(scope) && held == false ? std::nullopt : held;
}

ComparisonRow row_of(const ScopeLists& lists, ScopeIndex scope) {
  return {.scope = scope,
          .wanted = lists.wanted.contains(scope),
          .atlassian = api_cell(lists.atlassian, scope),
          .composio = cell(lists.composio, scope),
          .granted = api_cell(lists.granted, scope)};
}

bool is_anywhere(const ComparisonRow& row) {
  return row.wanted || row.atlassian == true || row.composio == true || row.granted == true;
}

void add(ScopeComparison& comparison, const ComparisonRow& row) {
  comparison.rows.push_back(row);
  if (!is_offline_access(row.scope)) {
    if (row.wanted && row.atlassian == false) comparison.to_tick.push_back(row.scope);
    if (!row.wanted && row.atlassian == true) comparison.to_untick.push_back(row.scope);
  }
  if (row.composio && *row.composio != row.wanted) comparison.is_composio_different = true;
  if (row.wanted && row.granted == false) comparison.must_reconnect = true;
}

}  // namespace

ScopeComparison compare_scopes(const ScopeLists& lists) {
  ScopeComparison comparison;
  for (ScopeIndex scope = 0; scope < all_scopes().size(); ++scope) {
    const ComparisonRow row = row_of(lists, scope);
    if (is_anywhere(row)) add(comparison, row);
  }
  comparison.must_reconnect |= comparison.is_composio_different;
  return comparison;
}

}  // namespace confluence_oauth
