// What all requests to Composio's platform API share.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_COMPOSIO_API_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_COMPOSIO_API_HPP

#include <string>
#include <string_view>

#include "base/request.hpp"

namespace confluence_oauth {

// Version 3.1 of the API (OpenAPI document, 2026-09). For auth configs and connections v3 answers
// the same (changelog 2026-04-08), but for the default callback URL (changelog 2026-05-19).
inline constexpr char kComposioHost[] = "https://backend.composio.dev";
inline constexpr char kComposioApiPath[] = "/api/v3.1";

// A request with the project key in x-api-key, as the placeholder COMPOSIO_API_KEY. `path` starts
// with '/'; `body` is JSON text, or empty for none, and then there is no content-type either.
inline Request composio_request(std::string_view kind, std::string_view method,
                                std::string_view path, std::string body) {
  Request request;
  request.kind = kind;
  request.method = method;
  request.url = std::string(kComposioHost) + kComposioApiPath + std::string(path);
  request.headers = {{"x-api-key", kComposioKeyVariable}};
  if (!body.empty()) request.headers.emplace_back("content-type", "application/json");
  request.body = std::move(body);
  request.placeholders = {{"/headers/x-api-key", kComposioKeyVariable}};
  return request;
}

}  // namespace confluence_oauth

#endif
