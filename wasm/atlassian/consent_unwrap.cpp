#include "atlassian/consent_unwrap.hpp"

#include <algorithm>
#include <array>

#include "base/percent_encoding.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr int kMostWrappings = 4;

// An address may begin with any of these, the encoded ones in lower case.
constexpr std::array<std::string_view, 6> kBeginnings = {"https://", "http://",    "https%3a",
                                                         "http%3a",  "https%253a", "http%253a"};

bool has_escaped_ampersand(std::string_view text) {
  return text.find("&amp;") != std::string_view::npos ||
         text.find("&#38;") != std::string_view::npos ||
         text.find("&#x26;") != std::string_view::npos;
}

// Spaces inside an address that was copied decoded are followed by more of it; words are not.
bool goes_on(std::string_view word) {
  return word.find_first_of(":=&") != std::string_view::npos || word == "offline_access";
}

std::string_view without_words_behind(std::string_view text) {
  std::size_t end = text.find_first_of("\"'<>`");
  text = text.substr(0, end);
  for (end = text.find(' '); end != std::string_view::npos; end = text.find(' ', end + 1)) {
    const std::string_view rest = text.substr(end + 1);
    if (!goes_on(rest.substr(0, rest.find(' ')))) return text.substr(0, end);
  }
  return text;
}

// From the first beginning of an address on; all of `text` where there is none. One that follows a
// '=' is a parameter's value, and the address around it has no scheme.
std::string_view address_in(std::string_view text) {
  const std::string lowered = to_lower(text);
  std::size_t begin = std::string::npos;
  for (std::string_view beginning : kBeginnings) {
    begin = std::min(begin, lowered.find(beginning));
  }
  if (begin == std::string::npos) return text;
  if (begin > 0 && text[begin - 1] == '=') {
    const std::size_t space = text.substr(0, begin).rfind(' ');
    begin = space == std::string_view::npos ? 0 : space + 1;
  }
  return without_words_behind(text.substr(begin));
}

bool is_encoded(std::string_view text) {
  const std::string_view beginning = text.substr(0, text.find_first_of(":/?&="));
  return beginning.find('%') != std::string_view::npos;
}

// The address a sign-in page goes on to, or "".
std::string next_of(const Address& address) {
  const auto parameters = parse_query(address.query);
  const std::string_view next = value_named(parameters, "continue");
  if (!next.starts_with('/')) return std::string(next);
  return std::string(address.scheme) + "://" + std::string(address.authority) + std::string(next);
}

}  // namespace

std::optional<Cloud> cloud_of(const Address& address) {
  for (Cloud cloud : {Cloud::commercial, Cloud::government}) {
    const Address endpoint = split_address(hosts_of(cloud).authorize_url);
    const std::string_view path = address.path.ends_with('/')
                                      ? address.path.substr(0, address.path.size() - 1)
                                      : address.path;
    if (host_of(address.authority) == endpoint.authority && path == endpoint.path) return cloud;
  }
  return std::nullopt;
}

UnwrappedConsent unwrap_consent(std::string_view text) {
  UnwrappedConsent found;
  found.was_escaped = has_escaped_ampersand(text);
  found.url = address_in(unwrap_pasted(text));
  if (found.url.starts_with("auth.")) found.url.insert(0, "https://");
  for (int i = 0; i < kMostWrappings; ++i) {
    if (is_encoded(found.url)) {
      found.was_encoded = true;
      found.url = decode_percent(found.url);
      continue;
    }
    const Address address = split_address(found.url);
    found.cloud = cloud_of(address);
    const std::string next = found.cloud ? "" : next_of(address);
    if (next.empty()) break;
    ++found.bounces;
    found.url = next;
  }
  return found;
}

}  // namespace confluence_oauth
