#include "oauth/state.hpp"

#include "base/base64url.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {

Result<State> parse_state(std::string_view text) {
  if (text.size() < 22) {
    return errors::state_too_short();
  }
  if (text.size() > 512) {
    return errors::state_too_long();
  }
  if (!all_of(text, is_visible)) {
    return errors::state_character();
  }
  return State(std::string(text));
}

State make_state(const Entropy& entropy) { return State(encode_base64url(entropy)); }

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned>(a[i] ^ b[i]);
  }
  return difference == 0;
}

}  // namespace confluence_oauth
