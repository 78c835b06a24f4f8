#include "composio/callback_compare.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/address.hpp"
#include "base/host.hpp"
#include "base/text.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/findings.hpp"
#include "composio/composio_api.hpp"

namespace confluence_oauth {
namespace {

// Characters that take no room or look like a space, in UTF-8.
constexpr std::array<std::string_view, 12> kUnseen = {
    "\xc2\xa0",     "\xc2\xad",     "\xe2\x80\x8b", "\xe2\x80\x8c", "\xe2\x80\x8d", "\xe2\x80\x8e",
    "\xe2\x80\x8f", "\xe2\x80\xaf", "\xe2\x81\xa0", "\xe3\x80\x80", "\xef\xbb\xbf", "\xe2\x80\x89"};

std::size_t unseen_at(std::string_view text) {
  if (is_space(text.front()) || static_cast<unsigned char>(text.front()) < ' ') return 1;
  for (std::string_view unseen : kUnseen) {
    if (text.starts_with(unseen)) return unseen.size();
  }
  return 0;
}

std::string without_unseen(std::string_view text) {
  std::string seen;
  while (!text.empty()) {
    const std::size_t skipped = unseen_at(text);
    if (skipped == 0) seen += text.front();
    text.remove_prefix(skipped == 0 ? 1 : skipped);
  }
  return seen;
}

// The catalogue's name for one of Composio's own paths, or empty.
std::string_view version_of(std::string_view path) {
  for (const CallbackUrl& callback : all_callback_urls()) {
    if (split_address(callback.url).path == path) return callback.title;
  }
  return {};
}

bool is_retired(std::string_view path) {
  return path == "/api/v3/auth-apps/add" || path == "/api/v3/toolkits/callback";
}

std::string_view without_slash(std::string_view path) {
  if (path.ends_with('/')) path.remove_suffix(1);
  return path;
}

std::string_view port_of(std::string_view authority) {
  const std::size_t colon = authority.rfind(':');
  return colon == std::string_view::npos ? std::string_view() : authority.substr(colon + 1);
}

std::string_view host_as_written(std::string_view authority) {
  return authority.substr(0, authority.rfind(':'));
}

constexpr std::pair<std::string_view, std::string_view> kVendorDomains[] = {
    {"atlassian.com", "Atlassian"}, {"atlassian.net", "Atlassian"}, {"composio.dev", "Composio"}};

class CallbackComparison {
 public:
  CallbackComparison(std::string_view registered, std::string_view chosen)
      : registered_(registered), chosen_(chosen) {}

  std::vector<Finding> run() {
    const AddressText theirs = split_address(registered_);
    const AddressText ours = split_address(chosen_);
    if (theirs.scheme != ours.scheme) {
      differ(findings::callback_scheme_differs, theirs.scheme, ours.scheme);
    }
    compare_authorities(theirs.authority, ours.authority);
    if (theirs.path != ours.path) compare_paths(theirs.path, ours.path);
    if (theirs.query != ours.query) {
      differ(findings::callback_query_differs, theirs.query, ours.query);
    }
    if (theirs.fragment != ours.fragment) {
      findings_.push_back(findings::callback_fragment_differs());
    }
    const bool is_said = !findings_.empty() || is_retired(theirs.path);
    if (!is_said && registered_ != chosen_) differ_somewhere();
    return std::move(findings_);
  }

 private:
  // An empty query, an empty port: parts that are equal, in addresses that are not.
  void differ_somewhere() {
    const auto ends =
        std::mismatch(registered_.begin(), registered_.end(), chosen_.begin(), chosen_.end());
    const auto at = static_cast<std::size_t>(ends.first - registered_.begin());
    findings_.push_back(findings::callback_differs({.position = at + 1,
                                                    .registered = in_quotes(registered_.substr(at)),
                                                    .chosen = in_quotes(chosen_.substr(at))}));
  }

  void compare_authorities(std::string_view theirs, std::string_view ours) {
    if (theirs == ours) return;
    if (port_of(theirs) != port_of(ours)) {
      differ(findings::callback_port_differs, theirs, ours);
    }
    const std::string_view host = host_as_written(theirs);
    const std::string_view other = host_as_written(ours);
    if (host == other) return;
    const bool is_case = to_lower(host) == to_lower(other);
    differ(is_case ? findings::callback_host_case_differs : findings::callback_host_differs, host,
           other);
  }

  void compare_paths(std::string_view theirs, std::string_view ours) {
    const std::string_view version = version_of(without_slash(theirs));
    const std::string_view other = version_of(without_slash(ours));
    if (!version.empty() && !other.empty() && version != other) {
      findings_.push_back(
          findings::callback_version_differs({.registered = version, .chosen = other}));
    } else if (without_slash(theirs) == without_slash(ours)) {
      differ(findings::callback_slash_differs, theirs, ours);
    } else if (to_lower(theirs) == to_lower(ours)) {
      differ(findings::callback_case_differs, theirs, ours);
    } else if (!is_retired(theirs)) {
      differ(findings::callback_path_differs, theirs, ours);
    }
  }

  void differ(FindingText<wording::WithRegisteredChosen> finding, std::string_view theirs,
              std::string_view ours) {
    findings_.push_back(finding({.registered = in_quotes(theirs), .chosen = in_quotes(ours)}));
  }

  std::string_view registered_;
  std::string_view chosen_;
  std::vector<Finding> findings_;
};

}  // namespace

const CallbackUrl* find_meant_callback(std::string_view chosen) {
  constexpr std::size_t kMostCompared = 200;
  constexpr std::size_t kMostTypingErrors = 2;
  const AddressText address = split_address(chosen);
  const std::string host = to_lower(address.authority.substr(0, kMostCompared));
  const bool is_near =
      edit_distance(host, kComposioHostName, kMostTypingErrors) <= kMostTypingErrors;
  if (!is_near || is_retired(address.path)) return nullptr;
  const CallbackUrl* nearest = nullptr;
  std::size_t least = 0;
  for (const CallbackUrl& callback : all_callback_urls()) {
    if (callback.url == chosen) return nullptr;
    const std::size_t distance =
        edit_distance(to_lower(chosen.substr(0, kMostCompared)), callback.url, kMostCompared);
    if (nearest != nullptr && distance >= least) continue;
    nearest = &callback;
    least = distance;
  }
  return nearest;
}

std::optional<std::string_view> find_callback_host_owner(const RedirectUri& chosen) {
  const std::optional<Address> address = parse_address(chosen.text());
  if (!address || address->host == kComposioHostName) return std::nullopt;
  for (const auto& [domain, owner] : kVendorDomains) {
    if (is_under(address->host, domain)) return owner;
  }
  return "";
}

std::vector<Finding> compare_callbacks(std::string_view registered, std::string_view chosen) {
  std::vector<Finding> findings;
  const std::string theirs = without_unseen(registered);
  const std::string ours = without_unseen(chosen);
  if (theirs != registered || ours != chosen) {
    findings.push_back(findings::callback_invisible_character());
  }
  if (is_retired(split_address(theirs).path) || is_retired(split_address(ours).path)) {
    findings.push_back(findings::callback_retired());
  }
  for (Finding& finding : CallbackComparison(theirs, ours).run()) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace confluence_oauth
