
#include "api/answer.hpp"
#include "api/json_api.hpp"
#include "base/json.hpp"
#include "oauth/pkce.hpp"
#include "oauth/state.hpp"

namespace confluence_oauth::api {
namespace {

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Result<Entropy> read_entropy(RequestReader& read) {
  const std::string hex = read.text("entropy");
  if (auto error = read.finish()) return *error;
  const auto is_hex = [](char c) { return hex_digit(c) >= 0; };
  if (hex.size() != 2 * Entropy{}.size() || !all_of(hex, is_hex)) {
    return Error{ErrorCode::entropy_length, "entropy",
                 "Exactly 32 random bytes are needed, as 64 lower-case hex digits."};
  }
  Entropy entropy{};
  for (std::size_t i = 0; i < entropy.size(); ++i) {
    entropy[i] = static_cast<std::uint8_t>(hex_digit(hex[2 * i]) * 16 + hex_digit(hex[2 * i + 1]));
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

Result<Json> pkce(RequestReader& read) {
  const Result<Entropy> entropy = read_entropy(read);
  if (!entropy) return entropy.error();
  return encode_challenge(make_code_verifier(*entropy), true);
}

Result<Json> state(RequestReader& read) {
  const Result<Entropy> entropy = read_entropy(read);
  if (!entropy) return entropy.error();
  return make_object({{"state", make_state(*entropy).text()}});
}

Result<Json> challenge(RequestReader& read) {
  const std::string text = read.text("verifier");
  if (auto error = read.finish()) return *error;
  const Result<CodeVerifier> verifier = parse_code_verifier(text);
  if (!verifier) return verifier.error();
  return encode_challenge(*verifier, false);
}

}  // namespace

std::string create_pkce(std::string_view request) { return answer(request, pkce); }
std::string create_state(std::string_view request) { return answer(request, state); }
std::string challenge_for(std::string_view request) { return answer(request, challenge); }

}  // namespace confluence_oauth::api
