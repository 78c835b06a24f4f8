// A request that every language can send unchanged. What comes back from a page, or from a portal
// around it, may be anything: it is checked here before it becomes part of a program.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SENDABLE_REQUEST_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SENDABLE_REQUEST_HPP

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/request.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

class SendableRequest {
 public:
  const Request* operator->() const { return &request_; }
  // The variable a placeholder puts at `pointer`, or empty.
  std::string_view variable_at(std::string_view pointer) const;
  // Whether the body is sent as a form (application/x-www-form-urlencoded) and not as JSON.
  bool is_form() const;
  // Each variable once, in the order of the placeholders.
  std::vector<std::string> variables() const;

 private:
  friend Result<SendableRequest> parse_sendable_request(Request request);
  explicit SendableRequest(Request request) : request_(std::move(request)) {}
  Request request_;
};

// request_invalid, the field naming the member ("request.url"), for
//   method: none of GET, POST and PATCH; a body with GET, none with the others;
//   url: not an absolute http(s) URL as parse_redirect_uri takes it; brackets, which curl expands;
//   headers: names of other than letters, digits and hyphens, or twice the same; values that are
//     empty, not printable ASCII, or have a space at either end;
//   body: not the JSON of one object; numbers other than integers below 2^53, which JavaScript
//   would
//     round; for a form, other members than printable ASCII text under names of letters, digits and
//     '_', the first one no digit;
//   placeholders: over 16; a variable of other than A-Z, 0-9 and '_', starting with a letter; a
//     pointer to something else than its variable's name. In a header, other text may stand before
//     the name, ending with a space ("Bearer "); in the URL the name is one whole step of the path.
Result<SendableRequest> parse_sendable_request(Request request);

}  // namespace confluence_oauth

#endif
