#include "oauth/redirect_uri.hpp"

#include <optional>

#include "base/address.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

// "https:///a" leads to the host "a" in a browser; here it is a host that was forgotten.
bool has_host(std::string_view url) {
  for (std::string_view beginning : {"https://", "http://"}) {
    if (!url.starts_with(beginning)) continue;
    const std::string_view authority = split_address(url).authority;
    const bool has_slash_too_many = url.substr(beginning.size()).starts_with('/');
    return !authority.empty() && !authority.starts_with(':') && !has_slash_too_many;
  }
  return false;
}

// DNS has none, but for the one behind a final dot.
bool has_empty_label(std::string_view host) {
  return host.starts_with('.') || host.find("..") != std::string_view::npos;
}

bool is_url_character(char c) {
  constexpr std::string_view kNever = "\"<>\\^`{|}";
  return is_visible(c) && kNever.find(c) == std::string_view::npos;
}

}  // namespace

bool RedirectUri::is_loopback() const {
  const std::string name = host();
  const bool is_numeric = all_of(name, [](char c) { return is_digit(c) || c == '.'; });
  return name == "localhost" || name.ends_with(".localhost") || name == "::1" ||
         (is_numeric && name.starts_with("127."));
}

std::string RedirectUri::host() const {
  std::string host = parse_address(text_)->host;
  if (host.starts_with('[')) return host.substr(1, host.size() - 2);
  if (host.ends_with('.')) host.pop_back();
  return host;
}

Result<RedirectUri> parse_redirect_uri(std::string_view text) {
  text = trim(text);
  if (text.empty()) {
    return errors::callback_empty();
  }
  if (text.size() > 2048) {
    return errors::callback_too_long();
  }
  if (!all_of(text, is_url_character)) {
    return errors::callback_invalid();
  }
  if (text.find('#') != std::string_view::npos) {
    return errors::callback_has_fragment();
  }
  if (!has_host(text)) return errors::callback_not_absolute();
  const std::optional<Address> address = parse_address(text);
  if (split_address(text).authority.find('@') != std::string_view::npos) {
    return errors::callback_with_user_name();
  }
  if (!address || has_empty_label(address->host)) return errors::callback_host_unread();
  return RedirectUri(std::string(text));
}

}  // namespace confluence_oauth
