// Takes the scope names out of the wrapping they are pasted in.
#ifndef CONFLUENCE_OAUTH_ADVICE_UNWRAP_SCOPES_HPP
#define CONFLUENCE_OAUTH_ADVICE_UNWRAP_SCOPES_HPP

#include <string>
#include <string_view>

namespace confluence_oauth {

// The part of `text` that holds scope names:
// - JSON, alone or inside a command (from the first bracket to the last): the strings of an array,
//   or of the members called scope, scopes, user_scopes or scopes_required at any depth: an auth
//   config, a Composio answer, an accessible-resources answer. Deeper than 32 levels is not JSON
//   here.
// - an authorization URL: its scope parameter, percent-encoded up to three times, also inside
//   login?continue=.
// - a line "NAME=value" or "name: value" whose name ends in scope or scopes, as in .env and YAML
//   files, with the list items or indented lines below it; only if no scope stands elsewhere.
// Else the text as it is. What comes out is for parse_scopes(). Total; time grows linearly.
std::string unwrap_scopes(std::string_view text);

}  // namespace confluence_oauth

#endif
