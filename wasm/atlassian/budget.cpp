#include "atlassian/budget.hpp"

#include <string>

#include "atlassian/consent_url.hpp"
#include "base/percent_encoding.hpp"

namespace confluence_oauth {
namespace {

// Where a person without a session is sent: 302 to this page, seen 2026-08-01 and 2026-08-05.
constexpr std::string_view kSignIn = "https://id.atlassian.com/login?continue=";

}  // namespace

Budget budget_of(const ScopeList& scopes, std::string_view consent_url) {
  const std::size_t once = kSignIn.size() + encoded_size(consent_url);
  const std::size_t twice = kSignIn.size() + encoded_size(kSignIn) + encoded_size(consent_url, 2);
  return {.console_count = scopes.console_count(),
          .requested_count = scopes.size(),
          .url_bytes = consent_url.size(),
          .one_bounce_bytes = once,
          .two_bounce_bytes = twice};
}

Budget estimate_budget(const ScopeList& scopes) {
  static const std::string without_scopes =
      consent_url_of({.client_id = *parse_client_id(std::string(32, 'x')),
                      .redirect_uri = *parse_redirect_uri(default_callback_url().url),
                      .scopes = {},
                      .state = make_state(Entropy{}),
                      .challenge = *parse_code_challenge(std::string(43, 'x'))});
  const std::string names = format_scopes(scopes, ScopeStyle::atlassian);
  return budget_of(scopes, without_scopes + encode_query_value(names));
}

}  // namespace confluence_oauth
