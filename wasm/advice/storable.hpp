// What a page may keep in the browser's storage of what was typed.
#ifndef CONFLUENCE_OAUTH_ADVICE_STORABLE_HPP
#define CONFLUENCE_OAUTH_ADVICE_STORABLE_HPP

#include <cstdint>
#include <string_view>

namespace confluence_oauth {

// What a field is for.
enum class TextKind : std::uint8_t {
  words,           // a name or an id of somebody's own
  site,            // a site's address in any form
  address,         // an http or https URL
  scopes,          // a list of scopes
  auth_config_id,  // ac_
  connection_id,   // ca_
  tool_scopes,     // Composio's answer about the scopes of tools
};

// False where a secret is seen, and where the text has not the form that its field is for: an
// answer, a key or a command that was pasted into the wrong field. A list of scopes may be
// half-typed, an address or an id may not. Total, linear.
bool is_storable(std::string_view text, TextKind kind);

}  // namespace confluence_oauth

#endif
