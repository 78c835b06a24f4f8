#include "composio/auth_config_id.hpp"

#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kPrefix = 3;
constexpr std::size_t kUsualLength = kPrefix + 12;
constexpr std::size_t kLongest = kPrefix + 128;

std::string_view unquote(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ',' || text.back() == '"')) text.remove_suffix(1);
  while (!text.empty() && text.front() == '"') text.remove_prefix(1);
  return trim(text);
}

constexpr bool belongs(char c) { return is_alnum(c) || c == '_' || c == '-'; }

bool is_id(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) && text.size() > kPrefix && text.size() <= kLongest &&
         all_of(text, belongs);
}

Error no_auth_config(ErrorCode code, std::string_view message) {
  return Error{code, "authConfigId", std::string(message)};
}

}  // namespace

std::vector<Finding> ComposioId::warnings() const {
  if (text_.size() == kUsualLength) return {};
  return {{Severity::warning, "id_length_unusual", "An unusual length for an id",
           "The ids seen so far have 12 characters after " + text_.substr(0, kPrefix) +
               "; this one has " + std::to_string(text_.size() - kPrefix) +
               ". No document states the length, so it may be right.",
           "Compare it with the original, from the first to the last character.",
           "composio-openapi"}};
}

Result<AuthConfigId> parse_auth_config_id(std::string_view text) {
  text = unquote(text);
  if (text.empty()) {
    return no_auth_config(ErrorCode::auth_config_id_empty,
                          "No auth config ID yet. Create the auth config, then paste the id that "
                          "starts with ac_.");
  }
  if (text.starts_with("ca_")) {
    return no_auth_config(
        ErrorCode::auth_config_id_is_connection,
        "This is a connected account (ca_): one person's connection. Here belongs "
        "the auth config it was made with, which starts with ac_.");
  }
  if (text.starts_with("ln_")) {
    return no_auth_config(ErrorCode::auth_config_id_is_link_token,
                          "This is a link token (ln_), good for one connection. Here belongs the "
                          "auth config's id, which starts with ac_.");
  }
  if (text.starts_with("ak_") || text.starts_with("uak_")) {
    return no_auth_config(ErrorCode::auth_config_id_is_key,
                          "This is an API key and a secret. Take it out of here; the auth config's "
                          "id starts with ac_.");
  }
  if (!is_id(text, "ac_")) {
    return no_auth_config(
        ErrorCode::auth_config_id_invalid,
        "An auth config's id is ac_ followed by letters, digits, '_' and '-'. Copy "
        "it from the answer that created it, or from its page in the dashboard.");
  }
  return AuthConfigId(std::string(text));
}

Result<ConnectionId> parse_connection_id(std::string_view text) {
  text = unquote(text);
  if (text.starts_with("ac_")) {
    return Error{
        ErrorCode::connection_id_is_auth_config, "connectionId",
        "This is an auth config (ac_). A connection made with it starts with ca_; the link "
        "request's answer names it as connected_account_id."};
  }
  if (!is_id(text, "ca_")) {
    return Error{
        ErrorCode::connection_id_invalid, "connectionId",
        "A connected account's id is ca_ followed by letters, digits, '_' and '-'. The link "
        "request's answer names it as connected_account_id."};
  }
  return ConnectionId(std::string(text));
}

}  // namespace confluence_oauth
