#include "atlassian/site_domain.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/host.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::array<SiteDomain, 3> kSiteDomains = {{
    {hosts_of(Cloud::commercial).site_domain, Cloud::commercial},
    {hosts_of(Cloud::government).site_domain, Cloud::government},
    {"jira.com", Cloud::commercial},
}};

struct NamedDomain {
  std::string_view name;
  OtherDomain kind;
};
constexpr std::array<NamedDomain, 7> kOtherDomains = {{
    {"atlassian.com", OtherDomain::service},
    {"atlassian-us-gov-mod.com", OtherDomain::service},
    {"bitbucket.org", OtherDomain::service},
    {"trello.com", OtherDomain::service},
    {"atlassian-isolated.net", OtherDomain::isolated_cloud},
    {"atlassian-us-gov.net", OtherDomain::unseen},
    {"atlassian-fex.net", OtherDomain::unseen},
}};

// "api.atlassian.net exists and is no site" (found 2026-11); the others are its hosts under
// atlassian.com.
constexpr std::array<std::string_view, 6> kServiceLabels = {"admin", "api",   "auth",
                                                            "id",    "start", "www"};

}  // namespace

const SiteDomain* find_site_domain(std::string_view host) {
  for (const SiteDomain& domain : kSiteDomains) {
    if (is_under(host, domain.name)) return &domain;
  }
  return nullptr;
}

bool names_site_domain(std::string_view text) {
  const std::string lower = to_lower(text);
  return std::any_of(kSiteDomains.begin(), kSiteDomains.end(), [&](const SiteDomain& domain) {
    return lower.find(domain.name) != std::string::npos;
  });
}

OtherDomain other_domain_of(std::string_view host) {
  for (const NamedDomain& domain : kOtherDomains) {
    if (is_under(host, domain.name)) return domain.kind;
  }
  return OtherDomain::none;
}

bool is_service_label(std::string_view label) {
  return std::find(kServiceLabels.begin(), kServiceLabels.end(), label) != kServiceLabels.end();
}

}  // namespace confluence_oauth
