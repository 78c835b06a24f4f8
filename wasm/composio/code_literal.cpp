#include "composio/code_literal.hpp"

#include <string>
#include <utility>

#include "base/json_text.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }
constexpr bool belongs_to_name(char c) { return is_alnum(c) || c == '_' || c == '-' || c == '$'; }

class LiteralReader {
 public:
  explicit LiteralReader(std::string_view text) : text_(text) {}

  CodeLiteral read() {
    Json value = object(1);
    return {is_broken_ ? Json::invalid() : std::move(value), at_};
  }

 private:
  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip(std::string_view also) {
    while (at_ < text_.size() && (is_space(text_[at_]) || also.find(text_[at_]) != also.npos))
      ++at_;
  }

  Json give_up() {
    is_broken_ = true;
    return {};
  }

  Json object(int depth) {
    Json made = Json::object();
    ++at_;
    for (skip(","); next() != '}'; skip(",")) {
      const std::string name = is_quote(next()) ? string() : word();
      skip("");
      if (name.empty() || next() != ':') return give_up();
      ++at_;
      made.add(name, value(depth));
      if (is_broken_) return {};
    }
    ++at_;
    made.drop_repeated();
    return made;
  }

  Json array(int depth) {
    Json made = Json::array();
    ++at_;
    for (skip(","); next() != ']'; skip(",")) {
      if (at_ == text_.size()) return give_up();
      made.add(value(depth));
      if (is_broken_) return {};
    }
    ++at_;
    return made;
  }

  Json value(int depth) {
    skip("");
    if (at_ == text_.size() || depth == kMaxDepth) return give_up();
    if (next() == '{') return object(depth + 1);
    if (next() == '[') return array(depth + 1);
    const std::size_t begin = at_;
    Json plain = is_quote(next()) ? Json(string()) : keyword();
    skip("");
    const char behind = next();
    const bool is_whole = behind == ',' || behind == '}' || behind == ']' || behind == '\0';
    if (is_whole && !plain.is_null()) return plain;
    at_ = begin;
    return expression();
  }

  Json keyword() {
    const std::string name = word();
    if (name == "true" || name == "True") return true;
    if (name == "false" || name == "False") return false;
    if (!name.empty() && all_of(name, is_digit)) return Json::number(name);
    return name == "null" || name == "None" || name == "undefined" ? Json("") : Json();
  }

  // Up to the comma, bracket or line break that ends it.
  Json expression() {
    int open = 0;
    const std::size_t begin = at_;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '(' || c == '[') ++open;
      if (c == ')' || c == ']') --open;
      if (open < 0 || (open == 0 && (c == ',' || c == '}' || c == '\n'))) break;
    }
    return begin == at_ ? give_up() : Json::variable("VALUE");
  }

  std::string word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && belongs_to_name(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string string() {
    const char quote = text_[at_++];
    std::string made;
    for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (text_[at_] == '\n' && quote != '`') break;
      if (text_[at_] != '\\' || at_ + 1 == text_.size()) {
        made += text_[at_];
      } else {
        ++at_;
        made += text_[at_] == 'u' ? unicode() : text_[at_];
      }
    }
    if (at_ < text_.size()) ++at_;
    return made;
  }

  // One character of ASCII; others are of no interest here.
  char unicode() {
    unsigned code = 0;
    for (int i = 0; i < 4 && at_ + 1 < text_.size(); ++i) {
      const int digit = hex_value(text_[at_ + 1]);
      if (digit < 0) break;
      code = code * 16 + static_cast<unsigned>(digit);
      ++at_;
    }
    return code < 0x80 ? static_cast<char>(code) : '?';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_broken_ = false;
};

}  // namespace

CodeLiteral read_code_literal(std::string_view text) {
  if (!text.starts_with('{')) return {Json::invalid(), 0};
  return LiteralReader(text).read();
}

}  // namespace confluence_oauth
