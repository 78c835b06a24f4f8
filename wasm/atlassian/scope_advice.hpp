// What to say about a scope list that somebody else put together: names that are easily taken for
// one another, scopes that open nothing, classic scopes where v2 needs granular ones.
//
// Grounds: which operation asks for which scope, from Atlassian's OpenAPI documents (v1 2025-11-24,
// v2 2026-04-30) as the catalogue holds them.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_ADVICE_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_ADVICE_HPP

#include <span>
#include <string_view>
#include <vector>

#include "atlassian/scope_list.hpp"
#include "base/finding.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {

// Findings, the worst first; none for an empty list. Codes:
//   scopes_not_offered      the console has no box for them, and consent would end in an error
//   offline_access_missing, scopes_over_limit, consent_url_long   see scope_warnings()
//   classic_scopes_for_v2   of the v2 operations in `planned` some stay closed although the list
//   has
//                           classic scopes; without `planned`, the list opens no v2 operation
//   scope_confusable        one for each scope whose double, which is not there, does what most
//   want scopes_unused           no current operation asks for them
std::vector<Finding> advise_on_scopes(const ScopeList& scopes,
                                      std::span<const OperationIndex> planned = {});

// A scope that is often taken for another one.
struct ConfusableScope {
  std::string_view name;
  std::string_view meant;               // the scope that most people want instead, or as well
  WordText<wording::Nothing> sentence;  // what the difference is
};

std::span<const ConfusableScope> confusable_scopes();

}  // namespace confluence_oauth

#endif
