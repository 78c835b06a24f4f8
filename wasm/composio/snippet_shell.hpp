// curl in a POSIX shell.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_SHELL_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_SHELL_HPP

#include <string>
#include <string_view>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

// One curl command. A variable that is not set stops it before anything is sent (the ":?" of POSIX
// XCU 2.6.2). A variable inside the JSON goes through a shell function that escapes it with awk,
// which POSIX demands and jq is not.
std::string render_shell(const SendableRequest& request);

// `text` as one word of a POSIX shell (XCU 2.2.2): everything inside single quotes is literal.
std::string shell_quote(std::string_view text);

}  // namespace confluence_oauth

#endif
