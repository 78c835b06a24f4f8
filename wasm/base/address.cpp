#include "base/address.hpp"

#include <algorithm>

#include "base/percent_encoding.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::string_view kAmpersands[] = {"&amp;", "&#38;", "&#x26;"};

// The length of an escaped '&' at the front of `text`, or 0.
std::size_t ampersand_at(std::string_view text) {
  for (std::string_view escaped : kAmpersands) {
    if (to_lower(text.substr(0, escaped.size())) == escaped) return escaped.size();
  }
  return 0;
}

std::string_view without_quotes(std::string_view text) {
  constexpr std::string_view kOpen = "\"'`<(", kClose = "\"'`>),;";
  text = trim(text);
  while (!text.empty() && kOpen.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kClose.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return trim(text);
}

// RFC 3986 section 3.1, loosely: no '=' and no '&', so that "a=https://x" is not one.
bool is_scheme(std::string_view text) {
  return all_of(text, [](char c) { return is_alnum(c) || c == '+' || c == '-' || c == '.'; });
}

// Cuts `text` before the first of `marks` and gives what stood behind it.
std::string_view cut_at(std::string_view& text, std::string_view marks) {
  const std::size_t at = text.find_first_of(marks);
  if (at == std::string_view::npos) return {};
  const std::string_view behind = text.substr(at + 1);
  text = text.substr(0, at);
  return behind;
}

}  // namespace

Address split_address(std::string_view text) {
  Address address;
  address.fragment = cut_at(text, "#");
  const std::size_t scheme = text.find("://");
  const bool has_scheme = scheme != std::string_view::npos && is_scheme(text.substr(0, scheme));
  const std::size_t mark = text.find_first_of("?=");
  if (!has_scheme && mark != std::string_view::npos && text[mark] == '=') {
    address.query = text;
    return address;
  }
  address.query = cut_at(text, "?");
  if (has_scheme) {
    address.scheme = text.substr(0, scheme);
    text.remove_prefix(scheme + 3);
    address.authority = text.substr(0, text.find('/'));
    text.remove_prefix(address.authority.size());
  }
  address.path = text;
  return address;
}

std::string host_of(std::string_view authority) {
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) authority.remove_prefix(at + 1);
  const bool is_literal = authority.starts_with('[');
  std::string_view host = authority.substr(0, authority.find(is_literal ? ']' : ':'));
  if (is_literal) host.remove_prefix(1);
  if (host.ends_with('.')) host.remove_suffix(1);
  return to_lower(host);
}

std::string decode_form(std::string_view text) {
  if (text.find_first_of("%+") == std::string_view::npos) return std::string(text);
  return decode_percent(text, Plus::space);
}

std::vector<QueryParameter> parse_query(std::string_view query) {
  std::vector<QueryParameter> parameters;
  for_each_parameter(query, [&](std::string_view name, std::string_view value) {
    parameters.push_back({decode_form(name), decode_form(value)});
  });
  return parameters;
}

std::size_t count_named(const std::vector<QueryParameter>& parameters, std::string_view name) {
  const auto is_named = [&](const QueryParameter& one) { return one.name == name; };
  return static_cast<std::size_t>(std::count_if(parameters.begin(), parameters.end(), is_named));
}

std::string_view value_named(const std::vector<QueryParameter>& parameters, std::string_view name) {
  for (const QueryParameter& one : parameters) {
    if (one.name == name) return one.value;
  }
  return "";
}

std::string unwrap_pasted(std::string_view text) {
  text = without_quotes(text);
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find_first_of("&\r\n"), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    if (text.front() == '&') {
      out += '&';
      text.remove_prefix(std::max<std::size_t>(ampersand_at(text), 1));
    } else {
      while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace confluence_oauth
