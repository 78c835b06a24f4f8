// Atlassian's two clouds and their hosts (3LO pages, 2026-07-31; Government Cloud, 2025-05-29). The
// commercial issuer is that of Atlassian's metadata (2026-07-27, atlassian-mcp-server issue 148);
// nobody published the other cloud's, so it is the same in its domain.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_CLOUD_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_CLOUD_HPP

#include <string_view>

namespace confluence_oauth {

enum class Cloud { commercial, government };

struct CloudHosts {
  std::string_view name;            // "commercial", as in JSON
  std::string_view site_domain;     // sites are https://<subdomain>.<site_domain>
  std::string_view authorize_host;  // of the authorization endpoint
  std::string_view authorize_url;
  std::string_view token_url;      // token endpoint
  std::string_view audience;       // value of the audience parameter
  std::string_view resources_url;  // which sites a token opens
  std::string_view issuer;         // of the authorization server, without a final slash
};

constexpr CloudHosts hosts_of(Cloud cloud) {
  if (cloud == Cloud::government) {
    return {"government",
            "atlassian-us-gov-mod.net",
            "auth.atlassian-us-gov-mod.com",
            "https://auth.atlassian-us-gov-mod.com/authorize",
            "https://auth.atlassian-us-gov-mod.com/oauth/token",
            "api.atlassian-us-gov-mod.com",
            "https://api.atlassian-us-gov-mod.com/oauth/token/accessible-resources",
            "https://auth.atlassian-us-gov-mod.com"};
  }
  return {"commercial",
          "atlassian.net",
          "auth.atlassian.com",
          "https://auth.atlassian.com/authorize",
          "https://auth.atlassian.com/oauth/token",
          "api.atlassian.com",
          "https://api.atlassian.com/oauth/token/accessible-resources",
          "https://auth.atlassian.com"};
}

// Where people without a session are sent, and where Atlassian's error page is.
inline constexpr std::string_view kSignInHost = "id.atlassian.com";

}  // namespace confluence_oauth

#endif
