// How much a scope list costs: Atlassian recommends fewer than 50 scopes an app (scopes page,
// 2025-07-03), and addresses that pass through sign-in pages have been refused for their length
// (53 scopes: CloudFront 414, simstudioai/sim pull request 4388, 2026-05-01).
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_BUDGET_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_BUDGET_HPP

#include <cstddef>
#include <string_view>

#include "atlassian/scope_list.hpp"

namespace confluence_oauth {

inline constexpr std::size_t kRecommendedScopes = 50;

struct Budget {
  std::size_t console_count = 0;     // tick boxes in the console
  std::size_t requested_count = 0;   // scopes in the request
  std::size_t url_bytes = 0;         // of the consent URL
  std::size_t one_bounce_bytes = 0;  // that URL inside a sign-in page's continue= parameter
  std::size_t two_bounce_bytes = 0;  // and that address inside another one
};

// `consent_url` is the URL that asks for `scopes`.
Budget budget_of(const ScopeList& scopes, std::string_view consent_url);

// The budget before a client ID is known: with one of 32 characters, Composio's default callback, a
// state and a challenge of 43 characters.
Budget estimate_budget(const ScopeList& scopes);

}  // namespace confluence_oauth

#endif
