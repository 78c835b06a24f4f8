#include "base/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace confluence_oauth {
namespace {

std::string write(const Json& value, int indent) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

int depth_of(std::string_view json) {
  int depth = 0;
  int deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return deepest;
}

Json parse_json(std::string_view text) {
  if (depth_of(text) > kMaxDepth) return Json(Json::value_t::discarded);
  return Json::parse(text.data(), text.data() + text.size(), nullptr, false);
}

std::string write_json(const Json& value) { return write(value, -1); }

std::string write_json_lines(const Json& value) { return write(value, 2); }

}  // namespace confluence_oauth
