// What a .env file holds for a request.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_ENV_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_ENV_HPP

#include <optional>
#include <string>
#include <string_view>

#include "base/request.hpp"

namespace confluence_oauth {

// One line a variable: empty for what is not known, then the request's settings. A value that has
// no common spelling is left out, with a comment.
std::string render_env(const Request& request);

// `value` as a shell's "." command, `node --env-file` and the package dotenv all read it, and as an
// interactive shell takes it when it is pasted there. Nothing for what has no such spelling: other
// than printable ASCII, or a single quote beside one of " \ $ ` !
std::optional<std::string> env_quote(std::string_view value);

}  // namespace confluence_oauth

#endif
