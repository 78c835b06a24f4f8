// An HTTP request to be sent by somebody else: the page itself sends none.
//
// Whatever a builder puts into it can be sent unchanged by every program: method, URL and headers
// are printable ASCII, and so are the values of a form; a body is an object of objects, arrays,
// strings and booleans.
#ifndef CONFLUENCE_OAUTH_BASE_REQUEST_HPP
#define CONFLUENCE_OAUTH_BASE_REQUEST_HPP

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace confluence_oauth {

inline constexpr char kClientIdVariable[] = "ATLASSIAN_CLIENT_ID";
inline constexpr char kClientSecretVariable[] = "ATLASSIAN_CLIENT_SECRET";
inline constexpr char kComposioKeyVariable[] = "COMPOSIO_API_KEY";

// A stretch of text, or the name of an environment variable whose value belongs there.
struct Piece {
  std::string text;
  bool is_variable = false;
};
using TextWithVariables = std::vector<Piece>;

struct Header {
  std::string_view name;  // lower case
  TextWithVariables value;
};

// A value of the request that programs keep in their environment.
struct Setting {
  std::string_view variable;
  std::string value;
};

// The call of a vendor's SDK that does the same: whole statements.
struct SdkCall {
  std::string typescript;
  std::string python;
  std::string_view typescript_imports;
};

struct Request {
  std::string_view kind;    // "create_auth_config"
  std::string_view method;  // "GET", "POST" or "PATCH"
  TextWithVariables url;
  std::vector<Header> headers;
  Json body;             // null for none
  bool is_form = false;  // a flat body, sent as application/x-www-form-urlencoded
  std::vector<Setting> settings;
  std::function<SdkCall()> sdk;  // writes the call; none where the SDKs have no such call
};

// Each variable once: of the headers, the URL, the body.
std::vector<std::string> variables_of(const Request& request);
std::vector<std::string> variables_of(const Json& body);

// The pieces in one text, variables as `variable` writes them.
template <class Variable>
std::string join_pieces(const TextWithVariables& pieces, Variable variable) {
  std::string joined;
  for (const Piece& piece : pieces) joined += piece.is_variable ? variable(piece.text) : piece.text;
  return joined;
}

// With the variables' names in it.
std::string shown_text(const TextWithVariables& pieces);

}  // namespace confluence_oauth

#endif
