#include "support/vectors.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "api/json_api.hpp"
#include "base/error_code.hpp"

namespace confluence_oauth {
namespace {

TEST(Vectors, AreThere) { EXPECT_GT(load_vectors().size(), 100u); }

TEST(Vectors, HaveIdsThatAreUniqueInTheirFile) {
  std::set<std::string> ids;
  for (const Vector& vector : load_vectors()) {
    EXPECT_FALSE(vector.id.empty()) << vector.file << ": " << vector.input;
    EXPECT_TRUE(ids.insert(vector.file + "/" + vector.id).second)
        << vector.file << "/" << vector.id;
  }
}

TEST(Vectors, GiveTheExpectedAnswer) {
  for (const Vector& vector : load_vectors()) {
    const std::string answer = api::call(vector.operation, vector.input);
    EXPECT_EQ(difference(vector.expect, answer), "") << vector.file << "/" << vector.id;
  }
}

// A code that no vector provokes is either dead or untested. Of these four, two come from the
// page's side, and two need a request that no JSON file holds; json_api_test.cpp provokes those.
TEST(Vectors, ProvokeEveryErrorCode) {
  std::set<std::string> provoked = {"internal", "no_secure_random", "too_large",
                                    "unpaired_surrogate"};
  for (const Vector& vector : load_vectors()) {
    const auto expect = nlohmann::json::parse(vector.expect);
    if (expect.contains("error")) provoked.insert(expect["error"].value("code", ""));
  }
  for (std::string_view code : kErrorCodeNames) {
    EXPECT_TRUE(provoked.contains(std::string(code))) << code;
  }
}

}  // namespace
}  // namespace confluence_oauth
