#include "advice/secrets.hpp"

#include <algorithm>
#include <iterator>

#include "advice/secret_blocks.hpp"
#include "advice/secret_reach.hpp"
#include "advice/secret_words.hpp"
#include "advice/text_layers.hpp"
#include "base/char_set.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kLongEnough = 40;  // without a name beside it
constexpr CharSet kMarksBehindValue("\"'`&;,<>(){}[]|\\");
constexpr bool ends_value(char c) { return is_space(c) || kMarksBehindValue.has(c); }

// What documents, messages and commands have in the place of a value.
bool stands_for_value(std::string_view value) {
  constexpr std::string_view kOthers[] = {"expired", "invalid", "missing",   "required",
                                          "string",  "unknown", "undefined", "unauthorized"};
  return std::find(std::begin(kOthers), std::end(kOthers), value) != std::end(kOthers) ||
         meaning_of_name(value) != NameMeans::nothing;
}

class Finder {
 public:
  explicit Finder(std::string_view bare) : bare_(bare) {
    const auto holds = [&](std::string_view what) {
      return bare.find(what) != std::string_view::npos;
    };
    is_consent_ = holds("client_id") && !holds("?code=") && !holds("&code=") && !holds("#code=");
  }

  std::vector<SecretSpan> find() {
    add_blocks(bare_, found_);
    for (std::size_t at = 0; at < bare_.size();) {
      const std::size_t end = word_end(bare_, at);
      if (end > at) look_at(at, end);
      at = std::max(end, at + 1);
    }
    return std::move(found_);
  }

 private:
  void look_at(std::size_t begin, std::size_t end) {
    if (begin >= covered_) by_shape(begin, end);
    if (begin >= covered_) by_looks(begin, end);
    by_name(begin, end);
  }

  std::string_view text(std::size_t begin, std::size_t end) const {
    return bare_.substr(begin, end - begin);
  }

  struct Value {
    std::size_t end = 0;           // an address within a value is none of it
    std::size_t without_stop = 0;  // the marks of a sentence
    std::size_t reach = 0;         // with what goes on behind it
    std::size_t last_dot = 0;      // up to its reach
    std::size_t last_colon = 0;
  };

  // What stands from `at` on. Asked from left to right: each value is read once, however many names
  // there are within it.
  const Value& value_at(std::size_t at) {
    if (at < value_.end) return value_;
    std::size_t end = at;
    while (end < bare_.size() && !ends_value(bare_[end]) && bare_.compare(end, 3, "://") != 0) {
      ++end;
    }
    const std::size_t stop = without_stop(bare_, at, end);
    const std::size_t reach = continued(bare_, stop);
    value_ = {end, stop, reach, last_in(at, reach, '.'), last_in(at, end, ':')};
    return value_;
  }

  // Where the last such sign stands; 0 for none, where none can be: a name stands before it.
  std::size_t last_in(std::size_t begin, std::size_t end, char sign) const {
    const std::size_t last = text(begin, end).rfind(sign);
    return last == std::string_view::npos ? 0 : begin + last;
  }

  void add(std::size_t begin, std::size_t end) {
    found_.push_back({begin, end, is_plain(text(begin, end))});
    covered_ = std::max(covered_, end);
  }

  void by_shape(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      const bool is_start = at == begin || !is_alnum(bare_[at - 1]);
      if (is_start && begins_secret(at, begin, end)) return;
    }
  }

  bool begins_secret(std::size_t at, std::size_t begin, std::size_t end) {
    const std::size_t least = least_of_shape(text(at, end));
    if (least == 0) return false;
    // "oak_table" within a word is none.
    const bool is_id = is_lower(bare_[at]) && bare_[at] != 'e';
    if (at > begin && is_id && is_plain(text(at, std::min(end, at + 64)))) return false;
    const bool is_json = bare_[at] == 'e';
    const std::size_t last = is_json ? value_at(at).reach : continued(bare_, end);
    if (last - at < least) return false;
    if (is_json && at < public_ && value_at(at).last_dot < at) return false;
    add(at, last);
    return true;
  }

  void by_looks(std::size_t begin, std::size_t end) {
    const std::string_view word = text(begin, end);
    if (begin < public_ || word.size() < 4 || is_plain(word)) return;
    const bool is_digest = is_hex(word);
    const std::size_t last = is_digest ? end : continued(bare_, end);
    if (!is_random(text(begin, last))) return;
    const bool is_long = last - begin >= kLongEnough && !is_digest;
    if (is_long || is_named_beside(bare_, begin, last)) add(begin, last);
  }

  // A space is sign enough behind an option and behind Bearer.
  void by_name(std::size_t begin, std::size_t end) {
    const std::string_view name = text(begin, end);
    const bool is_user = name == "-u" || name == "--user";
    const bool has_scheme = is_scheme(name);
    const std::size_t at = value_behind(bare_, end, name.front() != '-' && !has_scheme);
    if (at == bare_.size()) return;
    if (is_user) {
      if (value_at(at).last_colon >= at) take_value(at, true);
      return;
    }
    NameMeans means = has_scheme ? NameMeans::maybe_secret : meaning_of_name(name);
    if (means == NameMeans::state) {
      means = is_consent_ ? NameMeans::not_secret : NameMeans::maybe_secret;
    }
    if (means == NameMeans::not_secret) public_ = std::max(public_, value_at(at).end);
    const bool is_strict = text(end, at).find_first_of("=\"") != std::string_view::npos;
    if (means == NameMeans::secret) take_value(at, is_strict);
    if (means == NameMeans::maybe_secret) take_value(at, false);
  }

  // A part of a value that was looked at is no other.
  void take_value(std::size_t at, bool even_plain) {
    if (at < judged_) return;
    const Value& value = value_at(at);
    const std::size_t end = value.without_stop;
    judged_ = value.end;
    if (end < at + kShortestSecret) return;
    if (!is_plain(text(at, end))) return add(at, judged_ = value.reach);
    if (even_plain && !stands_for_value(text(at, end))) found_.push_back({at, end, true});
  }

  std::string_view bare_;
  bool is_consent_ = false;
  std::size_t covered_ = 0;  // up to here words are secrets
  std::size_t judged_ = 0;   // up to here values were looked at
  std::size_t public_ = 0;   // up to here stands what is public
  Value value_;
  std::vector<SecretSpan> found_;
};

}  // namespace

std::vector<SecretSpan> find_secrets(std::string_view bare) { return Finder(bare).find(); }

bool holds_secret(std::string_view text) { return !find_secrets(bare_text(text).text).empty(); }

bool looks_secret(std::string_view word) {
  const std::size_t least = least_of_shape(word);
  return least > 0 && word.size() >= least;
}

}  // namespace confluence_oauth
