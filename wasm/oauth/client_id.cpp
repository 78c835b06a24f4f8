#include "oauth/client_id.hpp"

#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {

Result<ClientId> parse_client_id(std::string_view text) {
  text = trim(text);
  if (text.empty()) {
    return errors::client_id_empty();
  }
  if (text.size() > 512) {
    return errors::client_id_too_long();
  }
  if (!all_of(text, is_visible)) {
    return errors::client_id_invalid();
  }
  return ClientId(std::string(text));
}

Result<std::string> parse_client_secret(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 4096 || !all_of(text, is_visible)) {
    return errors::client_secret_invalid();
  }
  return std::string(text);
}

}  // namespace confluence_oauth
