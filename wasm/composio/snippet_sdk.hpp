// Which call of Composio's SDKs a request is. Only the shapes built in composio/ are known;
// anything else has no call and is better sent as it is.
//
// Read in npm @composio/core 0.21.0 and in the Python package's sources (repository
// ComposioHQ/composio, 2026). The SDKs speak to /api/v3.1 of a base URL and know each other's
// casing differently: camel case in TypeScript, authScheme of the HTTP body included; snake case in
// Python.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_SDK_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_SDK_HPP

#include <optional>
#include <string>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

enum class SdkCallKind {
  create_auth_config,
  update_auth_config,
  initiate,
  read_auth_config,
  read_connection
};
enum class SdkCasing { typescript, python };

// JSON text and where it stands in the request, for literal_pieces.
struct SdkArgument {
  std::string json;
  std::string pointer;
};

struct SdkCall {
  SdkCallKind kind = SdkCallKind::create_auth_config;
  std::string base_url;  // empty for Composio's own
  SdkArgument id;        // of the auth config or connection; the placeholder's name if it is one
  SdkArgument options;   // of create and update, in the SDK's casing
  SdkArgument user_id;   // of initiate, as what follows
  SdkArgument subdomain;
  std::optional<SdkArgument> callback_url;
};

std::optional<SdkCall> find_sdk_call(const SendableRequest& request, SdkCasing casing);

}  // namespace confluence_oauth

#endif
