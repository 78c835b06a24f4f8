#include "oauth/token_request.hpp"

#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "oauth/callback.hpp"

namespace confluence_oauth {
namespace {

template <class Value>
std::optional<std::string> text_of(const std::optional<Value>& value) {
  if (!value) return std::nullopt;
  return value->text();
}

}  // namespace

Result<AuthorizationCode> parse_authorization_code(std::string_view text) {
  text = trim(text);
  if (!is_authorization_code(text)) {
    return errors::authorization_code_invalid();
  }
  return AuthorizationCode(std::string(text));
}

Result<RefreshToken> parse_refresh_token(std::string_view text) {
  text = trim(text);
  if (!is_authorization_code(text)) {
    return errors::refresh_token_invalid();
  }
  return RefreshToken(std::string(text));
}

std::vector<TokenParameter> token_parameters(const CodeGrant& grant) {
  std::vector<TokenParameter> parameters = {
      {"grant_type", "authorization_code"},        {"client_id", grant.client_id.text()},
      {"client_secret", grant.client_secret},      {"code", text_of(grant.code)},
      {"redirect_uri", grant.redirect_uri.text()},
  };
  if (grant.has_challenge) parameters.push_back({"code_verifier", text_of(grant.verifier)});
  return parameters;
}

std::vector<TokenParameter> token_parameters(const RefreshGrant& grant) {
  return {
      {"grant_type", "refresh_token"},
      {"client_id", grant.client_id.text()},
      {"client_secret", grant.client_secret},
      {"refresh_token", text_of(grant.refresh_token)},
  };
}

}  // namespace confluence_oauth
