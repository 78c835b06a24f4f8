#include "oauth/pkce.hpp"

#include "base/base64url.hpp"
#include "base/percent_encoding.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {

Result<CodeVerifier> parse_code_verifier(std::string_view text) {
  if (text.size() < 43 || text.size() > 128) {
    return errors::verifier_length({.count = text.size()});
  }
  if (!all_of(text, is_unreserved)) {
    return errors::verifier_character();
  }
  return CodeVerifier(std::string(text));
}

CodeVerifier make_code_verifier(const Entropy& entropy) {
  return CodeVerifier(encode_base64url(entropy));
}

Result<CodeChallenge> parse_code_challenge(std::string_view text) {
  if (text.size() != 43 || !all_of(text, is_base64url)) {
    return errors::challenge_invalid();
  }
  return CodeChallenge(std::string(text));
}

CodeChallenge challenge_for(const CodeVerifier& verifier) {
  return CodeChallenge(encode_base64url(sha256(verifier.text())));
}

}  // namespace confluence_oauth
