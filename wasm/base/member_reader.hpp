// Reads the members of one JSON object, a request or a part of one, checking each type first. The
// first fault is kept; after it every read gives an empty value, so that an operation reads
// everything, then asks once:
//
//   const std::string text = read.text("text");
//   if (auto error = read.finish()) return *error;
#ifndef CONFLUENCE_OAUTH_BASE_MEMBER_READER_HPP
#define CONFLUENCE_OAUTH_BASE_MEMBER_READER_HPP

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

namespace confluence_oauth {

class MemberReader {
 public:
  using Words = std::initializer_list<std::string_view>;
  using WordList = std::span<const std::string_view>;

  // `request` is a JSON object that outlives the reader. `path` stands before a member's name in an
  // error's field: "draft." for the members of a draft.
  explicit MemberReader(const Json& request, std::string path = "");

  // missing_member, wrong_type.
  std::string text(const char* name);
  bool flag(const char* name);
  std::vector<std::string> texts(const char* name);
  // Null after a fault.
  const Json* object(const char* name);
  // unknown_value. The position in `words`, 0 after a fault.
  std::size_t word(const char* name, Words words);
  std::size_t word(const char* name, WordList words);

  // The same for a member that may be missing.
  std::optional<std::string> optional_text(const char* name);
  std::optional<bool> optional_flag(const char* name);
  std::optional<std::vector<std::string>> optional_texts(const char* name);
  std::optional<std::size_t> optional_word(const char* name, Words words);
  std::optional<std::size_t> optional_word(const char* name, WordList words);
  const Json* optional_object(const char* name);
  // Whether the request has the member; says nothing of its type, and does not read it.
  bool has(const char* name) const { return request_.find(name) != nullptr; }
  // Of any type; null when missing.
  const Json* optional_any(const char* name);

  // The first fault, or unknown_member when the request holds a member that was never asked for.
  std::optional<Error> finish();

 private:
  const Json* find(const char* name);
  const Json* require(const char* name);
  void refuse(const char* name, Error error);
  void refuse_type(const char* name, std::string_view type);

  std::string text_of(const Json* value, const char* name);
  bool flag_of(const Json* value, const char* name);
  const Json* object_of(const Json* value, const char* name);
  std::vector<std::string> texts_of(const Json* value, const char* name);
  std::size_t word_of(const Json* value, const char* name, WordList words);

  const Json& request_;
  std::string path_;
  std::vector<std::string> known_;
  std::optional<Error> fault_;
};

}  // namespace confluence_oauth

#endif
