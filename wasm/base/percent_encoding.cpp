#include "base/percent_encoding.hpp"

#include <algorithm>
#include <cstddef>

namespace confluence_oauth {
namespace {

void append_encoded(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kHex[byte >> 4];
  out += kHex[byte & 0x0f];
}

}  // namespace

std::string encode_component(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

// A '%' is encoded again, its digits are not.
std::size_t encoded_size(std::string_view text, std::size_t times) {
  const auto encoded =
      std::count_if(text.begin(), text.end(), [](char c) { return !is_unreserved(c); });
  return text.size() + 2 * times * static_cast<std::size_t>(encoded);
}

std::string encode_query_value(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (is_unreserved(c) || c == ':' || c == '/') {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::string encode_set(std::string_view text, std::string_view set) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    const bool is_plain = c == ' ' || is_visible(c);
    if (is_plain && set.find(c) == std::string_view::npos) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::string decode_percent(std::string_view text, Plus plus) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = i + 2 < text.size() && text[i] == '%' ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += plus == Plus::space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

}  // namespace confluence_oauth
