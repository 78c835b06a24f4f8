#include "oauth/access_token.hpp"

#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kLongestToken = 32 * 1024;

bool is_token_character(char c) {
  constexpr std::string_view kMarks = "-._~+/";
  return is_alnum(c) || kMarks.find(c) != std::string_view::npos;
}

bool is_b64token(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  return !text.empty() && all_of(text, is_token_character);
}

}  // namespace

Result<AccessToken> parse_access_token(std::string_view text) {
  const std::string_view token = trim(text);
  if (token.size() > kLongestToken || !is_b64token(token)) return errors::access_token_invalid();
  return AccessToken(std::string(token));
}

}  // namespace confluence_oauth
