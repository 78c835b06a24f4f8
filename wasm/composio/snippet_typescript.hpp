// @composio/core in TypeScript.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_TYPESCRIPT_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_TYPESCRIPT_HPP

#include <string>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

// The SDK's call where there is one, else fetch. Connecting uses initiate(), which sends the direct
// POST /connected_accounts: link() takes no connection_data (npm @composio/core 0.21.0), so the
// subdomain could not be given.
std::string render_typescript(const SendableRequest& request);

}  // namespace confluence_oauth

#endif
