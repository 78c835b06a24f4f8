// Web addresses as a browser reads them: the http and https part of the WHATWG URL Standard
// (2026-11), without a base address. Every reader of addresses asks here, so that none of them
// believes in a host to which no browser would go.
#ifndef CONFLUENCE_OAUTH_BASE_ADDRESS_HPP
#define CONFLUENCE_OAUTH_BASE_ADDRESS_HPP

#include <optional>
#include <string>
#include <string_view>

namespace confluence_oauth {

// What `new URL(text)` has, serialised as there; the marks around the parts are left out.
struct Address {
  std::string scheme;  // "http" or "https"
  std::string username;
  std::string password;
  std::string host;  // see parse_host()
  std::string port;  // empty for the scheme's own
  std::string path;  // begins with '/', dot segments resolved
  std::string query;
  std::string fragment;

  std::string origin() const;  // "https://a.example:8443"
  bool has_user() const { return !username.empty() || !password.empty(); }
};

// `text` is UTF-8. C0 controls and spaces around it are dropped, tabs and line breaks anywhere; a
// backslash is a slash. Nothing where a browser takes none, where the scheme is another one, and
// for hosts that parse_host() does not judge. Linear.
std::optional<Address> parse_address(std::string_view text);

// Whether a browser takes `text` for a web address, good or bad: "http:" or "https:" is at its
// front.
bool begins_as_address(std::string_view text);

// Where `text`, a link on the page `page`, leads: a path is one on the page's own host, also behind
// the page's own scheme ("https:/a", "https:a"); "//a.example" and "/\\a.example" are another host.
// Other text comes back as it is.
std::string resolve_link(const Address& page, std::string_view text);

// An address as it is written, cut where a browser cuts it. Views into the text; what is not there
// is empty.
struct AddressText {
  std::string_view scheme;     // without ':'; empty where there is none
  std::string_view authority;  // up to the next slash, backslash, '?' or '#'
  std::string_view path;
  std::string_view query;     // without '?'
  std::string_view fragment;  // without '#'
};

// For text without tabs and line breaks; other schemes than http and https need their "//". Text
// without a scheme whose first '=' stands before any '?' is taken for a bare query. Total, linear.
AddressText split_address(std::string_view text);

}  // namespace confluence_oauth

#endif
