#include "atlassian/scope_list.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

static_assert(ScopeSet{}.size() >= 94);

constexpr bool belongs_to_name(char c) {
  return is_alnum(c) || c == ':' || c == '.' || c == '_' || c == '-';
}

constexpr bool ends_item(char c) { return c == ',' || c == ';' || c == '\n' || c == '\r'; }

// One word of the text, without the punctuation that bullets and sentences leave at its ends.
std::string_view bare(std::string_view word) {
  while (!word.empty() && !is_alnum(word.front())) word.remove_prefix(1);
  while (!word.empty() && !is_alnum(word.back())) word.remove_suffix(1);
  return word;
}

// Whether these are the letters and digits of the word, in any case. It is asked of every word of
// a pasted text, so it makes no copy.
bool has_letters(std::string_view word, std::string_view letters) {
  for (char c : word) {
    if (!is_alnum(c)) continue;
    if (letters.empty() || to_lower(c) != letters.front()) return false;
    letters.remove_prefix(1);
  }
  return letters.empty();
}

bool is_offline_access(std::string_view word) { return has_letters(word, "offlineaccess"); }

// "offline_access" with any separator, and the OpenID Connect names that have no colon.
bool is_name_without_colon(std::string_view word) {
  return is_offline_access(word) || has_letters(word, "openid") || has_letters(word, "profile") ||
         has_letters(word, "email");
}

// "a:b" but not "https://..." (cut to "https:" by the tokenizer, then bare).
bool looks_like_scope(std::string_view word) {
  return word.find(':') != std::string_view::npos || is_name_without_colon(word);
}

// A verb of scopes, or one with a slip in it.
bool is_verb(std::string_view word) {
  constexpr std::string_view kVerbs[] = {"read",   "write",    "delete",   "manage",
                                         "search", "readonly", "moderate", "send"};
  const std::string lower = to_lower(word.substr(0, 10));
  return std::any_of(std::begin(kVerbs), std::end(kVerbs),
                     [&](std::string_view verb) { return edit_distance(lower, verb, 1) <= 1; });
}

// Whether somebody may have meant a name that is not known: two parts behind a verb, three parts of
// letters, or a near miss written without colons. "image:latest" and "localhost:8000" are none.
bool has_form_of_scope(std::string_view name) {
  if (is_name_without_colon(name)) return true;
  const std::size_t first = name.find(':');
  if (first == std::string_view::npos) {
    return name.find_first_of("-_.") != std::string_view::npos && suggest_scope(name).has_value();
  }
  const std::size_t last = name.rfind(':');
  const bool has_two = first == last;
  const std::string_view middle = has_two ? "a" : name.substr(first + 1, last - first - 1);
  const std::string_view behind = name.substr(last + 1);
  if (first == 0 || middle.empty() || behind.empty() || !is_alpha(behind.front())) return false;
  if (middle.find(':') != std::string_view::npos || !is_alpha(middle.front())) return false;
  return has_two ? is_verb(name.substr(0, first)) : is_alpha(name.front());
}

bool joins_words(std::string_view word) {
  const std::string lower = to_lower(word);
  return lower == "and" || lower == "or";
}

class Parser {
 public:
  ParsedScopes take() { return std::move(parsed_); }

  void read(std::string_view text) {
    while (!text.empty()) {
      const auto end = std::find_if(text.begin(), text.end(), ends_item);
      const auto length = static_cast<std::size_t>(end - text.begin());
      read_item(text.substr(0, length));
      if (length == text.size()) return;
      pending_.set(static_cast<unsigned>(*end == ','   ? Separator::comma
                                         : *end == ';' ? Separator::semicolon
                                                       : Separator::newline));
      text.remove_prefix(length + 1);
    }
  }

 private:
  struct Word {
    std::string_view text;
    bool after_tab;
  };

  void read_item(std::string_view item) {
    const std::vector<Word> words = words_of(item);
    const auto names = std::count_if(words.begin(), words.end(),
                                     [](const Word& word) { return looks_like_scope(word.text); });
    const auto plain = static_cast<std::ptrdiff_t>(words.size()) - names;
    const bool prose = plain > names && !(words.size() == 1 && is_lower(words[0].text.front()));
    bool first = true;
    for (const Word& word : words) {
      if (!looks_like_scope(word.text) && (prose || joins_words(word.text))) continue;
      if (!first)
        pending_.set(static_cast<unsigned>(word.after_tab ? Separator::tab : Separator::space));
      first = false;
      add(word.text);
    }
  }

  static std::vector<Word> words_of(std::string_view item) {
    std::vector<Word> words;
    bool tab = false;
    for (std::size_t at = 0; at < item.size();) {
      std::size_t end = at;
      while (end < item.size() && belongs_to_name(item[end])) ++end;
      const std::string_view raw = item.substr(at, end - at);
      const std::string_view word = bare(raw);
      const bool is_key = raw.ends_with(':') && !looks_like_scope(word);  // "scopes:" of YAML
      if (!word.empty() && !is_key && !all_of(word, is_digit)) {
        words.push_back({word, tab});
        tab = false;
      }
      if (end < item.size() && item[end] == '\t') tab = true;
      at = end + 1;
    }
    return words;
  }

  // To look for a near miss takes long, so of words without a colon the first ones are looked at.
  bool is_noise(std::string_view name) {
    const bool may_be_looked_at = name.find(':') != name.npos || looked_at_++ < kMaxUnknown;
    return !may_be_looked_at || !has_form_of_scope(name);
  }

  void add(std::string_view name) {
    if (find_scope(name) == nullptr && is_noise(name)) return;
    if (!parsed_.scopes.empty() || parsed_.unknown_count > 0) parsed_.separators |= pending_;
    pending_.reset();
    const Scope* scope = find_scope(name);
    if (scope == nullptr) return add_unknown(name);
    const ScopeIndex index = index_of(*scope);
    if (parsed_.scopes.add(index) || repeated_[index]) return;
    repeated_.set(index);
    parsed_.duplicates.push_back(index);
  }

  void add_unknown(std::string_view name) {
    if (parsed_.unknown_count++ >= kMaxUnknown) return;
    parsed_.unknown.push_back({std::string(name.substr(0, 60)), suggest_scope(name)});
  }

  ParsedScopes parsed_;
  std::size_t looked_at_ = 0;
  ScopeSet repeated_;
  Separators pending_;
};

}  // namespace

const ScopeSet& classic_scopes() {
  static const ScopeSet classic = [] {
    ScopeSet set;
    for (const Scope& scope : all_scopes()) set[index_of(scope)] = scope.family == Family::classic;
    return set;
  }();
  return classic;
}

bool ScopeList::add(ScopeIndex scope) {
  if (contains(scope)) return false;
  order_.push_back(scope);
  set_.set(scope);
  return true;
}

std::size_t ScopeList::console_count() const {
  return size() - (contains(index_of(offline_access())) ? 1 : 0);
}

std::string_view to_text(Separator separator) {
  constexpr std::array<std::string_view, 5> kNames = {"space", "comma", "newline", "tab",
                                                      "semicolon"};
  return kNames[static_cast<unsigned>(separator)];
}

ParsedScopes parse_scopes(std::string_view text) {
  Parser parser;
  parser.read(text);
  return parser.take();
}

std::optional<std::string_view> suggest_scope(std::string_view name) {
  constexpr std::size_t kLongestName = 100;
  constexpr std::size_t kMaxEdits = 3;
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  const std::string lower = to_lower(name);
  if (is_offline_access(lower)) return offline_access().name;
  if (const Scope* whole = find_scope(lower + ":confluence")) return whole->name;
  std::optional<std::string_view> nearest;
  std::size_t fewest = kMaxEdits + 1;
  for (const Scope& scope : all_scopes()) {
    const std::size_t edits = edit_distance(lower, scope.name, fewest - 1);
    if (edits >= fewest) continue;
    fewest = edits;
    nearest = scope.name;
  }
  return nearest;
}

Result<ScopeList> scope_list_of(const std::vector<std::string>& names, std::string_view field) {
  ScopeList list;
  for (const std::string& name : names) {
    const Scope* scope = find_scope(name);
    if (scope == nullptr) {
      const auto meant = suggest_scope(name);
      const std::string shown = in_quotes(name);
      return (meant ? errors::scope_misspelt({.name = shown, .meant = in_quotes(*meant)})
                    : errors::scope_unknown({.name = shown}))
          .at(field);
    }
    list.add(index_of(*scope));
  }
  return list;
}

Result<ScopeList> chosen_scopes(const std::vector<std::string>& names) {
  Result<ScopeList> scopes = scope_list_of(names, "scopes");
  if (scopes && scopes->empty()) return errors::scopes_empty();
  return scopes;
}

ScopeList scope_list_of(std::span<const ScopeIndex> scopes) {
  ScopeList list;
  for (ScopeIndex scope : scopes) list.add(scope);
  return list;
}

std::string format_scopes(const ScopeList& scopes, ScopeStyle style) {
  std::vector<std::string_view> names;
  for (ScopeIndex scope : scopes.indices()) names.push_back(all_scopes()[scope].name);
  return join(names, style == ScopeStyle::atlassian ? " " : ",");
}

}  // namespace confluence_oauth
