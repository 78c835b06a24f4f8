// Prints calls and what the core answers natively, one JSON object a line, for others to compare
// with: {"id":"site/plain","operation","request","sha256"}.
//
//   answers vectors               every vector
//   answers generated FIRST COUNT calls made from the seeds FIRST, FIRST + 1, ...; the id is the
//   seed answers show SEED             one of them, with its answer in full
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "api/json_api.hpp"
#include "base/sha256.hpp"
#include "support/generated_call.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

std::string hex_digest(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned byte : sha256(text)) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

void print(const std::string& id, const std::string& operation, const std::string& request) {
  const std::string answer = api::call(operation, request);
  std::cout << nlohmann::ordered_json{{"id", id},
                                      {"operation", operation},
                                      {"request", request},
                                      {"sha256", hex_digest(answer)}}
                   .dump()
            << '\n';
}

void print_vectors() {
  for (const Vector& vector : load_vectors()) {
    print(vector.file + "/" + vector.id, vector.operation, vector.input);
  }
}

void print_generated(std::uint64_t first, std::uint64_t count) {
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    const GeneratedCall call = generate_call(seed);
    print(std::to_string(seed), call.operation, call.request);
  }
}

void show(std::uint64_t seed) {
  const GeneratedCall call = generate_call(seed);
  std::cout << call.operation << '\n'
            << call.request << '\n'
            << api::call(call.operation, call.request) << '\n';
}

}  // namespace
}  // namespace confluence_oauth

int main(int count, char** arguments) {
  const std::string_view what = count > 1 ? arguments[1] : "";
  const auto number = [&](int at) { return std::strtoull(arguments[at], nullptr, 10); };
  if (what == "vectors") {
    confluence_oauth::print_vectors();
  } else if (what == "generated" && count == 4) {
    confluence_oauth::print_generated(number(2), number(3));
  } else if (what == "show" && count == 3) {
    confluence_oauth::show(number(2));
  } else {
    std::cerr << "answers vectors | generated FIRST COUNT | show SEED\n";
    return 2;
  }
}
