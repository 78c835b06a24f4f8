// The address of a Confluence Cloud site, taken from whatever people paste, and nothing that only
// looks like one.
//
// Sources: Atlassian support, "Update a product URL" (names: at least 3 characters; lower-case
// letters, digits, hyphens in the middle); Government Cloud, 2025-05-29; RFC 1035 section 2.3.4
// (a label has at most 63 characters).
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SITE_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SITE_HPP

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atlassian/cloud.hpp"
#include "base/finding.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

class Site {
 public:
  // What Composio asks for: one DNS label in lower case, "acme" of acme.atlassian.net.
  const std::string& subdomain() const { return subdomain_; }
  // "acme.atlassian.net", or the acme.jira.com that was pasted.
  const std::string& host() const { return host_; }
  // "https://acme.atlassian.net", without a path.
  std::string url() const { return "https://" + host_; }
  Cloud cloud() const { return cloud_; }
  const std::vector<Finding>& warnings() const { return warnings_; }

 private:
  friend class SiteParser;
  Site() = default;
  std::string subdomain_;
  std::string host_;
  Cloud cloud_ = Cloud::commercial;
  std::vector<Finding> warnings_;
};

// Takes a bare name, a host, or any URL of the site, in any case, with spaces around it, a port
// 443, a final dot, a path, a query, a user name before '@'. Field "site". Errors: every site_
// code.
Result<Site> parse_site(std::string_view text);

}  // namespace confluence_oauth

#endif
