#include "api/operations.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "oauth/pkce.hpp"
#include "oauth/state.hpp"

namespace confluence_oauth::api {
namespace {

Result<Entropy> read_entropy(MemberReader& read) {
  const std::string hex = read.text("entropy");
  if (auto error = read.finish()) return *error;
  const auto is_hex = [](char c) { return hex_value(c) >= 0 && !is_upper(c); };
  if (hex.size() != 2 * Entropy{}.size() || !all_of(hex, is_hex)) {
    return errors::entropy_length();
  }
  Entropy entropy{};
  for (std::size_t i = 0; i < entropy.size(); ++i) {
    entropy[i] = static_cast<std::uint8_t>(hex_value(hex[2 * i]) * 16 + hex_value(hex[2 * i + 1]));
  }
  return entropy;
}

// With the verifier it belongs to, where that is new.
Json encode_challenge(const CodeVerifier& verifier, bool is_new) {
  Json value = Json::object();
  if (is_new) value.set("verifier", verifier.text());
  value.set("challenge", confluence_oauth::challenge_for(verifier).text());
  value.set("method", "S256");
  return value;
}

}  // namespace

Result<Json> create_pkce(MemberReader& read) {
  const Result<Entropy> entropy = read_entropy(read);
  if (!entropy) return entropy.error();
  return encode_challenge(make_code_verifier(*entropy), true);
}

Result<Json> create_state(MemberReader& read) {
  const Result<Entropy> entropy = read_entropy(read);
  if (!entropy) return entropy.error();
  return make_object({{"state", make_state(*entropy).text()}});
}

Result<Json> challenge_for(MemberReader& read) {
  const std::string text = read.text("verifier");
  if (auto error = read.finish()) return *error;
  const Result<CodeVerifier> verifier = parse_code_verifier(text);
  if (!verifier) return verifier.error();
  return encode_challenge(*verifier, false);
}

}  // namespace confluence_oauth::api
