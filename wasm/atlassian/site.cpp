#include "atlassian/site.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "atlassian/site_address.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMaxText = 2048;
constexpr std::size_t kMaxLabel = 63;

// Domains under which sites live. jira.com served older sites (Atlassian's VS Code extension still
// takes it, 2026).
struct SiteDomain {
  std::string_view name;
  Cloud cloud;
};
constexpr std::array<SiteDomain, 3> kSiteDomains = {{
    {hosts_of(Cloud::commercial).site_domain, Cloud::commercial},
    {hosts_of(Cloud::government).site_domain, Cloud::government},
    {"jira.com", Cloud::commercial},
}};

// Domains that serve Atlassian's own pages and APIs, never a customer's site.
constexpr std::array<std::string_view, 4> kServiceDomains = {
    "atlassian.com", "atlassian-us-gov-mod.com", "bitbucket.org", "trello.com"};

// Labels before a site domain that are Atlassian's own ("api.atlassian.net exists and is no site",
// found 2026-11); the others are its hosts under atlassian.com.
constexpr std::array<std::string_view, 6> kServiceLabels = {"admin", "api",   "auth",
                                                            "id",    "start", "www"};

Error refusal(ErrorCode code, std::string_view message) {
  return Error{code, "site", std::string(message)};
}

Finding remark(Severity severity, std::string_view code, std::string_view title,
               std::string_view detail, std::string_view fix) {
  return {severity, code, title, detail, fix, "site-url"};
}

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

// Whether `host` is `domain` or ends with a dot and `domain`.
bool is_under(std::string_view host, std::string_view domain) {
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

bool names_site_domain(std::string_view text) {
  const std::string lower = to_lower(text);
  return std::any_of(kSiteDomains.begin(), kSiteDomains.end(), [&](const SiteDomain& domain) {
    return lower.find(domain.name) != std::string::npos;
  });
}

// What can be told from the characters alone.
std::optional<Error> refuse_text(std::string_view text) {
  if (text.empty()) {
    return refusal(ErrorCode::site_empty,
                   "No site yet. Paste any address of your Confluence, or its name alone.");
  }
  if (text.size() > kMaxText) {
    return refusal(ErrorCode::site_too_long,
                   "This is too long for an address. Paste the address alone.");
  }
  if (is_uuid(text)) {
    return refusal(ErrorCode::site_cloud_id,
                   "This is a cloud id. Composio needs the site's name: the part before "
                   ".atlassian.net in its address.");
  }
  return std::nullopt;
}

std::optional<Error> refuse_host_text(const SiteAddress& address) {
  if (!all_of(address.user, is_ascii) || !all_of(address.host, is_ascii) ||
      !all_of(address.port, is_ascii)) {
    return refusal(ErrorCode::site_not_ascii,
                   "This holds letters that are not plain ASCII; some only look like Latin ones. "
                   "Type the address yourself, or copy it from the browser's address bar.");
  }
  const std::string scheme = to_lower(address.scheme);
  if (!scheme.empty() && scheme != "https" && scheme != "http") {
    return refusal(ErrorCode::site_scheme_unsupported,
                   "An address of Confluence starts with https://. Paste it from the address bar.");
  }
  if (address.host.find('%') != std::string_view::npos) {
    return refusal(ErrorCode::site_percent_encoded,
                   "The host is percent-encoded, which hides what it is. Paste the plain address.");
  }
  const auto fits = [](char c) { return is_alnum(c) || c == '-' || c == '.' || c == '_'; };
  if (!all_of(address.host, fits) || address.rest.starts_with('\\')) {
    return refusal(ErrorCode::site_invalid_character,
                   "A site's name has letters, digits and hyphens only. Paste the address from the "
                   "browser's address bar.");
  }
  if (!address.port.empty() && address.port != ":443") {
    return refusal(ErrorCode::site_port_unsupported,
                   "Atlassian's sites answer on the usual port only. Remove the port.");
  }
  return std::nullopt;
}

std::optional<Error> refuse_label(std::string_view label) {
  if (label.empty()) {
    return refusal(ErrorCode::site_label_empty,
                   "A part of the name between two dots is empty. Check the address.");
  }
  if (label.size() > kMaxLabel) {
    return refusal(ErrorCode::site_label_too_long,
                   "A site's name has at most 63 characters. Check the address.");
  }
  if (label.front() == '-' || label.back() == '-') {
    return refusal(ErrorCode::site_label_hyphen,
                   "A site's name does not start or end with a hyphen. Check the address.");
  }
  if (label.starts_with("xn--")) {
    return refusal(ErrorCode::site_punycode,
                   "This is an internationalised name (xn--), which Atlassian does not give out. "
                   "Paste the address from the browser's address bar.");
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
  for (std::string_view domain : kServiceDomains) {
    if (!is_under(host, domain)) continue;
    if (address.rest.find("/ex/confluence/") != std::string_view::npos) {
      return refusal(ErrorCode::site_cloud_id,
                     "This API address holds a cloud id, not the site's name. Open Confluence and "
                     "paste the address from the browser.");
    }
    return refusal(
        ErrorCode::site_atlassian_service,
        "This is a page of Atlassian's own; sites end in .atlassian.net. Open Confluence "
        "itself and paste the address from the browser.");
  }
  if (names_site_domain(address.user)) {
    return refusal(ErrorCode::site_lookalike_userinfo,
                   "What stands before the @ only looks like a site; the real host is " +
                       in_quotes(host) + ". Do not sign in there.");
  }
  if (names_site_domain(host) || host.find("atlassian") != std::string_view::npos) {
    return refusal(
        ErrorCode::site_lookalike_host,
        "The host is " + in_quotes(host) +
            ", which does not end in .atlassian.net. Check the address; if somebody sent "
            "it to you, do not sign in there.");
  }
  if (names_site_domain(address.rest)) {
    return refusal(ErrorCode::site_lookalike_path,
                   "The site's name stands in the path; the real host is " + in_quotes(host) +
                       ". Paste the address of the site itself.");
  }
  if (address.has_user && address.scheme.empty()) {
    return refusal(ErrorCode::site_email,
                   "This is an e-mail address. Paste an address of your Confluence instead.");
  }
  return refusal(ErrorCode::site_foreign_host,
                 in_quotes(host) +
                     " is not under atlassian.net. If it is a custom domain, use the default URL: "
                     "in Atlassian's administration, Apps, App URLs, Custom domains, Details.");
}

const SiteDomain* find_domain(std::string_view host) {
  for (const SiteDomain& domain : kSiteDomains) {
    if (is_under(host, domain.name)) return &domain;
  }
  return nullptr;
}

// What stands before `domain` in `host`, which is under it.
Result<std::string> subdomain_of(std::string_view host, const SiteDomain& domain) {
  if (host.size() == domain.name.size()) {
    return refusal(ErrorCode::site_bare_domain,
                   "The name of your site is missing: it stands before ." +
                       std::string(domain.name) + ", as in acme." + std::string(domain.name) + ".");
  }
  const std::string_view before = host.substr(0, host.size() - domain.name.size() - 1);
  if (before.find('.') != std::string_view::npos) {
    return refusal(ErrorCode::site_nested_subdomain,
                   "A site has one name before ." + std::string(domain.name) + "; this has " +
                       in_quotes(before) + ". Check the address.");
  }
  const auto& own = kServiceLabels;
  if (std::find(own.begin(), own.end(), before) != own.end()) {
    return refusal(ErrorCode::site_atlassian_service,
                   in_quotes(host) +
                       " is Atlassian's own, not a site. Open Confluence and paste the "
                       "address from the browser.");
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
    if (is_bare_name(address, host)) host += "." + std::string(kSiteDomains[0].name);
    const SiteDomain* domain = find_domain(host);
    if (domain == nullptr) return refuse_other_host(address, host);
    if (names_site_domain(address.user)) return refuse_hidden(host);
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
  // "acme", and "acme/wiki", but not "https://acme": that is another machine's name.
  static bool is_bare_name(const SiteAddress& address, std::string_view host) {
    return address.scheme.empty() && !address.has_user &&
           host.find('.') == std::string_view::npos && !names_site_domain(address.rest);
  }

  static Error refuse_hidden(std::string_view host) {
    return refusal(ErrorCode::site_lookalike_userinfo,
                   "What stands before the @ is not the site; the real host is " + in_quotes(host) +
                       ". Paste the address of the site itself.");
  }

  static std::vector<Finding> warnings_on(const Site& site, const SiteAddress& address,
                                          const SiteDomain& domain) {
    std::vector<Finding> warnings;
    const std::string& name = site.subdomain_;
    if (name.size() < 3) {
      warnings.push_back(remark(Severity::warning, "site_name_short", "A very short name",
                                "Atlassian gives out names of at least 3 characters.",
                                "Check that nothing is missing."));
    }
    if (name.find('_') != std::string::npos) {
      warnings.push_back(remark(Severity::warning, "site_name_underscore",
                                "An underscore in the name",
                                "Atlassian's rules allow letters, digits and hyphens only.",
                                "Check that it is not a hyphen."));
    }
    if (address.has_user) {
      warnings.push_back(remark(Severity::note, "site_user_dropped", "The user name was left out",
                                "Composio needs the site's name only.", ""));
    }
    if (domain.name == "jira.com") {
      warnings.push_back(
          remark(Severity::warning, "site_legacy_domain", "An old address",
                 "Sites under jira.com have an address under atlassian.net too, and Composio uses "
                 "that one.",
                 "Open https://" + name + ".atlassian.net and see that it is your site."));
    }
    if (site.cloud_ == Cloud::government) {
      warnings.push_back({Severity::warning, "site_government_cloud", "Atlassian Government Cloud",
                          "It has hosts and a developer console of its own; an app made in the "
                          "commercial console is not said to work there.",
                          "Create the app in the Government Cloud console. Whether Composio "
                          "connects to it is not documented.",
                          "government-cloud"});
    }
    return warnings;
  }
};

Result<Site> parse_site(std::string_view text) {
  return SiteParser::parse(without_enclosure(trim(text)));
}

}  // namespace confluence_oauth
