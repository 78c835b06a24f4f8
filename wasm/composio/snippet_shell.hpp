// curl in bash, zsh or another POSIX shell.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_SHELL_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_SHELL_HPP

#include <string>

#include "base/request.hpp"

namespace confluence_oauth {

// One curl command. No quote, '!' or backslash of a value is left in it: JSON and percent-encoding
// have spelled them otherwise, so single quotes hold every value as it is. A variable that is not
// set stops it before anything is sent (the ":?" of POSIX XCU 2.6.2). A variable inside the JSON
// goes through a shell function that escapes it with awk, which POSIX demands and jq is not.
std::string render_shell(const Request& request);

}  // namespace confluence_oauth

#endif
