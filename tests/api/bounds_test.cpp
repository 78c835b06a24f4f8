// Whatever is pasted, and however much of it, every operation that takes text answers soon.
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "api/json_api.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::json;

constexpr std::size_t kMegabyte = 1'000'000;

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

class Bounds : public testing::Test {
 protected:
  // Far above what it takes in a debug build (1 to 4 s), far below what anything quadratic would.
  void TearDown() override {
    EXPECT_LT(std::chrono::steady_clock::now() - began_, std::chrono::seconds(60));
  }

 private:
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

TEST_F(Bounds, HoldForAMegabyteOfLetters) { ask_with(std::string(kMegabyte, 'a')); }
TEST_F(Bounds, HoldForAMillionCommas) { ask_with(std::string(kMegabyte, ',')); }
TEST_F(Bounds, HoldForTenThousandLevels) {
  ask_with(std::string(10'000, '[') + std::string(10'000, ']'));
  ask_with(repeated("{\"a\":", 50'000));
}
TEST_F(Bounds, HoldForAMegabyteOfScopesThatAreNone) { ask_with(repeated("read:x:y ", kMegabyte)); }
TEST_F(Bounds, HoldForAMegabyteOfParameters) { ask_with(repeated("?code=x&state=%25", kMegabyte)); }
TEST_F(Bounds, HoldForAMegabyteOfQuotesAndEscapes) { ask_with(repeated("\\\"'%%%", kMegabyte)); }

TEST_F(Bounds, HoldForRequestsThatAreNoText) {
  for (const api::Operation& operation : api::operations()) {
    for (const std::string& request :
         {std::string(10'000, '['), repeated("{\"a\":", 50'000), std::string(kMegabyte, ','),
          "{\"text\":[" + std::string(kMegabyte, ',') + "]}",
          "{\"text\":\"" + std::string(kMegabyte, '"')}) {
      const json answer = json::parse(operation.run(request), nullptr, false);
      EXPECT_EQ(answer["ok"], false) << operation.name;
    }
  }
}

}  // namespace
}  // namespace confluence_oauth
