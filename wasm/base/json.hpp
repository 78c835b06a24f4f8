// JSON text into values and back. The one door to nlohmann_json's parser and writer: calling them
// in one place only keeps a single copy of each in the WASM, where every other one weighs 15 kB.
//
// Only forward declarations stand here; a source that looks into a value includes nlohmann/json.hpp
// itself. That is for composio/, advice/ and api/ alone.
#ifndef CONFLUENCE_OAUTH_BASE_JSON_HPP
#define CONFLUENCE_OAUTH_BASE_JSON_HPP

#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace confluence_oauth {

// Members keep the order in which they were written.
using Json = nlohmann::ordered_json;

// Deeper JSON is not parsed anywhere in the core: the parser recurses.
inline constexpr int kMaxDepth = 32;

// Levels of arrays and objects in JSON text, brackets inside strings not counted. Total; linear.
int depth_of(std::string_view json);

// is_discarded() when the text is not one JSON value, or deeper than kMaxDepth.
Json parse_json(std::string_view text);

// On one line, or over several with two spaces a level. Bytes that are not UTF-8 become U+FFFD.
std::string write_json(const Json& value);
std::string write_json_lines(const Json& value);

// One member of an object. Its constructors are calls, not inlined: there are hundreds of members.
template <class Value>
struct Member {
  [[gnu::noinline]] Member(const char* of, const std::string_view& text) : name(of), value(text) {}
  [[gnu::noinline]] Member(const char* of, const std::string& text) : name(of), value(text) {}
  [[gnu::noinline]] Member(const char* of, const char* text) : name(of), value(text) {}
  [[gnu::noinline]] Member(const char* of, bool flag) : name(of), value(flag) {}
  [[gnu::noinline]] Member(const char* of, std::size_t count) : name(of), value(count) {}
  [[gnu::noinline]] Member(const char* of, Value json) : name(of), value(std::move(json)) {}

  const char* name;
  mutable Value value;  // an initializer list is read-only, and values are moved out of it
};

// An object of these members, in order: make_object({{"host", site.host()}, {"warnings",
// warnings}}). nlohmann_json's own braces make three temporary values for a member, which was a
// third of the code in the WASM. (A template so that only sources need the whole type.)
template <class Value = Json>
[[gnu::noinline]] Value make_object(std::initializer_list<Member<Value>> members) {
  Value built = Value::object();
  for (const Member<Value>& member : members) {
    built.emplace(member.name, std::move(member.value));
  }
  return built;
}

}  // namespace confluence_oauth

#endif
