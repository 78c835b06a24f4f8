// Python 3: its standard library, and the package composio.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_PYTHON_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_PYTHON_HPP

#include <string>

#include "base/request.hpp"

namespace confluence_oauth {

// urllib.request. A refused request prints the status and the answer's text like any other.
std::string render_python(const Request& request);

// The SDK's call where the request has one, else the standard library.
std::string render_python_sdk(const Request& request);

}  // namespace confluence_oauth

#endif
