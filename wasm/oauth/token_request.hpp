// What is sent to a token endpoint: RFC 6749 section 4.1.3 (authorization code), section 6
// (refresh) and RFC 7636 section 4.5 (verifier). A flat list of names and values; how it is
// written, as a form or as JSON, is up to the caller.
#ifndef CONFLUENCE_OAUTH_OAUTH_TOKEN_REQUEST_HPP
#define CONFLUENCE_OAUTH_OAUTH_TOKEN_REQUEST_HPP

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "oauth/client_id.hpp"
#include "oauth/pkce.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {

// As the callback gave it: 1 to 32768 printable ASCII characters (RFC 6749 appendix A.11).
class AuthorizationCode {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<AuthorizationCode> parse_authorization_code(std::string_view text);
  explicit AuthorizationCode(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// 1 to 32768 printable ASCII characters (RFC 6749 appendix A.17). Opaque.
class RefreshToken {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<RefreshToken> parse_refresh_token(std::string_view text);
  explicit RefreshToken(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// authorization_code_invalid; field "code". White space around it is dropped.
Result<AuthorizationCode> parse_authorization_code(std::string_view text);

// refresh_token_invalid; field "refreshToken". White space around it is dropped.
Result<RefreshToken> parse_refresh_token(std::string_view text);

// A value that was not given is left for whoever runs the request: its parameter is in the list and
// has no value.
struct TokenParameter {
  std::string_view name;             // "grant_type"
  std::optional<std::string> value;  // none: to be filled in
};

struct CodeGrant {
  ClientId client_id;
  std::optional<std::string> client_secret = std::nullopt;
  std::optional<AuthorizationCode> code = std::nullopt;
  RedirectUri redirect_uri;   // the one of the authorization request, to the character
  bool has_challenge = true;  // whether the authorization request carried a challenge
  std::optional<CodeVerifier> verifier = std::nullopt;
};

struct RefreshGrant {
  ClientId client_id;
  std::optional<std::string> client_secret = std::nullopt;
  std::optional<RefreshToken> refresh_token = std::nullopt;
};

// grant_type, client_id, client_secret, code, redirect_uri and, with a challenge, code_verifier.
std::vector<TokenParameter> token_parameters(const CodeGrant& grant);

// grant_type, client_id, client_secret, refresh_token. No scope: without it the token keeps those
// it has (section 6).
std::vector<TokenParameter> token_parameters(const RefreshGrant& grant);

}  // namespace confluence_oauth

#endif
