#include "oauth/pkce.hpp"

#include "base/base64url.hpp"
#include "base/percent_encoding.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

namespace confluence_oauth {

Result<CodeVerifier> parse_code_verifier(std::string_view text) {
  if (text.size() < 43 || text.size() > 128) {
    return Error{ErrorCode::verifier_length, "verifier",
                 "A code verifier has 43 to 128 characters; this one has " +
                     std::to_string(text.size()) + ". Copy it whole, or make a new pair."};
  }
  if (!all_of(text, is_unreserved)) {
    return Error{ErrorCode::verifier_character, "verifier",
                 "A code verifier is made of letters, digits and - . _ ~ only. Copy it again "
                 "without spaces or line breaks, or make a new pair."};
  }
  return CodeVerifier(std::string(text));
}

CodeVerifier make_code_verifier(const Entropy& entropy) {
  return CodeVerifier(encode_base64url(entropy));
}

Result<CodeChallenge> parse_code_challenge(std::string_view text) {
  if (text.size() != 43 || !all_of(text, is_base64url)) {
    return Error{ErrorCode::challenge_invalid, "codeChallenge",
                 "An S256 code challenge is 43 characters of A-Z a-z 0-9 - _ without padding. "
                 "Make a new pair."};
  }
  return CodeChallenge(std::string(text));
}

CodeChallenge challenge_for(const CodeVerifier& verifier) {
  return CodeChallenge(encode_base64url(sha256(verifier.text())));
}

}  // namespace confluence_oauth
