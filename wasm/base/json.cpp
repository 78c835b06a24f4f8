#include "base/json.hpp"

#include <charconv>
#include <set>
#include <utility>

namespace confluence_oauth {

Json::Json() noexcept = default;
Json::Json(Kind kind) noexcept : kind_(kind) {}
Json::Json(std::nullptr_t) noexcept {}
Json::Json(bool flag) : kind_(Kind::boolean), flag_(flag) {}
Json::Json(std::size_t count) : kind_(Kind::number), text_(std::to_string(count)) {}
Json::Json(const char* text) : kind_(Kind::string), text_(text) {}
Json::Json(const std::string& text) : kind_(Kind::string), text_(text) {}
Json::Json(const std::string_view& text) : kind_(Kind::string), text_(text) {}
Json::Json(const std::vector<std::string>& texts) : kind_(Kind::array) {
  for (const std::string& text : texts) add(text);
}
Json::Json(const std::optional<std::string>& text) {
  if (text) *this = Json(*text);
}
Json::Json(const std::optional<bool>& flag) {
  if (flag) *this = Json(*flag);
}
Json::Json(const Json& other) = default;
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(const Json& other) = default;
Json& Json::operator=(Json&& other) noexcept = default;
Json::~Json() = default;

Json Json::array() { return Json(Kind::array); }
Json Json::object() { return Json(Kind::object); }
Json Json::invalid() { return Json(Kind::invalid); }
Json Json::number(std::string digits) {
  Json number(Kind::number);
  number.text_ = std::move(digits);
  return number;
}
Json Json::variable(std::string_view name) {
  Json variable(name);
  variable.flag_ = true;
  return variable;
}

std::string_view Json::digits() const {
  return is_number() ? std::string_view(text_) : std::string_view();
}

std::optional<std::uint64_t> Json::natural() const {
  std::uint64_t whole = 0;
  const char* end = text_.data() + text_.size();
  const auto read = std::from_chars(text_.data(), end, whole);
  if (!is_number() || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return whole;
}

const Json* Json::find(std::string_view name) const {
  if (!is_object()) return nullptr;
  for (const Json& member : entries_) {
    if (member.name_ == name) return &member;
  }
  return nullptr;
}

void Json::reserve(std::size_t count) { entries_.reserve(count); }

void Json::add(Json value) {
  value.name_.clear();
  entries_.push_back(std::move(value));
}

void Json::set(std::string_view name, Json value) {
  for (Json& member : entries_) {
    if (member.name_ != name) continue;
    value.name_ = name;
    member = std::move(value);
    return;
  }
  add(name, std::move(value));
}

void Json::add(std::string_view name, Json value) {
  value.name_ = name;
  entries_.push_back(std::move(value));
}

void Json::drop_repeated() {
  std::set<std::string_view> seen;
  for (std::size_t i = entries_.size(); is_object() && i-- > 0;) {
    if (!seen.insert(entries_[i].name_).second) entries_[i] = invalid();
  }
  if (seen.size() == entries_.size() || !is_object()) return;
  std::erase_if(entries_, [](const Json& member) { return !member.is_valid(); });
}

Member::Member(const char* of, const char* text) : name(of), value(text) {}
Member::Member(const char* of, const std::string& text) : name(of), value(text) {}
Member::Member(const char* of, const std::string_view& text) : name(of), value(text) {}
Member::Member(const char* of, bool flag) : name(of), value(flag) {}
Member::Member(const char* of, std::size_t count) : name(of), value(count) {}
Member::Member(const char* of, Json json) : name(of), value(std::move(json)) {}

Json make_object(std::initializer_list<Member> members) {
  Json object = Json::object();
  object.reserve(members.size());
  for (const Member& member : members) object.add(member.name, std::move(member.value));
  return object;
}

}  // namespace confluence_oauth
