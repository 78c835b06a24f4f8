// Atlassian's authorization endpoint: the address at which a person consents.
// Source: OAuth 2.0 (3LO) apps, 2026-07-31; Government Cloud, 2025-05-29.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_URL_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_URL_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atlassian/budget.hpp"
#include "atlassian/cloud.hpp"
#include "atlassian/scope_list.hpp"
#include "base/finding.hpp"
#include "oauth/client_id.hpp"
#include "oauth/pkce.hpp"
#include "oauth/redirect_uri.hpp"
#include "oauth/state.hpp"

namespace confluence_oauth {

struct ConsentRequest {
  ClientId client_id;
  RedirectUri redirect_uri;
  ScopeList scopes;  // not empty
  State state;
  std::optional<CodeChallenge> challenge = std::nullopt;  // S256
  Cloud cloud = Cloud::commercial;
};

struct Parameter {
  std::string_view name;
  std::string value;  // decoded
  std::string_view meaning;
};

struct ConsentUrl {
  std::string url;
  std::vector<Parameter> parameters;  // in the order of the URL
  Budget budget;
  std::vector<Finding> warnings;
};

// audience, client_id, scope, redirect_uri, state, response_type, prompt, and with a challenge
// code_challenge and code_challenge_method. Spaces become %20; ':' and '/' stay (RFC 3986 section
// 3.4). Total.
ConsentUrl build_consent_url(const ConsentRequest& request);

// Its URL alone.
std::string consent_url_of(const ConsentRequest& request);

// The meaning of an authorization parameter, or empty for one that Atlassian does not document.
std::string_view meaning_of_parameter(std::string_view name);

}  // namespace confluence_oauth

#endif
