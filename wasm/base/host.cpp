#include "base/host.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/text.hpp"

namespace confluence_oauth {
namespace {

// ---- IPv4, in one to four numbers of base 8, 10 or 16 (section 3.5)

constexpr std::uint64_t kNoNumber = UINT64_MAX;
constexpr std::uint64_t kMoreThanAnAddress = std::uint64_t{1} << 32;

unsigned digit_value(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  return is_alpha(c) ? static_cast<unsigned>(to_lower(c) - 'a') + 10 : 36;
}

// Numbers too large for an address are all kMoreThanAnAddress.
std::uint64_t number_of(std::string_view text, unsigned base) {
  std::uint64_t number = 0;
  for (char c : text) {
    const unsigned digit = digit_value(c);
    if (digit >= base) return kNoNumber;
    number = std::min(number * base + digit, kMoreThanAnAddress);
  }
  return number;
}

std::uint64_t ipv4_number(std::string_view text) {
  if (text.empty()) return kNoNumber;
  if (text.starts_with("0x") || text.starts_with("0X")) return number_of(text.substr(2), 16);
  return number_of(text, text.size() > 1 && text.front() == '0' ? 8 : 10);
}

std::string_view without_final_dot(std::string_view host) {
  if (host.size() > 1 && host.ends_with('.')) host.remove_suffix(1);
  return host;
}

// Such a host is an IPv4 address or none at all.
bool ends_in_number(std::string_view host) {
  host = without_final_dot(host);
  const std::string_view last = host.substr(host.rfind('.') + 1);
  if (last.empty()) return false;
  return all_of(last, is_digit) || ipv4_number(last) != kNoNumber;
}

std::optional<std::string> parse_ipv4(std::string_view host) {
  const std::vector<std::string_view> parts = split(without_final_dot(host), '.');
  if (parts.size() > 4) return std::nullopt;
  std::uint64_t address = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::uint64_t number = ipv4_number(parts[i]);
    const bool is_last = i + 1 == parts.size();
    // The last number fills all bytes that the others left.
    const std::uint64_t room = is_last ? std::uint64_t{1} << (8 * (4 - i)) : 256;
    if (number >= room) return std::nullopt;
    address = address * room + number;
  }
  std::string decimal;
  for (int shift = 24; shift >= 0; shift -= 8) {
    decimal += std::to_string((address >> shift) & 255);
    if (shift > 0) decimal += '.';
  }
  return decimal;
}

// ---- IPv6 (sections 3.5 and 3.6)

using Pieces = std::vector<std::uint16_t>;
constexpr std::size_t kPieces = 8;

// Two pieces of an address that ends in four decimals without leading zeros.
bool add_dotted(std::string_view text, Pieces& pieces) {
  const std::vector<std::string_view> parts = split(text, '.');
  if (parts.size() != 4) return false;
  std::uint64_t address = 0;
  for (std::string_view part : parts) {
    const bool has_zero_before = part.size() > 1 && part.front() == '0';
    if (part.empty() || has_zero_before || number_of(part, 10) > 255) return false;
    address = address * 256 + number_of(part, 10);
  }
  pieces.push_back(static_cast<std::uint16_t>(address >> 16));
  pieces.push_back(static_cast<std::uint16_t>(address & 0xffff));
  return true;
}

bool add_piece(std::string_view text, Pieces& pieces) {
  if (text.empty() || text.size() > 4 || number_of(text, 16) == kNoNumber) return false;
  pieces.push_back(static_cast<std::uint16_t>(number_of(text, 16)));
  return true;
}

// The pieces on one side of "::"; decimals may stand at the end of the whole only.
bool add_pieces(std::string_view text, bool is_end, Pieces& pieces) {
  if (text.empty()) return true;
  while (pieces.size() <= kPieces) {
    const std::size_t colon = text.find(':');
    const std::string_view piece = text.substr(0, colon);
    const bool is_last = colon == std::string_view::npos;
    if (is_last && is_end && piece.find('.') != std::string_view::npos) {
      return add_dotted(piece, pieces);
    }
    if (!add_piece(piece, pieces)) return false;
    if (is_last) return true;
    text.remove_prefix(colon + 1);
  }
  return false;
}

std::optional<Pieces> read_ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  const bool has_gap = gap != std::string_view::npos;
  Pieces pieces, behind;
  if (!add_pieces(text.substr(0, gap), !has_gap, pieces)) return std::nullopt;
  if (has_gap && !add_pieces(text.substr(gap + 2), true, behind)) return std::nullopt;
  const std::size_t written = pieces.size() + behind.size();
  if (has_gap ? written >= kPieces : written != kPieces) return std::nullopt;
  pieces.resize(kPieces - behind.size());
  pieces.insert(pieces.end(), behind.begin(), behind.end());
  return pieces;
}

struct ZeroRun {
  std::size_t begin = kPieces;
  std::size_t length = 1;  // a single zero is written out
};

ZeroRun longest_zeros(const Pieces& pieces) {
  ZeroRun longest;
  for (std::size_t begin = 0; begin < kPieces; ++begin) {
    std::size_t end = begin;
    while (end < kPieces && pieces[end] == 0) ++end;
    if (end - begin > longest.length) longest = {begin, end - begin};
  }
  return longest;
}

std::string hex_of(std::uint16_t piece) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (int shift = 12; shift >= 0; shift -= 4) {
    const unsigned digit = (piece >> shift) & 15u;
    if (digit > 0 || !hex.empty() || shift == 0) hex += kDigits[digit];
  }
  return hex;
}

std::string write_ipv6(const Pieces& pieces) {
  const ZeroRun zeros = longest_zeros(pieces);
  std::string text = "[";
  for (std::size_t i = 0; i < kPieces; ++i) {
    if (i == zeros.begin) {
      text += i == 0 ? "::" : ":";
      i += zeros.length - 1;
      continue;
    }
    text += hex_of(pieces[i]);
    if (i + 1 < kPieces) text += ':';
  }
  return text + "]";
}

// ---- domains

// Forbidden domain code points (section 3.2). '%' is among them: it is not decoded here.
constexpr bool is_domain_character(char c) {
  constexpr std::string_view kForbidden = "#%/:<>?@[\\]^|";
  return is_visible(c) && kForbidden.find(c) == std::string_view::npos;
}

bool is_international(std::string_view lowered) {
  return lowered.starts_with("xn--") || lowered.find(".xn--") != std::string_view::npos;
}

}  // namespace

std::optional<std::string> parse_host(std::string_view text) {
  if (text.starts_with('[')) {
    if (!text.ends_with(']')) return std::nullopt;
    const std::optional<Pieces> pieces = read_ipv6(text.substr(1, text.size() - 2));
    return pieces ? std::optional(write_ipv6(*pieces)) : std::nullopt;
  }
  if (text.empty() || !all_of(text, is_domain_character)) return std::nullopt;
  const std::string lowered = to_lower(text);
  if (is_international(lowered)) return std::nullopt;
  return ends_in_number(lowered) ? parse_ipv4(lowered) : std::optional(lowered);
}

bool is_under(std::string_view host, std::string_view domain) {
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

}  // namespace confluence_oauth
