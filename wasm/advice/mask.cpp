#include "advice/mask.hpp"

#include <algorithm>

#include "advice/secret_words.hpp"
#include "advice/secrets.hpp"
#include "advice/text_layers.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kGram = 6;
constexpr std::size_t kPiece = 8;
constexpr std::string_view kMasked = "…";

// Calls `visit` with each six characters in a row, line breaks and tabs left out, and with where
// they begin and end.
template <class Visit>
void each_gram(std::string_view text, Visit visit) {
  std::uint64_t gram = 0;
  std::size_t begins[kGram] = {};
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_break(text[i])) continue;
    const auto byte = static_cast<unsigned char>(to_lower(text[i]));
    gram = (gram << 8 | byte) & 0xffff'ffff'ffff;
    begins[count % kGram] = i;
    if (++count >= kGram) visit(gram, begins[count % kGram], i + 1);
  }
}

// For comparing: without what may stand at its ends.
std::string core_of(std::string_view text) {
  while (!text.empty() && !is_alnum(text.front())) text.remove_prefix(1);
  while (!text.empty() && !is_alnum(text.back())) text.remove_suffix(1);
  std::string joined = to_lower(text);
  std::erase_if(joined, is_break);
  return joined;
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool is_free_before = begin == 0 || !is_alnum(text[begin - 1]) || !is_alnum(text[begin]);
  const bool is_free_behind =
      end == text.size() || !is_alnum(text[end]) || !is_alnum(text[end - 1]);
  return is_free_before && is_free_behind;
}

// A text that was cut ends in "…", which a bare text has as another character; half an escape may
// be left before it.
bool is_cut(std::string_view behind) {
  const std::size_t at = behind.substr(0, 8).find(kOther);
  return at == 0 || (at != std::string_view::npos &&
                     std::string_view("%&\\").find(behind[0]) != std::string_view::npos);
}

}  // namespace

void Mask::add(std::string_view text) {
  const BareText bare = bare_text(text);
  for (const SecretSpan& span : find_secrets(bare.text)) {
    const std::string_view secret =
        std::string_view(bare.text).substr(span.begin, span.end - span.begin);
    each_gram(secret,
              [this](std::uint64_t gram, std::size_t, std::size_t) { grams_.push_back(gram); });
    if (span.is_plain) plain_.insert(core_of(secret));
  }
}

void Mask::sort() {
  if (sorted_ == grams_.size()) return;
  std::sort(grams_.begin(), grams_.end());
  grams_.erase(std::unique(grams_.begin(), grams_.end()), grams_.end());
  sorted_ = grams_.size();
}

bool Mask::is_secret(std::string_view bare, std::size_t begin, std::size_t end) const {
  const std::string_view piece = bare.substr(begin, end - begin);
  if (!is_plain(piece)) return piece.size() >= kPiece || stands_alone(bare, begin, end);
  if (!stands_alone(bare, begin, end)) return false;
  return is_cut(bare.substr(end)) || plain_.contains(core_of(piece));
}

std::string Mask::apply(std::string shown) {
  if (is_empty() || shown.size() < kGram) return shown;
  sort();
  const BareText bare = bare_text(shown);
  std::string masked;
  std::size_t kept = 0;  // up to here `shown` is in `masked`
  std::size_t begin = 0, end = 0;
  const auto take_piece = [&] {
    if (begin == end || !is_secret(bare.text, begin, end)) return;
    masked.append(shown, kept, bare.before(begin) - kept).append(kMasked);
    kept = bare.before(end);
  };
  each_gram(bare.text, [&](std::uint64_t gram, std::size_t from, std::size_t to) {
    if (!std::binary_search(grams_.begin(), grams_.end(), gram)) return;
    if (from > end) {
      take_piece();
      begin = from;
    }
    end = to;
  });
  take_piece();
  return masked.append(shown, kept);
}

}  // namespace confluence_oauth
