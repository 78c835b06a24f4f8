#include "composio/callback_compare.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/address.hpp"
#include "base/text.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {
namespace {

constexpr char kDocs[] = "composio-callback-docs";

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

class CallbackComparison {
 public:
  CallbackComparison(std::string_view registered, std::string_view chosen)
      : registered_(registered), chosen_(chosen) {}

  std::vector<Finding> run() {
    const Address theirs = split_address(registered_);
    const Address ours = split_address(chosen_);
    if (theirs.scheme != ours.scheme) {
      differ("callback_scheme_differs", "The addresses do not start alike",
             both("The beginning", theirs.scheme, ours.scheme));
    }
    compare_authorities(theirs.authority, ours.authority);
    if (theirs.path != ours.path) compare_paths(theirs.path, ours.path);
    if (theirs.query != ours.query) {
      differ("callback_query_differs", "The part behind the question mark differs",
             both("What stands there", theirs.query, ours.query));
    }
    if (theirs.fragment != ours.fragment) {
      differ("callback_fragment_differs", "One address has a # part",
             "A callback URL has none (RFC 6749 section 3.1.2).");
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
    differ("callback_differs", "The addresses differ",
           both("What stands from character " + std::to_string(at + 1) + " on",
                registered_.substr(at), chosen_.substr(at)));
  }

  void compare_authorities(std::string_view theirs, std::string_view ours) {
    if (theirs == ours) return;
    if (port_of(theirs) != port_of(ours)) {
      differ("callback_port_differs", "One address names another port",
             both("The host", theirs, ours) +
                 " Even the usual port makes a difference when it is written out.");
    }
    const std::string_view host = host_as_written(theirs);
    const std::string_view other = host_as_written(ours);
    if (host == other) return;
    if (to_lower(host) == to_lower(other)) {
      differ("callback_host_case_differs", "The host is written in capitals",
             both("The host", host, other) +
                 " Browsers do not mind; a comparison of characters does.");
    } else {
      differ("callback_host_differs", "The addresses are on two hosts",
             both("The host", host, other));
    }
  }

  void compare_paths(std::string_view theirs, std::string_view ours) {
    const std::string_view version = version_of(without_slash(theirs));
    const std::string_view other = version_of(without_slash(ours));
    if (!version.empty() && !other.empty() && version != other) {
      differ("callback_version_differs", "Two versions of Composio's callback",
             "Registered is " + std::string(version) + ", chosen is " + std::string(other) +
                 ". Composio answers on both, but Atlassian lets only the registered one pass.");
    } else if (without_slash(theirs) == without_slash(ours)) {
      differ("callback_slash_differs", "One address ends with a slash",
             both("The path", theirs, ours));
    } else if (to_lower(theirs) == to_lower(ours)) {
      differ("callback_case_differs", "Capitals and small letters differ",
             both("The path", theirs, ours));
    } else if (!is_retired(theirs)) {
      differ("callback_path_differs", "The paths differ", both("The path", theirs, ours));
    }
  }

  static std::string both(std::string_view what, std::string_view theirs, std::string_view ours) {
    return std::string(what) + " is " + in_quotes(theirs) + " in the registered URL and " +
           in_quotes(ours) + " in the chosen one.";
  }

  void differ(std::string_view code, std::string_view title, std::string_view detail) {
    findings_.push_back({Severity::error, code, title, detail,
                         "Put the chosen URL into the Atlassian app (Authorization, Callback URL) "
                         "with the copy button, or choose the registered one here.",
                         kDocs});
  }

  std::string_view registered_;
  std::string_view chosen_;
  std::vector<Finding> findings_;
};

Finding unseen_finding() {
  return {
      Severity::error,
      "callback_invisible_character",
      "A character that cannot be seen",
      "One of the two holds a space, a line break or a character without width, as copying from "
      "a page can bring along.",
      "Clear the field and paste the URL again, with the copy button beside it.",
      ""};
}

Finding retired_finding() {
  return {Severity::error,
          "callback_retired",
          "Not a callback that Composio answers on",
          "This path stood in older examples: /api/v3/auth-apps/add was never right, and "
          "/api/v3/toolkits/callback stood in the documentation for three weeks of June 2025.",
          "Use one of the callback URLs offered here, in both places.",
          kDocs};
}

}  // namespace

std::vector<Finding> compare_callbacks(std::string_view registered, std::string_view chosen) {
  std::vector<Finding> findings;
  const std::string theirs = without_unseen(registered);
  const std::string ours = without_unseen(chosen);
  if (theirs != registered || ours != chosen) findings.push_back(unseen_finding());
  if (is_retired(split_address(theirs).path) || is_retired(split_address(ours).path)) {
    findings.push_back(retired_finding());
  }
  for (Finding& finding : CallbackComparison(theirs, ours).run()) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace confluence_oauth
