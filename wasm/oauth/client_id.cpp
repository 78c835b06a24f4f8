#include "oauth/client_id.hpp"

#include "base/text.hpp"

namespace confluence_oauth {

Result<ClientId> parse_client_id(std::string_view text) {
  text = trim(text);
  if (text.empty()) {
    return Error{ErrorCode::client_id_empty, "clientId",
                 "No client ID yet. In Atlassian's developer console open your app, then Settings, "
                 "and copy the Client ID."};
  }
  if (text.size() > 512) {
    return Error{ErrorCode::client_id_too_long, "clientId",
                 "This is far longer than a client ID. Copy only the Client ID from Settings."};
  }
  if (!all_of(text, is_visible)) {
    return Error{ErrorCode::client_id_invalid, "clientId",
                 "A client ID has no spaces, line breaks or accented letters. Copy it again from "
                 "Settings, with the copy button beside it."};
  }
  return ClientId(std::string(text));
}

Result<std::string> parse_client_secret(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 4096 || !all_of(text, is_visible)) {
    return Error{
        ErrorCode::client_secret_invalid, "clientSecret",
        "A secret has no spaces, line breaks or accented letters. Copy it again from "
        "Settings, or leave the field empty and put the secret in where the request runs."};
  }
  return std::string(text);
}

}  // namespace confluence_oauth
