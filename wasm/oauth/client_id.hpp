// The public name of an OAuth app (RFC 6749 section 2.2).
#ifndef CONFLUENCE_OAUTH_OAUTH_CLIENT_ID_HPP
#define CONFLUENCE_OAUTH_OAUTH_CLIENT_ID_HPP

#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace confluence_oauth {

// 1 to 512 visible ASCII characters. Atlassian's are 32 letters and digits in every public example,
// which is no rule and so not checked (six examples, 2026-11).
class ClientId {
 public:
  const std::string& text() const { return text_; }

 private:
  friend Result<ClientId> parse_client_id(std::string_view text);
  explicit ClientId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// client_id_empty, client_id_invalid, client_id_too_long; field "clientId". White space around it
// is dropped.
Result<ClientId> parse_client_id(std::string_view text);

// client_secret_invalid; field "clientSecret". White space around it is dropped; what is left is
// opaque. The message never repeats it.
Result<std::string> parse_client_secret(std::string_view text);

}  // namespace confluence_oauth

#endif
