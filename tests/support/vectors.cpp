#include "support/vectors.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace confluence_oauth {
namespace {

using nlohmann::json;

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

std::string text_at(const json& object, const char* name, std::string otherwise) {
  const auto at = object.find(name);
  return at != object.end() && at->is_string() ? at->get<std::string>() : otherwise;
}

std::string compare(const json& expect, const json& answer, const std::string& where) {
  if (expect.is_object() && answer.is_object()) {
    for (const auto& [name, value] : expect.items()) {
      const auto at = answer.find(name);
      if (at == answer.end()) return where + "/" + name + " is missing";
      if (std::string found = compare(value, *at, where + "/" + name); !found.empty()) return found;
    }
    return "";
  }
  if (expect.is_array() && answer.is_array() && expect.size() == answer.size()) {
    for (std::size_t i = 0; i < expect.size(); ++i) {
      std::string found = compare(expect[i], answer[i], where + "/" + std::to_string(i));
      if (!found.empty()) return found;
    }
    return "";
  }
  if (expect == answer) return "";
  return where + " is " + answer.dump() + ", expected " + expect.dump();
}

}  // namespace

std::vector<Vector> load_vectors() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(VECTORS_DIR)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Vector> vectors;
  for (const auto& file : files) {
    const json content = json::parse(read_file(file), nullptr, false);
    if (!content.is_object() || !content.contains("cases") || content["cases"].empty()) return {};
    const std::string operation = text_at(content, "operation", "");
    for (const json& one : content["cases"]) {
      if (!one.contains("input") || !one.contains("expect")) return {};
      vectors.push_back({file.stem().string(), text_at(one, "id", ""),
                         text_at(one, "operation", operation), one["input"].dump(),
                         one["expect"].dump()});
    }
  }
  return vectors;
}

std::string difference(const std::string& expect, const std::string& answer) {
  const json parsed = json::parse(answer, nullptr, false);
  if (parsed.is_discarded()) return "the answer is not JSON: " + answer;
  return compare(json::parse(expect), parsed, "");
}

}  // namespace confluence_oauth
