#include "atlassian/consent_unwrap.hpp"

#include <cstddef>

#include "base/copied_address.hpp"
#include "base/percent_encoding.hpp"
#include "base/query.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr int kMostWrappings = 4;

bool has_escaped_ampersand(std::string_view text) {
  return text.find("&amp;") != std::string_view::npos ||
         text.find("&#38;") != std::string_view::npos ||
         text.find("&#x26;") != std::string_view::npos;
}

// Spaces inside an address that was copied decoded are followed by more of it; words are not.
bool goes_on(std::string_view word) {
  return word.find_first_of(":=&") != std::string_view::npos || word == "offline_access";
}

bool is_encoded(std::string_view text) {
  const std::string_view beginning = text.substr(0, text.find_first_of(":/?&="));
  return beginning.find('%') != std::string_view::npos;
}

// Cut among the parameters only: before them it would change where the address leads.
std::string_view without_words_behind(std::string_view text) {
  const std::size_t query = text.find('?');
  if (query == std::string_view::npos) return text;
  text = text.substr(0, text.find_first_of("\"'<>`\n", query));
  for (std::size_t end = text.find(' ', query); end != std::string_view::npos;
       end = text.find(' ', end + 1)) {
    const std::string_view rest = text.substr(end + 1);
    if (!goes_on(rest.substr(0, rest.find(' ')))) return text.substr(0, end);
  }
  return text;
}

// As somebody typed it into a browser: "auth.atlassian.com/authorize?..." is one of https.
std::string with_scheme(std::string_view text) {
  const AddressText parts = split_address(text);
  const bool is_whole =
      begins_as_address(text) || !parts.scheme.empty() || parts.path.empty() || is_encoded(text);
  return is_whole ? std::string(text) : "https://" + std::string(text);
}

// All of `text` where no address is found in it.
std::string address_in(std::string_view text) {
  const std::string_view found = find_address(text);
  if (!found.empty()) return with_scheme(without_words_behind(found));
  return text.starts_with("auth.") ? with_scheme(without_words_behind(text)) : std::string(text);
}

// The address a sign-in page goes on to, or "".
std::string next_of(const UnwrappedConsent& found) {
  const auto parameters = parse_query(split_address(found.url).query);
  const std::string_view next = value_named(parameters, "continue");
  return found.address ? resolve_link(*found.address, next) : std::string(next);
}

bool is_on(const Address& address, std::string_view host) {
  return address.host == host && address.port.empty();
}

// A bare query, say, or a sentence: nothing of it was meant to be an address, of whatever scheme.
bool is_no_address(std::string_view text) {
  return !begins_as_address(text) &&
         text.substr(0, text.find_first_of("?=")).find("://") == std::string_view::npos;
}

// Where it leads, when that is not Atlassian. Text that is no address leads nowhere, but what a
// page goes on to does.
std::optional<ForeignAddress> foreign_of(const UnwrappedConsent& found) {
  if (found.bounces == 0 && is_no_address(found.url)) return std::nullopt;
  if (!found.address) return ForeignAddress{};
  if (is_of_atlassian(*found.address)) return std::nullopt;
  const std::string origin = found.address->origin();
  return ForeignAddress{origin.starts_with("https://") ? origin.substr(8) : origin};
}

}  // namespace

std::optional<Cloud> cloud_of(const Address& address) {
  for (Cloud cloud : {Cloud::commercial, Cloud::government}) {
    const std::string_view host = hosts_of(cloud).authorize_host;
    const bool is_path = address.path == "/authorize" || address.path == "/authorize/";
    if (is_on(address, host) && is_path) return cloud;
  }
  return std::nullopt;
}

bool is_of_atlassian(const Address& address) {
  if (address.scheme != "https") return cloud_of(address).has_value();
  return is_on(address, hosts_of(Cloud::commercial).authorize_host) ||
         is_on(address, hosts_of(Cloud::government).authorize_host) || is_on(address, kSignInHost);
}

UnwrappedConsent unwrap_consent(std::string_view text) {
  UnwrappedConsent found;
  found.was_escaped = has_escaped_ampersand(text);
  found.url = address_in(unwrap_pasted(text));
  for (int i = 0; i < kMostWrappings; ++i) {
    if (found.bounces == 0 && is_encoded(found.url)) {
      found.was_encoded = true;
      found.url = with_scheme(decode_percent(found.url));
      continue;
    }
    found.address = parse_address(found.url);
    found.cloud = found.address ? cloud_of(*found.address) : std::nullopt;
    if (!found.foreign) found.foreign = foreign_of(found);
    const std::string next = found.cloud ? "" : next_of(found);
    if (next.empty()) break;
    ++found.bounces;
    found.url = next;
  }
  return found;
}

}  // namespace confluence_oauth
