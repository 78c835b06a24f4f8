#include "advice/missing_scopes.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"

namespace confluence_oauth {
namespace {

// The page's words for "add", before "the following scopes to the app" or to one of its APIs.
constexpr std::string_view kMarkers[] = {"add the following scope", "add these scope"};
constexpr std::size_t kMostOthers = 20;
// "and", "und", "to the User identity API:"
constexpr std::size_t kMostWordsBetween = 6;

constexpr bool separates(char c) { return is_space(c) || c == ',' || c == ';'; }

// "write:all:twg": nothing else is repeated, so that nothing secret is.
bool is_like_a_scope(std::string_view word) {
  constexpr std::string_view kVerbs[] = {
      "read:", "write:", "delete:", "manage:", "search:", "readonly:", "moderate:", "send:"};
  const bool has_verb = std::any_of(std::begin(kVerbs), std::end(kVerbs),
                                    [&](std::string_view verb) { return word.starts_with(verb); });
  return has_verb && word.size() <= 60 && is_lower(word.back()) && all_of(word, [](char c) {
           return is_lower(c) || c == ':' || c == '.' || c == '-' || c == '_';
         });
}

class ListReader {
 public:
  explicit ListReader(std::string_view rest) : rest_(rest) {}

  MissingScopes read() {
    while (!rest_.empty() && read_word(next_word())) {
    }
    return std::move(missing_);
  }

 private:
  std::string_view next_word() {
    const auto end = std::find_if(rest_.begin(), rest_.end(), separates);
    const auto length = static_cast<std::size_t>(end - rest_.begin());
    const std::string_view word = rest_.substr(0, length);
    rest_.remove_prefix(std::min(length + 1, rest_.size()));
    return word;
  }

  // False behind the list: at a sentence's end, or after too many words that are no scopes. A word
  // without letters is a bullet.
  bool read_word(std::string_view word) {
    const bool has_letter = std::any_of(word.begin(), word.end(), is_alpha);
    const bool ends_sentence = has_letter && word.ends_with('.');
    // "api:read:me", as the folded text has it.
    const std::size_t label = word.starts_with("api:") ? 4 : word.starts_with("app:") ? 4 : 0;
    word.remove_prefix(label);
    while (!word.empty() && !is_alnum(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_alnum(word.back())) word.remove_suffix(1);
    if (word.empty()) return true;
    if (add(word)) {
      words_between_ = 0;
      return !ends_sentence;
    }
    const std::size_t sentence = word.rfind('.');  // "…:confluence.Terms of use"
    if (sentence != std::string_view::npos && add(word.substr(0, sentence))) return false;
    return !ends_sentence && has_letter && ++words_between_ <= kMostWordsBetween;
  }

  bool add(std::string_view name) {
    if (const Scope* scope = find_scope(name)) {
      missing_.scopes.add(index_of(*scope));
      return true;
    }
    if (!is_like_a_scope(name)) return false;
    if (name.find('.') != std::string_view::npos && is_known_before_a_dot(name)) return false;
    if (missing_.others.size() < kMostOthers) missing_.others.emplace_back(name);
    return true;
  }

  static bool is_known_before_a_dot(std::string_view name) {
    return find_scope(name.substr(0, name.rfind('.'))) != nullptr;
  }

  std::string_view rest_;
  std::size_t words_between_ = 0;
  MissingScopes missing_;
};

}  // namespace

MissingScopes missing_scopes_in(std::string_view folded) {
  for (std::string_view marker : kMarkers) {
    const std::size_t at = folded.find(marker);
    if (at == std::string_view::npos) continue;
    std::string_view rest = folded.substr(at + marker.size());
    rest.remove_prefix(std::min(rest.find_first_of(" :"), rest.size()));
    return ListReader(rest).read();
  }
  return {};
}

}  // namespace confluence_oauth
