// Proof Key for Code Exchange (RFC 7636), S256 only. Randomness is passed in, never made here.
#ifndef CONFLUENCE_OAUTH_OAUTH_PKCE_HPP
#define CONFLUENCE_OAUTH_OAUTH_PKCE_HPP

#include <string>
#include <string_view>
#include <utility>

#include "base/entropy.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

// 43 to 128 unreserved characters (RFC 7636 section 4.1).
class CodeVerifier {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<CodeVerifier> parse_code_verifier(std::string_view text);
  friend CodeVerifier make_code_verifier(const Entropy& entropy);
  explicit CodeVerifier(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// 43 base64url characters: the S256 challenge of a verifier (RFC 7636 section 4.2).
class CodeChallenge {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<CodeChallenge> parse_code_challenge(std::string_view text);
  friend CodeChallenge challenge_for(const CodeVerifier& verifier);
  explicit CodeChallenge(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// verifier_length, verifier_character; field "verifier". Nothing is trimmed: a verifier is used to
// the byte.
Result<CodeVerifier> parse_code_verifier(std::string_view text);

// 43 characters, as RFC 7636 section 4.1 recommends for 32 random bytes.
CodeVerifier make_code_verifier(const Entropy& entropy);

// challenge_invalid; field "codeChallenge".
Result<CodeChallenge> parse_code_challenge(std::string_view text);

// BASE64URL(SHA256(ASCII(verifier))).
CodeChallenge challenge_for(const CodeVerifier& verifier);

}  // namespace confluence_oauth

#endif
