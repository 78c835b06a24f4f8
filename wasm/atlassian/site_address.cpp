#include "atlassian/site_address.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::array<std::string_view, 6> kHostlessSchemes = {"about", "blob",       "data",
                                                              "file",  "javascript", "mailto"};

bool is_scheme_character(char c) { return is_alnum(c) || c == '+' || c == '-'; }

std::string_view scheme_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  const std::string_view name = text.substr(0, colon);
  if (!all_of(name, is_scheme_character)) return {};
  if (text.substr(colon).starts_with(":/")) return name;
  const auto& known = kHostlessSchemes;
  return std::find(known.begin(), known.end(), to_lower(name)) != known.end() ? name
                                                                              : std::string_view{};
}

}  // namespace

SiteAddress split_site_address(std::string_view text) {
  SiteAddress address;
  address.scheme = scheme_of(text);
  if (!address.scheme.empty()) text.remove_prefix(address.scheme.size() + 1);
  if (text.starts_with("//")) {
    text.remove_prefix(2);
  } else if (!address.scheme.empty() && text.starts_with('/')) {
    text.remove_prefix(1);  // as browsers take it
  }
  const std::string_view authority = text.substr(0, text.find_first_of("/?#\\"));
  address.rest = text.substr(authority.size());
  address.host = authority;
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    address.has_user = true;
    address.user = authority.substr(0, at);
    address.host = authority.substr(at + 1);
  }
  if (const std::size_t colon = address.host.find(':'); colon != std::string_view::npos) {
    address.port = address.host.substr(colon);
    address.host = address.host.substr(0, colon);
  }
  return address;
}

}  // namespace confluence_oauth
