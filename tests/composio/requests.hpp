// Requests for the tests of the snippets.
#ifndef CONFLUENCE_OAUTH_TESTS_COMPOSIO_REQUESTS_HPP
#define CONFLUENCE_OAUTH_TESTS_COMPOSIO_REQUESTS_HPP

#include <utility>

#include "base/request.hpp"

namespace confluence_oauth {

// POST https://h.example/p with one header and `body`.
inline Request small_request(Json body) {
  Request request;
  request.kind = "small";
  request.method = "POST";
  request.url = {{"https://h.example/p"}};
  request.headers = {{"x-a", {{"b"}}}};
  request.body = std::move(body);
  return request;
}

// The same, where the member "s" of the body and the header x-a are secrets.
inline Request secret_request() {
  Request request = small_request(make_object({{"s", Json::variable("SECRET_S")}, {"t", "x"}}));
  request.headers = {{"x-a", {{"SECRET_A", true}}}};
  return request;
}

inline Request form_request() {
  Request request = secret_request();
  request.headers = {{"content-type", {{"application/x-www-form-urlencoded"}}}};
  request.body.set("t", "it's &c");
  request.is_form = true;
  return request;
}

// The variable is a part of the address.
inline Request address_request() {
  Request request = small_request(nullptr);
  request.method = "GET";
  request.url = {{"https://h.example/"}, {"ID", true}};
  return request;
}

}  // namespace confluence_oauth

#endif
