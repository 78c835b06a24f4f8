#include "base/copied_address.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/address.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::string_view kAmpersands[] = {"&amp;", "&#38;", "&#x26;"};

// An address may begin with any of these, the encoded ones in lower case.
constexpr std::array<std::string_view, 8> kBeginnings = {
    "https:/", "https:\\", "http:/", "http:\\", "https%3a", "http%3a", "https%253a", "http%253a"};

// The length of an escaped '&' at the front of `text`, or 0.
std::size_t ampersand_at(std::string_view text) {
  const char second = text.size() > 1 ? to_lower(text[1]) : '\0';
  if (second != 'a' && second != '#') return 0;
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

// Where the parameters begin: behind the '?', or at the front of a bare query.
std::size_t parameters_in(std::string_view text) {
  const std::size_t mark = text.find_first_of("?=");
  if (mark == std::string_view::npos) return text.size();
  const bool is_address = to_lower(text.substr(0, mark)).find("http") != std::string::npos;
  return text[mark] == '=' && is_address ? std::min(text.find('?'), text.size()) : mark;
}

std::size_t word_begin(std::string_view text, std::size_t at) {
  while (at > 0 && !is_space(text[at - 1])) --at;
  return at;
}

// A host with other letters than ASCII's, which parse_address() does not judge, and something
// behind.
bool begins_with_foreign_name(std::string_view text) {
  const std::size_t end = text.find_first_of("/\\?#");
  if (end == std::string_view::npos) return false;
  const std::string_view host = text.substr(0, end);
  return host.find('.') != std::string_view::npos && !all_of(host, is_ascii);
}

bool is_dns_character(char c) { return is_alnum(c) || c == '-' || c == '.' || c == '_'; }

// Whether `word` has a scheme, or begins with a host to which a browser would go if it were typed.
bool leads_by_itself(std::string_view word) {
  if (!split_address(word).scheme.empty()) return true;
  const auto address = parse_address("https://" + std::string(word));
  return address && all_of(address->host, is_dns_character) &&
         address->host.find('.') != std::string::npos;
}

// NAME=, as the next line of a file of settings begins.
bool is_setting(std::string_view word) {
  const std::size_t sign = word.find('=');
  return sign != std::string_view::npos && sign > 1 && !is_digit(word.front()) &&
         all_of(word.substr(0, sign),
                [](char c) { return is_upper(c) || is_digit(c) || c == '_'; });
}

// Whether what was added last belongs to an address, or to a query, that may go on. Each piece is
// looked at once.
class OpenAddress {
 public:
  void add(std::string_view piece) {
    const std::size_t space = piece.find_last_of(" \t");
    if (space != std::string_view::npos) {
      is_open_ = false;
      piece.remove_prefix(space + 1);
    }
    is_open_ = is_open_ || piece.find('=') != piece.npos || piece.find("://") != piece.npos;
  }
  bool is_open() const { return is_open_; }

 private:
  bool is_open_ = false;
};

// Whether a line that follows an address is more of it, and not what somebody wrote below it. Marks
// of a query tell, or, where nothing else is on the line, what no plain word has.
bool goes_on(std::string_view line) {
  line = line.substr(0, line.find_first_of("\r\n"));
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  if (word.empty() || begins_as_address(word) || is_setting(word) || word.ends_with(':')) {
    return false;
  }
  if (word.find_first_of("&=%?+/") != std::string_view::npos) return true;
  return word.size() == trim(line).size() && !all_of(word, is_alpha);
}

}  // namespace

std::string unwrap_pasted(std::string_view text) {
  text = without_quotes(text);
  const std::size_t parameters = text.size() - parameters_in(text);
  std::string out;
  out.reserve(text.size());
  OpenAddress address;
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find_first_of("&\r\n"), text.size());
    out += text.substr(0, plain);
    address.add(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    if (text.front() == '&') {
      const bool is_escaped = text.size() <= parameters || !text.starts_with("&#");
      out += '&';
      text.remove_prefix(std::max<std::size_t>(is_escaped ? ampersand_at(text) : 0, 1));
    } else {
      while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
      const bool begins_another = begins_as_address(text);
      if (!begins_another && (!address.is_open() || goes_on(text))) continue;
      out += '\n';
      address = {};
    }
  }
  return out;
}

std::string_view find_address(std::string_view text) {
  if (begins_as_address(text)) return text;
  const std::string lowered = to_lower(text);
  std::size_t begin = std::string::npos;
  for (std::string_view beginning : kBeginnings) {
    begin = std::min(begin, lowered.find(beginning));
  }
  if (begin == std::string::npos) return {};
  const std::size_t word = word_begin(text, begin);
  const std::string_view before = text.substr(word, begin - word);
  const bool belongs_to_it = before.ends_with('=') ||
                             before.find("://") != std::string_view::npos ||
                             begins_with_foreign_name(before) || leads_by_itself(text.substr(word));
  return text.substr(belongs_to_it ? word : begin);
}

}  // namespace confluence_oauth
