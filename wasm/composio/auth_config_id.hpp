// The names Composio gives to what it keeps: ac_ for auth configs, ca_ for connected accounts.
//
// A mixed-up pair is a documented mistake (Composio KB, Confluence toolkit, 2026-08-12), so each
// other prefix is refused with words of its own. Ids seen in public text are the prefix and 12 of
// A-Z a-z 0-9 '_' '-'; that length is documented nowhere, and another one is only warned about.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_AUTH_CONFIG_ID_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_AUTH_CONFIG_ID_HPP

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

inline constexpr std::string_view kAuthConfigPrefix = "ac_";
inline constexpr std::string_view kConnectionPrefix = "ca_";

// The prefix, then 1 to 128 of A-Z a-z 0-9 '_' '-': safe in a path and in any program.
class ComposioId {
 public:
  const std::string& text() const { return text_; }
  // id_length_unusual.
  std::vector<Finding> warnings() const;

 protected:
  explicit ComposioId(std::string text) : text_(std::move(text)) {}

 private:
  std::string text_;
};

class AuthConfigId : public ComposioId {
  friend Result<AuthConfigId> parse_auth_config_id(std::string_view text);
  using ComposioId::ComposioId;
};

class ConnectionId : public ComposioId {
  friend Result<ConnectionId> parse_connection_id(std::string_view text);
  using ComposioId::ComposioId;
};

// White space, quotes and a comma around the id are dropped, as they come with copying from JSON.
// Field "authConfigId". auth_config_id_empty; auth_config_id_is_connection (ca_);
// auth_config_id_is_link_token (ln_); auth_config_id_is_key (ak_, uak_), whose message does not
// repeat it; auth_config_id_invalid for everything else.
Result<AuthConfigId> parse_auth_config_id(std::string_view text);
// The same for an id that may be missing.
Result<std::optional<AuthConfigId>> parse_optional_id(const std::optional<std::string>& text);

// Field "connectionId". connection_id_is_auth_config (ac_), connection_id_invalid.
Result<ConnectionId> parse_connection_id(std::string_view text);

}  // namespace confluence_oauth

#endif
