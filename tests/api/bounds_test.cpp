// Whatever is pasted, and however much of it, every operation that takes text answers. How the work
// grows is counted in instructions (tests/bench/growth.cpp); what is quadratic does not end here
// before CTest's limit.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "advice/mask.hpp"
#include "api/json_api.hpp"
#include "support/shapes.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::json;

// Under the sanitizers a tenth of it: the same code runs ten times as long there.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CONFLUENCE_OAUTH_SANITIZED
#endif
#endif
#ifdef CONFLUENCE_OAUTH_SANITIZED
constexpr std::size_t kMuch = 100'000;
#else
constexpr std::size_t kMuch = 1'000'000;
#endif

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

// One request an operation: its first vector that holds a text.
std::vector<Vector> one_of_each() {
  std::map<std::string, Vector> found;
  for (const Vector& vector : load_vectors()) {
    if (vector.input.find(":\"") != std::string::npos) found.emplace(vector.operation, vector);
  }
  std::vector<Vector> all;
  for (auto& [operation, vector] : found) all.push_back(std::move(vector));
  return all;
}

// Puts `large` into each text of the request in turn, and expects an envelope each time.
void ask_with(const std::string& large) {
  std::size_t asked = 0;
  for (const Vector& vector : one_of_each()) {
    json request = json::parse(vector.input);
    for (auto& [name, value] : request.items()) {
      if (!value.is_string()) continue;
      json other = request;
      other[name] = large;
      const json answer = json::parse(api::call(vector.operation, other.dump()), nullptr, false);
      ASSERT_TRUE(answer.is_object()) << vector.operation << "/" << name;
      EXPECT_TRUE(answer.contains(answer["ok"] ? "value" : "error"))
          << vector.operation << "/" << name;
      ++asked;
    }
  }
  EXPECT_GT(asked, 30u);
}

TEST(Bounds, HoldForMuchOfLetters) { ask_with(std::string(kMuch, 'a')); }
TEST(Bounds, HoldForManyCommas) { ask_with(std::string(kMuch, ',')); }
TEST(Bounds, HoldForTenThousandLevels) {
  ask_with(std::string(10'000, '[') + std::string(10'000, ']'));
  ask_with(repeated("{\"a\":", 50'000));
}
TEST(Bounds, HoldForMuchOfScopesThatAreNone) { ask_with(repeated("read:x:y ", kMuch)); }
TEST(Bounds, HoldForMuchOfParameters) { ask_with(repeated("?code=x&state=%25", kMuch)); }
TEST(Bounds, HoldForMuchOfQuotesAndEscapes) { ask_with(repeated("\\\"'%%%", kMuch)); }

TEST(Bounds, HoldForTheMaskOfWhatOnlyLooksLikeSecrets) {
  for (const Shape& shape : kSecretShapes) {
    for (std::string_view tail : kSecretTails) {
      const std::string text = filled(shape, tail, 40'000);
      Mask mask;
      mask.add(text);
      EXPECT_FALSE(mask.apply(text).empty()) << shape.name << " before " << tail;
    }
  }
}

TEST(Bounds, HoldForRequestsThatAreNoText) {
  for (const api::Method& operation : api::methods()) {
    for (const std::string& request :
         {std::string(10'000, '['), repeated("{\"a\":", 50'000), std::string(kMuch, ','),
          "{\"text\":[" + std::string(kMuch, ',') + "]}",
          "{\"text\":\"" + std::string(kMuch, '"')}) {
      const json answer = json::parse(api::call(operation.name, request), nullptr, false);
      EXPECT_EQ(answer["ok"], false) << operation.name;
    }
  }
}

}  // namespace
}  // namespace confluence_oauth
