#include "atlassian/consent_warnings.hpp"

#include <string>

namespace confluence_oauth {
namespace {

Finding refresh_missing() {
  return {Severity::warning,
          "offline_access_missing",
          "There will be no refresh token",
          "Without offline_access the connection ends after about an hour.",
          "Switch offline_access on. There is nothing to tick for it in the console.",
          "3lo-docs"};
}

Finding too_many_scopes(std::size_t count) {
  return {Severity::warning,
          "scopes_over_limit",
          "More scopes than Atlassian recommends for one app",
          "Atlassian recommends fewer than " + std::to_string(kRecommendedScopes) +
              " scopes an app; this asks for " + std::to_string(count) + ".",
          "Choose a smaller preset, or drop the scopes that no tool of yours needs.",
          "scopes-page"};
}

Finding long_address(const Budget& budget) {
  return {Severity::warning,
          "consent_url_long",
          "The address may be too long for a sign-in page",
          "It has " + std::to_string(budget.url_bytes) + " bytes, and " +
              std::to_string(budget.two_bounce_bytes) +
              " after two sign-in pages. With 53 scopes, a sign-in page once refused it.",
          "Ask for fewer scopes. People who are signed in to Atlassian already may not notice.",
          "url-length-414"};
}

Finding insecure_callback() {
  return {Severity::warning,
          "callback_not_https",
          "Atlassian will not register this callback",
          "For plain http the console keeps Save greyed out, unless the host is local.",
          "Serve the callback over https, or use http://localhost while you try.",
          "3lo-docs"};
}

// The recommended number of scopes of the longest usual kind makes an address of about this size.
constexpr std::size_t kLongTwoBounceBytes = 3000;

}  // namespace

std::vector<Finding> scope_warnings(const ScopeList& scopes, const Budget& budget) {
  std::vector<Finding> warnings;
  if (!scopes.contains(index_of(offline_access()))) warnings.push_back(refresh_missing());
  if (budget.console_count >= kRecommendedScopes) {
    warnings.push_back(too_many_scopes(budget.console_count));
  }
  if (budget.two_bounce_bytes > kLongTwoBounceBytes) warnings.push_back(long_address(budget));
  return warnings;
}

std::optional<Finding> callback_warning(const RedirectUri& redirect_uri) {
  if (redirect_uri.is_https() || redirect_uri.is_loopback()) return std::nullopt;
  return insecure_callback();
}

}  // namespace confluence_oauth
