// Python 3: its standard library, and the package composio.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_PYTHON_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_PYTHON_HPP

#include <string>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

// urllib.request. A refused request prints the status and the answer's text like any other.
std::string render_python(const SendableRequest& request);

// The SDK's call where there is one, else the standard library. Its casing is its own: auth_scheme
// where HTTP says authScheme (its types translate). The connection's state is given as a plain
// dict, since the helper that makes it has changed its signature between versions.
std::string render_python_sdk(const SendableRequest& request);

}  // namespace confluence_oauth

#endif
