// The request body in what somebody pasted: alone, in a command, or in code.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_BODY_IN_TEXT_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_BODY_IN_TEXT_HPP

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/json.hpp"

namespace confluence_oauth {

enum class BodyKind {
  unknown,             // no JSON object, or one that is none of the following
  create_auth_config,  // POST /auth_configs, also when its parts stand at the wrong level
  change_auth_config,  // PATCH /auth_configs/{id}
  connect_link,        // POST /connected_accounts/link
  connection,          // POST /connected_accounts
};

std::string_view to_text(BodyKind kind);

struct FoundBody {
  Json body;
  BodyKind kind = BodyKind::unknown;
  bool is_readable = false;  // there is an object that closes
};

// Text that begins as JSON has to be JSON up to where its first object closes. In other text the
// first object counts that is a body of ours, written as code writes it (see code_literal.hpp).
// What nests over 32 levels deep is not read. Total, linear.
FoundBody find_body(std::string_view text);

// A call of one of Composio's SDKs, in place of a request.
enum class CodeCall { none, create, initiate, link };

// `lowered` is in lower case.
CodeCall code_call_in(std::string_view lowered);

// A member's text; empty for none, and for what is no text.
std::string text_in(const Json* value);

// Those of the names that `object` has, for a sentence.
std::string names_in(const Json& object, std::initializer_list<const char*> names);

}  // namespace confluence_oauth

#endif
