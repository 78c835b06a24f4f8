#include "advice/secret_reach.hpp"

#include <algorithm>

#include "advice/secret_words.hpp"
#include "advice/text_layers.hpp"
#include "base/char_set.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr int kMostJoints = 32;
constexpr std::size_t kMostBetween = 8;
constexpr std::size_t kReach = 28;

constexpr CharSet kStops(".!/");
constexpr CharSet kJoints("+/=.~");
constexpr CharSet kValueSigns("=:");
constexpr CharSet kNameSigns(":=>");
constexpr CharSet kBeforeValue("\"'`\\:=>+([");
constexpr bool belongs_to_word(char c) { return is_alnum(c) || c == '_' || c == '-'; }

bool any_name(std::string_view words, NameMeans least) {
  for (std::string_view word : split(words, ' ')) {
    while (!word.empty() && !is_alnum(word.front())) word.remove_prefix(1);
    const NameMeans means = meaning_of_name(word);
    if (means == NameMeans::secret || means == least) return true;
  }
  return false;
}

bool is_named_before(std::string_view bare, std::size_t begin) {
  std::string_view before = bare.substr(begin - std::min(begin, kReach), std::min(begin, kReach));
  const std::size_t cut = before.find_last_of("\r\n&;,{}");
  if (cut != std::string_view::npos) before.remove_prefix(cut + 1);
  return any_name(before, NameMeans::maybe_secret);
}

bool is_named_behind(std::string_view bare, std::size_t end) {
  const std::string_view behind = bare.substr(end, kReach);
  std::size_t cut = 0;
  while (cut < behind.size() && (behind[cut] == ' ' || belongs_to_word(behind[cut]))) ++cut;
  return any_name(behind.substr(0, cut), NameMeans::secret);
}

}  // namespace

std::size_t word_end(std::string_view bare, std::size_t at) {
  while (at < bare.size() && belongs_to_word(bare[at])) ++at;
  return at;
}

std::size_t without_stop(std::string_view bare, std::size_t begin, std::size_t end) {
  while (end > begin && kStops.has(bare[end - 1])) --end;
  return end;
}

std::size_t continued(std::string_view bare, std::size_t end) {
  for (int joints = 0; joints < kMostJoints; ++joints) {
    std::size_t next = end;
    while (next < bare.size() && is_break(bare[next])) ++next;
    const bool is_broken = next > end;
    if (!is_broken && next < bare.size() && kJoints.has(bare[next])) ++next;
    const std::size_t next_end = word_end(bare, next);
    const std::string_view piece = bare.substr(next, next_end - next);
    if (next == end || piece.size() < 4 || is_plain(piece)) return end;
    const bool has_value = next_end < bare.size() && kValueSigns.has(bare[next_end]);
    if (is_broken && has_value && !is_random(piece, 8)) return end;
    end = next_end;
  }
  return end;
}

std::size_t value_behind(std::string_view bare, std::size_t end, bool needs_sign) {
  std::size_t at = end;
  bool has_sign = !needs_sign;
  while (at < bare.size() && at < end + kMostBetween && !is_alnum(bare[at]) &&
         (is_space(bare[at]) || kBeforeValue.has(bare[at]))) {
    has_sign = has_sign || kNameSigns.has(bare[at]);
    ++at;
  }
  return has_sign && at > end ? at : bare.size();
}

bool is_named_beside(std::string_view bare, std::size_t begin, std::size_t end) {
  return is_named_before(bare, begin) || is_named_behind(bare, end);
}

}  // namespace confluence_oauth
