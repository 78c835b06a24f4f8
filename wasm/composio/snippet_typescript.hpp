// @composio/core in TypeScript.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_TYPESCRIPT_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_TYPESCRIPT_HPP

#include <string>

#include "base/request.hpp"

namespace confluence_oauth {

// The SDK's call where the request has one, else fetch.
std::string render_typescript(const Request& request);

}  // namespace confluence_oauth

#endif
