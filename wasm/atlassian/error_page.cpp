#include "atlassian/error_page.hpp"

#include <string>
#include <vector>

#include "atlassian/cloud.hpp"
#include "base/address.hpp"
#include "base/copied_address.hpp"
#include "base/query.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "oauth/error_description.hpp"

namespace confluence_oauth {
namespace {

// No browser shows a longer address; longer text is not looked at.
constexpr std::size_t kLongest = 64 * 1024;

std::string first_line(std::string text) { return text.substr(0, text.find('\n')); }

bool is_error_page(const Address& address) {
  return address.origin() == "https://" + std::string(kSignInHost) &&
         (address.path == "/error" || address.path == "/error/");
}

// Both wordings that were seen for a callback that the app does not have.
bool blames_callback(std::string_view description) {
  const std::string lowered = to_lower(description);
  return lowered.find("callback url") != std::string::npos ||
         lowered.find("redirect_uri") != std::string::npos;
}

}  // namespace

std::optional<Finding> explain_error_page(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  const std::optional<Address> address = parse_address(first_line(unwrap_pasted(text)));
  if (!address || !is_error_page(*address)) return std::nullopt;
  const std::vector<QueryParameter> parameters = parse_query(address->query);
  const std::string_view description = value_named(parameters, "error_description");
  const std::string added = quote_error_description(description);
  if (blames_callback(description)) return findings::error_page_callback({.added = added});
  if (value_named(parameters, "error") == "unauthorized_client") {
    return findings::error_page_client({.added = added});
  }
  return findings::error_page_other({.added = added});
}

}  // namespace confluence_oauth
