// Requests for the tests of the snippets.
#ifndef CONFLUENCE_OAUTH_TESTS_COMPOSIO_REQUESTS_HPP
#define CONFLUENCE_OAUTH_TESTS_COMPOSIO_REQUESTS_HPP

#include <string>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

// POST https://h.example/p with one header and `body`.
inline Request small_request(std::string body) {
  return {"small", "POST", "https://h.example/p", {{"x-a", "b"}}, std::move(body), {}};
}

// The same, where the member "s" of the body and the header x-a are secrets.
inline Request secret_request() {
  Request request = small_request(R"({"s":"SECRET_S","t":"x"})");
  request.headers = {{"x-a", "SECRET_A"}};
  request.placeholders = {{"/headers/x-a", "SECRET_A"}, {"/body/s", "SECRET_S"}};
  return request;
}

inline SendableRequest sendable(Request request) {
  return *parse_sendable_request(std::move(request));
}

}  // namespace confluence_oauth

#endif
