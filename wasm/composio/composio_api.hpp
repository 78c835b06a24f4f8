// What all requests to Composio's platform API share.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_COMPOSIO_API_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_COMPOSIO_API_HPP

#include <string>
#include <string_view>
#include <utility>

#include "base/request.hpp"

namespace confluence_oauth {

// Version 3.1 of the API (OpenAPI document, 2026-09). For auth configs and connections v3 answers
// the same (changelog 2026-04-08), but for the default callback URL (changelog 2026-05-19).
inline constexpr char kComposioHost[] = "https://backend.composio.dev";
inline constexpr std::string_view kComposioHostName = "backend.composio.dev";
inline constexpr char kComposioApiPath[] = "/api/v3.1";

// How the link begins that a connection is made with, without its scheme, as reports of 2026 have
// it.
inline constexpr std::string_view kConnectLinkBeginnings[] = {"connect.composio.dev/link/",
                                                              "backend.composio.dev/api/v3/s/",
                                                              "backend.composio.dev/api/v3.1/s/"};

inline constexpr char kAuthConfigIdVariable[] = "COMPOSIO_AUTH_CONFIG_ID";
inline constexpr char kUserIdVariable[] = "COMPOSIO_USER_ID";

// A request with the project key in x-api-key, as the variable COMPOSIO_API_KEY. `path` starts with
// '/'; without a body there is no content-type either.
inline Request composio_request(std::string_view kind, std::string_view method,
                                std::string_view path, Json body = nullptr) {
  Request request;
  request.kind = kind;
  request.method = method;
  request.url = {{std::string(kComposioHost) + kComposioApiPath + std::string(path)}};
  request.headers = {{"x-api-key", {{kComposioKeyVariable, true}}}};
  if (!body.is_null()) request.headers.push_back({"content-type", {{"application/json"}}});
  request.body = std::move(body);
  return request;
}

}  // namespace confluence_oauth

#endif
