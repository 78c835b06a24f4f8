#include "atlassian/site.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "atlassian/site_address.hpp"
#include "atlassian/site_domain.hpp"
#include "base/address.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMaxText = 2048;
constexpr std::size_t kMaxLabel = 63;

// Names that guides write where one's own belongs (Composio's and Atlassian's pages, 2026-11).
constexpr std::array<std::string_view, 16> kPlaceholders = {
    "company",        "domain",      "example",    "my-site",      "mycompany",   "mysite",
    "site",           "subdomain",   "tenant",     "your-company", "your-domain", "your-site",
    "your-subdomain", "yourcompany", "yourdomain", "yoursubdomain"};
static_assert(std::is_sorted(kPlaceholders.begin(), kPlaceholders.end()));

// Without the pair that mail and chat put around an address.
std::string_view without_enclosure(std::string_view text) {
  for (const char* pair : {"<>", "\"\"", "''", "``"}) {
    if (text.size() < 2 || text.front() != pair[0] || text.back() != pair[1]) continue;
    return trim(text.substr(1, text.size() - 2));
  }
  return text;
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const char c = to_lower(text[i]);
    if (dash ? c != '-' : !(is_digit(c) || (c >= 'a' && c <= 'f'))) return false;
  }
  return true;
}

// What can be told from the characters alone.
std::optional<Error> refuse_text(std::string_view text) {
  if (text.empty()) {
    return errors::site_empty();
  }
  if (text.size() > kMaxText) {
    return errors::site_too_long();
  }
  if (is_uuid(text)) {
    return errors::site_cloud_id();
  }
  return std::nullopt;
}

std::optional<Error> refuse_host_text(const SiteAddress& address) {
  if (!all_of(address.user, is_ascii) || !all_of(address.host, is_ascii) ||
      !all_of(address.port, is_ascii)) {
    return errors::site_not_ascii();
  }
  const std::string scheme = to_lower(address.scheme);
  if (!scheme.empty() && scheme != "https" && scheme != "http") {
    return errors::site_scheme_unsupported();
  }
  if (address.host.find('%') != std::string_view::npos) {
    return errors::site_percent_encoded();
  }
  const bool has_bracket = address.host.find_first_of("<{[$") != std::string_view::npos;
  if (has_bracket && names_site_domain(address.host)) {
    return errors::site_placeholder();
  }
  const auto fits = [](char c) { return is_alnum(c) || c == '-' || c == '.' || c == '_'; };
  if (!all_of(address.host, fits) || address.rest.starts_with('\\')) {
    return errors::site_invalid_character();
  }
  if (!address.port.empty() && address.port != ":443") {
    return errors::site_port_unsupported();
  }
  return std::nullopt;
}

std::optional<Error> refuse_label(std::string_view label) {
  if (label.empty()) {
    return errors::site_label_empty();
  }
  if (label.size() > kMaxLabel) {
    return errors::site_label_too_long();
  }
  if (label.front() == '-' || label.back() == '-') {
    return errors::site_label_hyphen();
  }
  if (label.starts_with("xn--")) {
    return errors::site_punycode();
  }
  return std::nullopt;
}

std::optional<Error> refuse_labels(std::string_view host) {
  for (std::string_view label : split(host, '.')) {
    if (auto error = refuse_label(label)) return error;
  }
  return std::nullopt;
}

// A host that is under none of the site domains.
Error refuse_other_host(const SiteAddress& address, std::string_view host) {
  const OtherDomain other = other_domain_of(host);
  if (other == OtherDomain::isolated_cloud) return errors::site_isolated_cloud();
  if (other == OtherDomain::unseen) return errors::site_unseen_domain({.host = in_quotes(host)});
  if (other == OtherDomain::service) {
    const bool is_api = address.rest.find("/ex/confluence/") != std::string_view::npos;
    return is_api ? errors::site_cloud_id_in_api() : errors::site_atlassian_page();
  }
  const std::string shown = in_quotes(host);
  if (names_site_domain(address.user)) return errors::site_lookalike_userinfo({.host = shown});
  if (names_site_domain(host) || host.find("atlassian") != std::string_view::npos) {
    return errors::site_lookalike_host({.host = shown});
  }
  if (names_site_domain(address.rest)) return errors::site_lookalike_path({.host = shown});
  if (address.has_user && address.scheme.empty()) return errors::site_email();
  return errors::site_foreign_host({.host = shown});
}

// What stands before `domain` in `host`, which is under it.
Result<std::string> subdomain_of(std::string_view host, const SiteDomain& domain) {
  if (host.size() == domain.name.size()) return errors::site_bare_domain({.domain = domain.name});
  const std::string_view before = host.substr(0, host.size() - domain.name.size() - 1);
  if (before.find('.') != std::string_view::npos) {
    return errors::site_nested_subdomain({.domain = domain.name, .before = in_quotes(before)});
  }
  if (is_service_label(before)) {
    return errors::site_atlassian_service({.host = in_quotes(host)});
  }
  return std::string(before);
}

}  // namespace

class SiteParser {
 public:
  static Result<Site> parse(std::string_view text) {
    if (auto error = refuse_text(text)) return *error;
    const SiteAddress address = split_site_address(text);
    if (auto error = refuse_host_text(address)) return *error;
    std::string host = to_lower(address.host);
    if (host.ends_with('.')) host.pop_back();
    if (host.empty()) return *refuse_text("");
    if (auto error = refuse_labels(host)) return *error;
    if (is_bare_name(address, host)) {
      host += "." + std::string(hosts_of(Cloud::commercial).site_domain);
    } else if (!leads_to(host, address, text)) {
      return errors::site_unread();
    }
    const SiteDomain* domain = find_site_domain(host);
    if (domain == nullptr) return refuse_other_host(address, host);
    if (names_site_domain(address.user))
      return errors::site_behind_userinfo({.host = in_quotes(host)});
    Result<std::string> subdomain = subdomain_of(host, *domain);
    if (!subdomain) return subdomain.error();
    Site site;
    site.subdomain_ = *subdomain;
    site.host_ = host;
    site.cloud_ = domain->cloud;
    site.warnings_ = warnings_on(site, address, *domain);
    return site;
  }

 private:
  // "acme", and "acme/wiki", but not "https://acme" or "acme:443": that is another machine's name.
  static bool is_bare_name(const SiteAddress& address, std::string_view host) {
    return address.scheme.empty() && !address.has_user && address.port.empty() &&
           host.find('.') == std::string_view::npos && !names_site_domain(address.rest);
  }

  // What was taken apart here has to be what a browser reads.
  static bool leads_to(std::string_view host, const SiteAddress& address, std::string_view text) {
    const auto read =
        parse_address(address.scheme.empty() ? "https://" + std::string(text) : std::string(text));
    return read && (read->host == host || read->host == std::string(host) + ".");
  }

  static std::vector<Finding> warnings_on(const Site& site, const SiteAddress& address,
                                          const SiteDomain& domain) {
    std::vector<Finding> warnings;
    const std::string& name = site.subdomain_;
    if (std::binary_search(kPlaceholders.begin(), kPlaceholders.end(), name)) {
      warnings.push_back(findings::site_placeholder({.name = name}));
    }
    if (name.size() < 3) warnings.push_back(findings::site_name_short());
    if (name.find('_') != std::string::npos) warnings.push_back(findings::site_name_underscore());
    if (address.has_user) warnings.push_back(findings::site_user_dropped());
    if (domain.name == "jira.com") {
      warnings.push_back(findings::site_legacy_domain({.name = name}));
    }
    if (site.cloud_ == Cloud::government) warnings.push_back(findings::site_government_cloud());
    return warnings;
  }
};

Result<Site> parse_site(std::string_view text) {
  return SiteParser::parse(without_enclosure(trim(text)));
}

}  // namespace confluence_oauth
