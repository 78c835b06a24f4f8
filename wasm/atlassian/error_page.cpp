#include "atlassian/error_page.hpp"

#include <string>
#include <vector>

#include "base/address.hpp"
#include "base/text.hpp"
#include "oauth/error_description.hpp"

namespace confluence_oauth {
namespace {

// No browser shows a longer address; longer text is not looked at.
constexpr std::size_t kLongest = 64 * 1024;

bool is_error_page(const Address& address) {
  return address.scheme == "https" && host_of(address.authority) == "id.atlassian.com" &&
         (address.path == "/error" || address.path == "/error/");
}

// Both wordings that were seen for a callback that the app does not have.
bool blames_callback(std::string_view description) {
  const std::string lowered = to_lower(description);
  return lowered.find("callback url") != std::string::npos ||
         lowered.find("redirect_uri") != std::string::npos;
}

Finding callback_not_registered(const std::string& added) {
  return {Severity::error,
          "error_page_callback",
          "The callback is not the registered one",
          "Atlassian compares it to the character with the one callback URL of the app." + added,
          "In the developer console open the app, then Authorization, and make the Callback URL "
          "equal to the one in the request: scheme, host, path and final slash.",
          "callback-mismatch-report"};
}

Finding client_refused(const std::string& added) {
  return {
      Severity::error,
      "error_page_client",
      "Atlassian does not accept this client",
      "The client ID is wrong, or the app cannot be used by this person." + added,
      "Copy the Client ID again from Settings. If somebody else made the app, ask them to switch "
      "sharing on under Distribution.",
      "callback-mismatch-report"};
}

Finding other(const std::string& added) {
  return {
      Severity::error,
      "error_page_other",
      "Atlassian stopped before the consent",
      "This is Atlassian's own error page; nothing was sent to the callback." + added,
      "Build the consent URL anew and try once more. Compare client ID, callback and scopes with "
      "the app in the developer console.",
      "3lo-docs"};
}

}  // namespace

std::optional<Finding> explain_error_page(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  const std::string unwrapped = unwrap_pasted(text);
  const Address address = split_address(unwrapped);
  if (!is_error_page(address)) return std::nullopt;
  const std::vector<QueryParameter> parameters = parse_query(address.query);
  const std::string_view description = value_named(parameters, "error_description");
  const std::string added = quote_error_description(description);
  if (blames_callback(description)) return callback_not_registered(added);
  if (value_named(parameters, "error") == "unauthorized_client") return client_refused(added);
  return other(added);
}

}  // namespace confluence_oauth
