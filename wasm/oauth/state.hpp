// The state parameter: ties a callback to the request that caused it (RFC 6749 section 10.12).
#ifndef CONFLUENCE_OAUTH_OAUTH_STATE_HPP
#define CONFLUENCE_OAUTH_OAUTH_STATE_HPP

#include <string>
#include <string_view>
#include <utility>

#include "base/entropy.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

// 22 to 512 visible ASCII characters: room for the 128 bits of RFC 6749 section 10.10.
class State {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<State> parse_state(std::string_view text);
  friend State make_state(const Entropy& entropy);
  explicit State(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// state_too_short, state_too_long, state_character; field "state". Nothing is trimmed.
Result<State> parse_state(std::string_view text);

// 43 base64url characters: 256 bits.
State make_state(const Entropy& entropy);

// Whether both are the same, in time that depends on their lengths only.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace confluence_oauth

#endif
