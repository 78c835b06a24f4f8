// What a .env file holds for a request.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_ENV_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_ENV_HPP

#include <optional>
#include <string>
#include <string_view>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

// One line a variable: empty for each placeholder, filled for the client id, the auth config's id,
// the user's and typed secrets. A value that has no common spelling is left out, with a comment.
std::string render_env(const SendableRequest& request);

// `value` as a shell's "." command, `node --env-file` and the dotenv packages all read it; nothing
// where they disagree: a single quote beside others that matter, or a line break.
std::optional<std::string> env_quote(std::string_view value);

}  // namespace confluence_oauth

#endif
