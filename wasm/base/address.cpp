#include "base/address.hpp"

#include <algorithm>
#include <cstddef>

#include "base/host.hpp"
#include "base/percent_encoding.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

// Percent-encode sets of the URL Standard, section 1.3; controls and non-ASCII are in each.
constexpr std::string_view kFragmentSet = " \"<>`";
constexpr std::string_view kSpecialQuerySet = " \"#<>'";
constexpr std::string_view kPathSet = " \"#<>?^`{}";
constexpr std::string_view kUserSet = " \"#<>?^`{}/:;=@[\\]|";

constexpr std::string_view kSlashes = "/\\";

constexpr bool is_dropped_inside(char c) { return c == '\t' || c == '\n' || c == '\r'; }
constexpr bool is_dropped_around(char c) { return static_cast<unsigned char>(c) <= ' '; }

std::string_view without_controls_around(std::string_view text) {
  while (!text.empty() && is_dropped_around(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_dropped_around(text.back())) text.remove_suffix(1);
  return text;
}

std::string without_line_breaks(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (char c : text) {
    if (!is_dropped_inside(c)) kept += c;
  }
  return kept;
}

bool is_web(std::string_view scheme) {
  const std::string lowered = scheme.size() > 5 ? "" : to_lower(scheme);
  return lowered == "http" || lowered == "https";
}

// Cuts `text` before the first of `marks` and gives what stood behind it.
std::string_view cut_at(std::string_view& text, std::string_view marks) {
  const std::size_t at = text.find_first_of(marks);
  if (at == std::string_view::npos) return {};
  const std::string_view behind = text.substr(at + 1);
  text = text.substr(0, at);
  return behind;
}

constexpr bool is_scheme_character(char c) {
  return is_alnum(c) || c == '+' || c == '-' || c == '.';
}

// Takes the scheme and all slashes behind it off `text`.
std::string_view take_scheme(std::string_view& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view scheme = text.substr(0, colon);
  const std::string_view rest = text.substr(colon + 1);
  if (is_web(scheme)) {
    text = rest.substr(std::min(rest.find_first_not_of(kSlashes), rest.size()));
    return scheme;
  }
  if (!all_of(scheme, is_scheme_character) || !rest.starts_with("//")) return {};
  text = rest.substr(2);
  return scheme;
}

// The ':' before a port; those in brackets belong to an IPv6 address.
std::size_t port_colon(std::string_view authority) {
  bool is_inside = false;
  for (std::size_t i = 0; i < authority.size(); ++i) {
    if (authority[i] == '[') is_inside = true;
    if (authority[i] == ']') is_inside = false;
    if (authority[i] == ':' && !is_inside) return i;
  }
  return authority.size();
}

// Digits without leading zeros, "" for the scheme's own port or none.
std::optional<std::string> parse_port(std::string_view digits, std::string_view scheme) {
  unsigned port = 0;
  for (char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    port = port * 10 + static_cast<unsigned>(c - '0');
    if (port > 65535) return std::nullopt;
  }
  const bool is_usual = port == (scheme == "https" ? 443u : 80u);
  return digits.empty() || is_usual ? std::string() : std::to_string(port);
}

// "%2e" is a dot to a browser.
std::string_view dots_of(std::string_view segment) {
  if (segment.size() > 6) return {};
  std::string dots;
  while (!segment.empty()) {
    const bool is_encoded = to_lower(segment.substr(0, 3)) == "%2e";
    if (!is_encoded && segment.front() != '.') return {};
    segment.remove_prefix(is_encoded ? 3 : 1);
    dots += '.';
  }
  return dots == ".." ? ".." : dots == "." ? "." : "";
}

std::string resolve_path(std::string_view text) {
  if (!text.empty()) text.remove_prefix(1);
  std::string path;
  for (bool is_last = false; !is_last;) {
    const std::size_t end = text.find_first_of(kSlashes);
    is_last = end == std::string_view::npos;
    const std::string_view segment = text.substr(0, end);
    const std::string_view dots = dots_of(segment);
    if (dots == ".." && !path.empty()) path.resize(path.rfind('/'));
    if (dots.empty()) path += '/' + encode_set(segment, kPathSet);
    if (!dots.empty() && is_last) path += '/';
    if (!is_last) text.remove_prefix(end + 1);
  }
  return path;
}

void set_user(Address& address, std::string_view user) {
  const std::size_t colon = std::min(user.find(':'), user.size());
  address.username = encode_set(user.substr(0, colon), kUserSet);
  user.remove_prefix(std::min(colon + 1, user.size()));
  address.password = encode_set(user, kUserSet);
}

}  // namespace

std::string Address::origin() const {
  return scheme + "://" + host + (port.empty() ? "" : ":" + port);
}

AddressText split_address(std::string_view text) {
  AddressText parts;
  parts.fragment = cut_at(text, "#");
  parts.scheme = take_scheme(text);
  const bool has_scheme = !parts.scheme.empty();
  const std::size_t mark = text.find_first_of("?=");
  if (!has_scheme && mark != std::string_view::npos && text[mark] == '=') {
    parts.query = text;
    return parts;
  }
  parts.query = cut_at(text, "?");
  if (has_scheme) parts.authority = text.substr(0, text.find_first_of(kSlashes));
  parts.path = text.substr(parts.authority.size());
  return parts;
}

std::optional<Address> parse_address(std::string_view text) {
  const std::string cleaned = without_line_breaks(without_controls_around(text));
  const AddressText parts = split_address(cleaned);
  if (!is_web(parts.scheme)) return std::nullopt;
  Address address;
  address.scheme = to_lower(parts.scheme);
  std::string_view authority = parts.authority;
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    set_user(address, authority.substr(0, at));
    authority.remove_prefix(at + 1);
  }
  const std::size_t colon = port_colon(authority);
  const auto host = parse_host(authority.substr(0, colon));
  const auto port =
      parse_port(authority.substr(std::min(colon + 1, authority.size())), address.scheme);
  if (!host || !port) return std::nullopt;
  address.host = *host;
  address.port = *port;
  address.path = resolve_path(parts.path);
  address.query = encode_set(parts.query, kSpecialQuerySet);
  address.fragment = encode_set(parts.fragment, kFragmentSet);
  return address;
}

std::string resolve_link(const Address& page, std::string_view text) {
  std::string link = without_line_breaks(without_controls_around(text));
  const auto is_slash = [&](std::size_t at) {
    return at < link.size() && kSlashes.find(link[at]) != std::string_view::npos;
  };
  const std::size_t rest = page.scheme.size() + 1;
  const bool is_of_same_scheme = to_lower(link.substr(0, rest)) == page.scheme + ":";
  if (is_of_same_scheme && !(is_slash(rest) && is_slash(rest + 1))) {
    link.erase(0, rest);
    if (!is_slash(0)) return page.origin() + page.path.substr(0, page.path.rfind('/') + 1) + link;
  }
  if (!is_slash(0)) return std::string(text);
  return (is_slash(1) ? page.scheme + ":" : page.origin()) + link;
}

bool begins_as_address(std::string_view text) {
  std::string beginning;
  for (char c : without_controls_around(text)) {
    if (is_dropped_inside(c)) continue;
    if (c == ':') return is_web(beginning);
    if (beginning.size() == 5) return false;
    beginning += c;
  }
  return false;
}

}  // namespace confluence_oauth
