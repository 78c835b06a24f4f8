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

bool is_line_break(char c) { return c == '\n' || c == '\r'; }

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
  const bool has_query = text.find('?') != std::string_view::npos;
  address.query = cut_at(text, "?");
  const std::size_t scheme = text.find("://");
  if (scheme != std::string_view::npos && is_scheme(text.substr(0, scheme))) {
    address.scheme = text.substr(0, scheme);
    text.remove_prefix(scheme + 3);
    address.authority = text.substr(0, text.find('/'));
    text.remove_prefix(address.authority.size());
  } else if (!has_query && text.find('=') != std::string_view::npos) {
    address.query = text;
    text = {};
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

std::vector<QueryParameter> parse_query(std::string_view query) {
  std::vector<QueryParameter> parameters;
  for (std::string_view piece : split(query, '&')) {
    if (piece.empty()) continue;
    const std::string_view value = cut_at(piece, "=");
    parameters.push_back({decode_percent(piece, Plus::space), decode_percent(value, Plus::space)});
  }
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
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_line_break(text[i])) {
      while (i + 1 < text.size() && is_space(text[i + 1])) ++i;
    } else if (const std::size_t escaped = text[i] == '&' ? ampersand_at(text.substr(i)) : 0) {
      out += '&';
      i += escaped - 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace confluence_oauth
