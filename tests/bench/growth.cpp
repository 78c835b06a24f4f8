// How the work of every operation grows with a text it is given: each text member of one request an
// operation, filled with each adversarial shape at three sizes, each call into a callgrind dump of
// its own named "operation/member shape bytes" (e2e/bench/growth.mjs reads them). The mask that
// every answer passes is measured by itself as well, over what only looks like secrets.
//   growth            all of them
//   growth OPERATION  one of them, or those that begin so
//   growth mask       the mask
#include <valgrind/callgrind.h>

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "advice/mask.hpp"
#include "api/json_api.hpp"
#include "support/shapes.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::json;

constexpr std::size_t kSizes[] = {4'000, 8'000, 16'000};

void measure(const std::string& name, const std::string& operation, const std::string& request) {
  CALLGRIND_TOGGLE_COLLECT;
  const std::string answer = api::call(operation, request);
  CALLGRIND_TOGGLE_COLLECT;
  CALLGRIND_DUMP_STATS_AT(name.c_str());
  if (answer.empty()) std::puts(name.c_str());
}

void measure_member(const std::string& asked, const Vector& vector, const std::string& member) {
  for (const Shape& shape : kTextShapes) {
    for (std::size_t size : kSizes) {
      json request = json::parse(vector.input);
      request[json::json_pointer(member)] = filled(shape, size);
      const std::string name = asked + member + " " + shape.name;
      measure(name + " " + std::to_string(size), vector.operation, request.dump());
    }
  }
}

// The first good request of each operation, and of each kind of text that it is asked about.
std::map<std::string, Vector> one_of_each() {
  std::map<std::string, Vector> found;
  for (const Vector& vector : load_vectors()) {
    if (json::parse(vector.expect)["ok"] != true) continue;
    const json kind = json::parse(vector.input).value("kind", json());
    const std::string suffix = kind.is_string() ? ":" + kind.get<std::string>() : "";
    found.emplace(vector.operation + suffix, vector);
  }
  return found;
}

void measure_operation(const std::string& asked, const Vector& vector) {
  const json request = json::parse(vector.input).flatten();
  for (const auto& [member, value] : request.items()) {
    if (value.is_string()) measure_member(asked, vector, member);
  }
}

void measure_mask(const std::string& name, const std::string& text) {
  CALLGRIND_TOGGLE_COLLECT;
  Mask mask;
  mask.add(text);
  const std::string masked = mask.apply(text);
  CALLGRIND_TOGGLE_COLLECT;
  CALLGRIND_DUMP_STATS_AT(name.c_str());
  if (masked.empty()) std::puts(name.c_str());
}

void measure_mask() {
  for (const Shape& shape : kSecretShapes) {
    std::size_t number = 0;
    for (std::string_view tail : kSecretTails) {
      const std::string family = std::string("mask ") + shape.name + "-" + std::to_string(number++);
      for (std::size_t size : kSizes) {
        measure_mask(family + " " + std::to_string(size), filled(shape, tail, size));
      }
    }
  }
}

}  // namespace
}  // namespace confluence_oauth

int main(int count, char** arguments) {
  const std::string only = count > 1 ? arguments[1] : "";
  for (const auto& [asked, vector] : confluence_oauth::one_of_each()) {
    if (only.empty() || asked.starts_with(only)) confluence_oauth::measure_operation(asked, vector);
  }
  if (only.empty() || only == "mask") confluence_oauth::measure_mask();
}
