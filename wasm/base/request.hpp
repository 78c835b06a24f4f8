// An HTTP request to be sent by somebody else: the page itself sends none.
#ifndef CONFLUENCE_OAUTH_BASE_REQUEST_HPP
#define CONFLUENCE_OAUTH_BASE_REQUEST_HPP

#include <string>
#include <utility>
#include <vector>

namespace confluence_oauth {

inline constexpr char kClientSecretVariable[] = "ATLASSIAN_CLIENT_SECRET";
inline constexpr char kComposioKeyVariable[] = "COMPOSIO_API_KEY";

// Where a variable's name stands for a secret that was not given.
struct Placeholder {
  std::string pointer;   // JSON pointer into the request as JSON: "/headers/x-api-key"
  std::string variable;  // "COMPOSIO_API_KEY"
};

struct Request {
  std::string kind;    // "create_auth_config"
  std::string method;  // "POST"
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;  // JSON text of one object, or empty for none
  std::vector<Placeholder> placeholders;
};

}  // namespace confluence_oauth

#endif
