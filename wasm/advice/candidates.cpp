#include "advice/candidates.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "base/address.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMostWords = 200;

constexpr bool encloses(char c) {
  constexpr std::string_view kMarks = "\"'`<>()[]{}|";
  return is_space(c) || kMarks.find(c) != std::string_view::npos;
}

constexpr bool belongs_to_key(char c) {
  return is_alnum(c) || c == '_' || c == '-' || c == '.' || c == '$' || c == ':';
}

// What declares a variable in a shell or in code, and marks of lists and fences.
bool is_code_word(std::string_view word) {
  constexpr std::string_view kWords[] = {"export", "set",    "setx", "const", "let", "var",
                                         "final",  "string", "env",  "bash",  "sh",  "yaml",
                                         "json",   "ts",     "js",   "python"};
  return std::find(std::begin(kWords), std::end(kWords), to_lower(word)) != std::end(kWords) ||
         std::none_of(word.begin(), word.end(), is_alnum);
}

// A name in front of '=' or ':', an address being none.
bool is_name(std::string_view text) {
  return !text.empty() &&
         (is_alpha(text.front()) || text.front() == '_' || text.front() == '$' ||
          text.front() == '-') &&
         text.size() <= 64 && all_of(text, belongs_to_key);
}

// "url:https://a.example"
bool names_address(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && all_of(word.substr(0, colon), is_alpha) &&
         !begins_as_address(word) && begins_as_address(word.substr(colon + 1));
}

std::string_view without_marks(std::string_view word) {
  constexpr std::string_view kBehind = ",;!*\\", kBefore = "*\\";
  while (!word.empty() && kBehind.find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  while (!word.empty() && kBefore.find(word.front()) != std::string_view::npos) {
    word.remove_prefix(1);
  }
  return word;
}

// A link of Markdown that is all of its line stands for where it leads.
std::string_view without_link_text(std::string_view line) {
  line = trim(line);
  const std::size_t middle = line.find("](");
  const bool is_link = line.starts_with('[') && line.ends_with(')') && middle != line.npos;
  return is_link ? line.substr(middle + 1) : line;
}

class LineReader {
 public:
  explicit LineReader(std::vector<Candidate>& found) : found_(found), first_(found.size()) {}

  void read(std::string_view word) {
    word = without_marks(word);
    if (word.empty()) return;
    if (word == "=" || word == ":" || word == ":=" || word == "=>") return name_was_before();
    const std::size_t sign = word.find('=');
    if (sign != std::string_view::npos && is_name(word.substr(0, sign))) {
      name_ = word.substr(0, sign);
      word = without_marks(word.substr(sign + 1));
      if (word.empty()) return;
    } else if (word.ends_with(':') && is_name(word)) {
      name_ = word.substr(0, word.size() - 1);
      return;
    } else if (is_name(word.substr(0, word.find(':'))) && names_address(word)) {
      name_ = word.substr(0, word.find(':'));
      word.remove_prefix(name_.size() + 1);
    } else if (word.starts_with("--") && is_name(word)) {
      name_ = word;
      return;
    } else if (is_code_word(word)) {
      return;
    }
    if (word.ends_with('.') && !word.ends_with("..")) word.remove_suffix(1);
    found_.push_back({.value = word, .name = name_});
    name_ = {};
  }

  // How many words the line has beside its names.
  std::size_t finish() {
    const std::size_t words = found_.size() - first_;
    if (words == 1) found_.back().is_line = true;
    return words;
  }

 private:
  // "key" : "value"
  void name_was_before() {
    if (found_.size() == first_ || !is_name(found_.back().value)) return;
    name_ = found_.back().value;
    found_.pop_back();
  }

  std::vector<Candidate>& found_;
  const std::size_t first_;
  std::string_view name_;
};

}  // namespace

bool Candidate::is_named(std::string_view lower_case) const {
  std::string letters;
  for (char c : name) {
    if (is_alnum(c)) letters += to_lower(c);
  }
  return letters.ends_with(lower_case);
}

std::vector<Candidate> candidates_in(std::string_view unescaped) {
  std::vector<Candidate> found;
  std::size_t words = 0;
  while (!unescaped.empty() && words < kMostWords) {
    std::string_view line = unescaped.substr(0, unescaped.find('\n'));
    unescaped.remove_prefix(std::min(line.size() + 1, unescaped.size()));
    line = without_link_text(line);
    LineReader reader(found);
    for (std::size_t seen = 0; !line.empty() && seen < kMostWords; ++seen) {
      const auto end = std::find_if(line.begin(), line.end(), encloses);
      const auto length = static_cast<std::size_t>(end - line.begin());
      reader.read(line.substr(0, length));
      line.remove_prefix(std::min(length + 1, line.size()));
    }
    words += reader.finish();
  }
  for (Candidate& candidate : found) candidate.words = found.size() - 1;
  return found;
}

}  // namespace confluence_oauth
