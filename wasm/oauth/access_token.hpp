// A bearer token as a request carries it: RFC 6750 section 2.1. What it opens is not looked at.
#ifndef CONFLUENCE_OAUTH_OAUTH_ACCESS_TOKEN_HPP
#define CONFLUENCE_OAUTH_OAUTH_ACCESS_TOKEN_HPP

#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace confluence_oauth {

// A b64token of 1 to 32768 characters: letters, digits and -._~+/, then any number of '='.
class AccessToken {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<AccessToken> parse_access_token(std::string_view text);
  explicit AccessToken(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// access_token_invalid; field "accessToken". White space around it is dropped.
Result<AccessToken> parse_access_token(std::string_view text);

}  // namespace confluence_oauth

#endif
