// The address to which the authorization server sends a person back (RFC 6749 section 3.1.2).
// Atlassian's console calls it the callback URL.
#ifndef CONFLUENCE_OAUTH_OAUTH_REDIRECT_URI_HPP
#define CONFLUENCE_OAUTH_OAUTH_REDIRECT_URI_HPP

#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace confluence_oauth {

// An absolute http or https URL of at most 2048 visible ASCII characters, with a host to which a
// browser goes, without a fragment and without a user name. It is compared to the character by the
// server, so nothing in it is normalised.
class RedirectUri {
 public:
  const std::string& text() const { return text_; }
  bool is_https() const { return text_.starts_with("https:"); }
  // localhost, *.localhost, 127.0.0.0/8 or [::1] (RFC 8252 section 7.3).
  bool is_loopback() const;
  // As a browser reads it: without port and brackets, lower case, an IPv4 address in decimals.
  std::string host() const;

 private:
  friend Result<RedirectUri> parse_redirect_uri(std::string_view text);
  explicit RedirectUri(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// callback_empty, callback_too_long, callback_invalid, callback_not_absolute,
// callback_has_fragment; field "redirectUri". White space around it is dropped.
Result<RedirectUri> parse_redirect_uri(std::string_view text);

}  // namespace confluence_oauth

#endif
