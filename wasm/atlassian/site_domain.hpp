// The domains under which Atlassian's clouds keep sites, and those where it keeps none.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SITE_DOMAIN_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SITE_DOMAIN_HPP

#include <string_view>

#include "atlassian/cloud.hpp"

namespace confluence_oauth {

// Domains with sites that Composio's toolkit may reach. jira.com served older sites (Atlassian's VS
// Code extension still takes it, 2026).
struct SiteDomain {
  std::string_view name;
  Cloud cloud;
};

// `host` is in lower case, without a final dot. Null where it is under none of them.
const SiteDomain* find_site_domain(std::string_view host);

// Whether one of their names stands anywhere in `text`, in any case.
bool names_site_domain(std::string_view text);

// Whose `host` is: other domains of Atlassian (@atlaskit/atlassian-context 2.0.0, 2026-09-24).
enum class OtherDomain {
  none,            // not Atlassian's, or one of the above
  service,         // its own pages and APIs, never a customer's site
  isolated_cloud,  // sites of the Isolated Cloud
  unseen,          // Atlassian's; no site was ever seen there
};
OtherDomain other_domain_of(std::string_view host);

// Whether the label in front of a site domain is Atlassian's own: "api" of api.atlassian.net.
bool is_service_label(std::string_view label);

}  // namespace confluence_oauth

#endif
