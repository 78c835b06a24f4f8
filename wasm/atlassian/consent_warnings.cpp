#include "atlassian/consent_warnings.hpp"

#include <string>

#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

// The recommended number of scopes of the longest usual kind makes an address of about this size.
constexpr std::size_t kLongTwoBounceBytes = 3000;

}  // namespace

std::vector<Finding> scope_warnings(const ScopeList& scopes, const Budget& budget) {
  std::vector<Finding> warnings;
  if (!scopes.contains(index_of(offline_access()))) {
    warnings.push_back(findings::offline_access_missing());
  }
  if (budget.console_count >= kRecommendedScopes) {
    warnings.push_back(
        findings::scopes_over_limit({.limit = kRecommendedScopes, .count = budget.console_count}));
  }
  if (budget.two_bounce_bytes > kLongTwoBounceBytes) {
    warnings.push_back(findings::consent_url_long(
        {.bytes = budget.url_bytes, .bounced = budget.two_bounce_bytes}));
  }
  return warnings;
}

std::optional<Finding> callback_warning(const RedirectUri& redirect_uri) {
  if (redirect_uri.is_https() || redirect_uri.is_loopback()) return std::nullopt;
  return findings::callback_not_https();
}

}  // namespace confluence_oauth
