#include "oauth/redirect_uri.hpp"

#include "base/address.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

Error refusal(ErrorCode code, std::string_view message) {
  return Error{code, "redirectUri", std::string(message)};
}

bool has_http_host(std::string_view url) {
  const Address address = split_address(url);
  return (address.scheme == "https" || address.scheme == "http") &&
         !host_of(address.authority).empty();
}

bool is_url_character(char c) {
  constexpr std::string_view kNever = "\"<>\\^`{|}";
  return is_visible(c) && kNever.find(c) == std::string_view::npos;
}

}  // namespace

bool RedirectUri::is_loopback() const {
  const std::string name = host();
  const bool numeric = all_of(name, [](char c) { return is_digit(c) || c == '.'; });
  return name == "localhost" || name.ends_with(".localhost") || name == "::1" ||
         (numeric && name.starts_with("127."));
}

std::string RedirectUri::host() const { return host_of(split_address(text_).authority); }

Result<RedirectUri> parse_redirect_uri(std::string_view text) {
  text = trim(text);
  if (text.empty()) {
    return refusal(ErrorCode::callback_empty,
                   "No callback URL. Choose one of Composio's, or give your own.");
  }
  if (text.size() > 2048) {
    return refusal(ErrorCode::callback_too_long,
                   "A callback URL has at most 2048 characters here. Paste the address alone.");
  }
  if (!all_of(text, is_url_character)) {
    return refusal(ErrorCode::callback_invalid,
                   "A callback URL has no spaces, quotes, backslashes or accented letters. "
                   "Percent-encode them, or choose another address.");
  }
  if (text.find('#') != std::string_view::npos) {
    return refusal(ErrorCode::callback_has_fragment,
                   "A callback URL must not have a # part (RFC 6749 section 3.1.2). Remove it.");
  }
  if (!has_http_host(text)) {
    return refusal(ErrorCode::callback_not_absolute,
                   "A callback URL starts with https:// and a host (http:// for a local one). Give "
                   "the whole address.");
  }
  return RedirectUri(std::string(text));
}

}  // namespace confluence_oauth
