// One JSON value: what a request holds, what an answer is made of.
//
// nlohmann_json reads the text (see json_text.hpp); its own value is not used, so that no other
// source has to read its templates (decision 0006). Members keep the order in which they were
// written.
#ifndef CONFLUENCE_OAUTH_BASE_JSON_HPP
#define CONFLUENCE_OAUTH_BASE_JSON_HPP

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

class Json {
 public:
  enum class Kind : std::uint8_t { invalid, null, boolean, number, string, array, object };

  Json() noexcept;  // null
  Json(std::nullptr_t) noexcept;
  Json(bool flag);
  template <class T>
  Json(T*) = delete;  // a pointer is no bool
  Json(std::size_t count);
  Json(const char* text);
  Json(const std::string& text);
  Json(const std::string_view& text);
  Json(const std::vector<std::string>& texts);
  Json(const std::optional<std::string>& text);  // null for none
  Json(const std::optional<bool>& flag);         // null for none
  Json(const Json& other);
  Json(Json&& other) noexcept;
  Json& operator=(const Json& other);
  Json& operator=(Json&& other) noexcept;
  ~Json();

  static Json array();
  static Json object();
  // A number as JSON spells it.
  static Json number(std::string digits);
  // What parse_json gives for text that is not JSON.
  static Json invalid();
  // A text that is not known here: it is written as the name of the environment variable that holds
  // it where a request runs. A text that happens to be that name is none.
  static Json variable(std::string_view name);

  bool is_valid() const { return kind_ != Kind::invalid; }
  bool is_null() const { return kind_ == Kind::null; }
  bool is_number() const { return kind_ == Kind::number; }
  bool is_array() const { return kind_ == Kind::array; }
  bool is_object() const { return kind_ == Kind::object; }
  bool is_variable() const { return kind_ == Kind::string && flag_; }
  Kind kind() const { return kind_; }

  // Null unless the value is a string.
  const std::string* text() const { return kind_ == Kind::string ? &text_ : nullptr; }
  // Null unless the value is true or false.
  const bool* flag() const { return kind_ == Kind::boolean ? &flag_ : nullptr; }
  // A number as it was written; empty otherwise.
  std::string_view digits() const;
  // A whole number of 64 bits without a sign.
  std::optional<std::uint64_t> natural() const;

  // The name that a member of an object goes by; empty elsewhere.
  const std::string& name() const { return name_; }
  // The member of that name; null for none, and in what is not an object.
  const Json* find(std::string_view name) const;

  // Entries of an array, members of an object; none in other values.
  const Json* begin() const { return entries_.data(); }
  const Json* end() const { return entries_.data() + entries_.size(); }
  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }

  // Makes room for so many entries or members at once.
  void reserve(std::size_t count);
  // Adds an entry to an array.
  void add(Json value);
  // Gives an object this member, in the place of one of that name if there is one.
  void set(std::string_view name, Json value);
  // Adds a member to an object that has none of that name, without looking.
  void add(std::string_view name, Json value);
  // Of members that share a name, leaves the last.
  void drop_repeated();

 private:
  explicit Json(Kind kind) noexcept;

  Kind kind_ = Kind::null;
  bool flag_ = false;
  std::string name_;
  std::string text_;
  std::vector<Json> entries_;
};

// One member of an object that is being made.
struct Member {
  Member(const char* of, const char* text);
  Member(const char* of, const std::string& text);
  Member(const char* of, const std::string_view& text);
  Member(const char* of, bool flag);
  Member(const char* of, std::size_t count);
  Member(const char* of, Json json);

  const char* name;
  mutable Json value;  // an initializer list is read-only, and values are moved out of it
};

// An object of these members, in order: make_object({{"host", site.host()}, {"warnings", list}}).
Json make_object(std::initializer_list<Member> members);

}  // namespace confluence_oauth

#endif
