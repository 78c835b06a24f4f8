#include "composio/auth_config_id.hpp"

#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kPrefix = kAuthConfigPrefix.size();
static_assert(kPrefix == kConnectionPrefix.size());
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

}  // namespace

std::vector<Finding> ComposioId::warnings() const {
  if (text_.size() == kUsualLength) return {};
  return {findings::id_length_unusual(
      {.prefix = text_.substr(0, kPrefix), .count = text_.size() - kPrefix})};
}

Result<AuthConfigId> parse_auth_config_id(std::string_view text) {
  text = unquote(text);
  if (text.empty()) {
    return errors::auth_config_id_empty();
  }
  if (text.starts_with(kConnectionPrefix)) {
    return errors::auth_config_id_is_connection();
  }
  if (text.starts_with("ln_")) {
    return errors::auth_config_id_is_link_token();
  }
  if (text.starts_with("ak_") || text.starts_with("uak_")) {
    return errors::auth_config_id_is_key();
  }
  if (!is_id(text, kAuthConfigPrefix)) {
    return errors::auth_config_id_invalid();
  }
  return AuthConfigId(std::string(text));
}

Result<std::optional<AuthConfigId>> parse_optional_id(const std::optional<std::string>& text) {
  if (!text) return std::optional<AuthConfigId>();
  const Result<AuthConfigId> id = parse_auth_config_id(*text);
  if (!id) return id.error();
  return std::optional(*id);
}

Result<ConnectionId> parse_connection_id(std::string_view text) {
  text = unquote(text);
  if (text.starts_with(kAuthConfigPrefix)) {
    return errors::connection_id_is_auth_config();
  }
  if (!is_id(text, kConnectionPrefix)) {
    return errors::connection_id_invalid();
  }
  return ConnectionId(std::string(text));
}

}  // namespace confluence_oauth
