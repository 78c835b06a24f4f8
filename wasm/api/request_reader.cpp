#include "api/request_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/json.hpp"
#include "base/text.hpp"

namespace confluence_oauth {

RequestReader::RequestReader(const Json& request, std::string path)
    : request_(request), path_(std::move(path)) {}

std::string RequestReader::text(const char* name) { return text_of(require(name), name); }
bool RequestReader::flag(const char* name) { return flag_of(require(name), name); }
std::vector<std::string> RequestReader::texts(const char* name) {
  return texts_of(require(name), name);
}
const Json* RequestReader::object(const char* name) { return object_of(require(name), name); }
std::size_t RequestReader::word(const char* name, Words words) {
  return word_of(require(name), name, words);
}

std::optional<std::string> RequestReader::optional_text(const char* name) {
  const Json* value = find(name);
  return value ? std::optional(text_of(value, name)) : std::nullopt;
}

std::optional<bool> RequestReader::optional_flag(const char* name) {
  const Json* value = find(name);
  return value ? std::optional(flag_of(value, name)) : std::nullopt;
}

std::optional<std::vector<std::string>> RequestReader::optional_texts(const char* name) {
  const Json* value = find(name);
  return value ? std::optional(texts_of(value, name)) : std::nullopt;
}

std::optional<std::size_t> RequestReader::optional_word(const char* name, Words words) {
  const Json* value = find(name);
  return value ? std::optional(word_of(value, name, words)) : std::nullopt;
}

const Json* RequestReader::optional_object(const char* name) { return object_of(find(name), name); }

const Json* RequestReader::optional_any(const char* name) { return find(name); }

std::optional<Error> RequestReader::finish() {
  for (const Json& member : request_) {
    const std::string& name = member.name();
    if (std::find(known_.begin(), known_.end(), name) == known_.end()) {
      refuse(ErrorCode::unknown_member, "",
             "There is no member " + in_quotes(name) + " here. Remove it, or check its spelling.");
    }
  }
  return fault_;
}

const Json* RequestReader::find(const char* name) {
  known_.emplace_back(name);
  return request_.find(name);
}

const Json* RequestReader::require(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) {
    refuse(ErrorCode::missing_member, name,
           "The member " + in_quotes(name) + " is missing. Add it.");
  }
  return value;
}

void RequestReader::refuse(ErrorCode code, const char* name, const std::string& message) {
  if (!fault_) fault_ = Error{code, path_ + name, message};
}

void RequestReader::refuse_type(const char* name, const char* type) {
  refuse(ErrorCode::wrong_type, name, "The member " + in_quotes(name) + " must be " + type + ".");
}

std::string RequestReader::text_of(const Json* value, const char* name) {
  if (value == nullptr) return {};
  if (const auto* text = value->text()) return *text;
  refuse_type(name, "a string");
  return {};
}

bool RequestReader::flag_of(const Json* value, const char* name) {
  if (value == nullptr) return false;
  if (const auto* flag = value->flag()) return *flag;
  refuse_type(name, "true or false");
  return false;
}

const Json* RequestReader::object_of(const Json* value, const char* name) {
  if (value == nullptr || value->is_object()) return value;
  refuse_type(name, "an object");
  return nullptr;
}

std::vector<std::string> RequestReader::texts_of(const Json* value, const char* name) {
  std::vector<std::string> texts;
  if (value == nullptr) return texts;
  if (!value->is_array()) {
    refuse_type(name, "an array of strings");
    return texts;
  }
  for (const Json& entry : *value) {
    const auto* text = entry.text();
    if (text == nullptr) {
      refuse_type(name, "an array of strings");
      return {};
    }
    texts.push_back(*text);
  }
  return texts;
}

std::size_t RequestReader::word_of(const Json* value, const char* name, Words words) {
  const std::string text = text_of(value, name);
  const auto at = std::find(words.begin(), words.end(), text);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  if (value != nullptr) {
    refuse(ErrorCode::unknown_value, name,
           "The member " + in_quotes(name) + " must be one of: " + join(words, ", ") + ".");
  }
  return 0;
}

}  // namespace confluence_oauth
