#include "base/member_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/json.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {

MemberReader::MemberReader(const Json& request, std::string path)
    : request_(request), path_(std::move(path)) {}

std::string MemberReader::text(const char* name) { return text_of(require(name), name); }
bool MemberReader::flag(const char* name) { return flag_of(require(name), name); }
std::vector<std::string> MemberReader::texts(const char* name) {
  return texts_of(require(name), name);
}
const Json* MemberReader::object(const char* name) { return object_of(require(name), name); }
std::size_t MemberReader::word(const char* name, Words words) {
  return word(name, WordList(words));
}
std::size_t MemberReader::word(const char* name, WordList words) {
  return word_of(require(name), name, words);
}

std::optional<std::string> MemberReader::optional_text(const char* name) {
  const Json* value = find(name);
  return value ? std::optional(text_of(value, name)) : std::nullopt;
}

std::optional<bool> MemberReader::optional_flag(const char* name) {
  const Json* value = find(name);
  return value ? std::optional(flag_of(value, name)) : std::nullopt;
}

std::optional<std::vector<std::string>> MemberReader::optional_texts(const char* name) {
  const Json* value = find(name);
  return value ? std::optional(texts_of(value, name)) : std::nullopt;
}

std::optional<std::size_t> MemberReader::optional_word(const char* name, Words words) {
  return optional_word(name, WordList(words));
}

std::optional<std::size_t> MemberReader::optional_word(const char* name, WordList words) {
  const Json* value = find(name);
  return value ? std::optional(word_of(value, name, words)) : std::nullopt;
}

const Json* MemberReader::optional_object(const char* name) { return object_of(find(name), name); }

const Json* MemberReader::optional_any(const char* name) { return find(name); }

std::optional<Error> MemberReader::finish() {
  for (const Json& member : request_) {
    const std::string& name = member.name();
    if (std::find(known_.begin(), known_.end(), name) == known_.end()) {
      refuse("", errors::unknown_member({.name = in_quotes(name)}));
    }
  }
  return fault_;
}

const Json* MemberReader::find(const char* name) {
  known_.emplace_back(name);
  return request_.find(name);
}

const Json* MemberReader::require(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) {
    refuse(name, errors::missing_member({.name = in_quotes(name)}));
  }
  return value;
}

void MemberReader::refuse(const char* name, Error error) {
  if (!fault_) fault_ = std::move(error).at(path_ + name);
}

void MemberReader::refuse_type(const char* name, std::string_view type) {
  refuse(name, errors::wrong_type({.name = in_quotes(name), .type = type}));
}

std::string MemberReader::text_of(const Json* value, const char* name) {
  if (value == nullptr) return {};
  if (const auto* text = value->text()) return *text;
  refuse_type(name, words::a_string());
  return {};
}

bool MemberReader::flag_of(const Json* value, const char* name) {
  if (value == nullptr) return false;
  if (const auto* flag = value->flag()) return *flag;
  refuse_type(name, words::true_or_false());
  return false;
}

const Json* MemberReader::object_of(const Json* value, const char* name) {
  if (value == nullptr || value->is_object()) return value;
  refuse_type(name, words::an_object());
  return nullptr;
}

std::vector<std::string> MemberReader::texts_of(const Json* value, const char* name) {
  std::vector<std::string> texts;
  if (value == nullptr) return texts;
  if (!value->is_array()) {
    refuse_type(name, words::an_array_of_strings());
    return texts;
  }
  for (const Json& entry : *value) {
    const auto* text = entry.text();
    if (text == nullptr) {
      refuse_type(name, words::an_array_of_strings());
      return {};
    }
    texts.push_back(*text);
  }
  return texts;
}

std::size_t MemberReader::word_of(const Json* value, const char* name, WordList words) {
  const std::string text = text_of(value, name);
  const auto at = std::find(words.begin(), words.end(), text);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  if (value != nullptr) {
    refuse(name, errors::unknown_value({.name = in_quotes(name), .words = join(words, ", ")}));
  }
  return 0;
}

}  // namespace confluence_oauth
