// The smallest scope list that meets a number of needs: an exact search, not a guess.
//
// A need is met by holding all scopes of one of its ways. Atlassian's operations have at most two,
// a classic list and a granular list; Composio's own answers can offer more.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_COVER_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_COVER_HPP

#include <vector>

#include "atlassian/scope_list.hpp"

namespace confluence_oauth {

struct ScopeNeed {
  std::vector<ScopeSet> ways;  // none: nothing meets it
};

bool meets(const ScopeSet& held, const ScopeNeed& need);

struct ScopeCover {
  ScopeSet scopes;
  bool is_proved = true;  // false: the search was cut short, and a smaller list may exist
};

// How many ways the search looks at before it settles for the best list found. Needs of operations
// never come near: every choice in them is about a classic scope, at most 12 of those bear on each
// other, so that there are at most 2^13 steps, each over at most 52 different needs of two ways.
// The most that any of thousands of random choices took was 26,000.
inline constexpr std::size_t kMaxCoverWork = 8'000'000;

// The smallest list that holds `held` and meets every need that has a way. Among equally small
// ones: the one with fewer classic scopes, then the one whose first differing scope comes first in
// catalogue order. The order of `needs` does not matter.
ScopeCover smallest_cover(std::vector<ScopeNeed> needs, const ScopeSet& held,
                          std::size_t max_work = kMaxCoverWork);

}  // namespace confluence_oauth

#endif
