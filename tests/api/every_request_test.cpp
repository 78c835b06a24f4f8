// What the operations give to each other, and the one that takes nothing.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "api/json_api.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::ordered_json;
using testing::HasSubstr;

// The requests that operations answer to their vectors.
std::vector<ordered_json> answered_requests() {
  std::vector<ordered_json> requests;
  for (const Vector& vector : load_vectors()) {
    const auto answer = ordered_json::parse(api::call(vector.operation, vector.input));
    if (answer["ok"] != true || !answer["value"].is_object()) continue;
    if (answer["value"].contains("placeholders")) requests.push_back(answer["value"]);
  }
  return requests;
}

std::string rendered(const ordered_json& request, const char* language) {
  const ordered_json question = {{"request", request}, {"language", language}};
  const auto answer = ordered_json::parse(api::call("renderSnippet", question.dump()));
  EXPECT_EQ(answer["ok"], true) << answer.dump() << question.dump();
  return answer["ok"] == true ? answer["value"]["text"].get<std::string>() : "";
}

TEST(EveryRequest, IsAProgramInEveryLanguage) {
  const std::vector<ordered_json> requests = answered_requests();
  ASSERT_GT(requests.size(), 20u);
  for (const ordered_json& request : requests) {
    if (request["body"].is_object()) {
      const std::string body = rendered(request, "json");
      EXPECT_EQ(ordered_json::parse(body, nullptr, false), request["body"]);
    }
    for (const char* language : {"curl", "powershell", "node", "typescript", "python"}) {
      const std::string text = rendered(request, language);
      EXPECT_THAT(text, testing::EndsWith("\n")) << language;
      for (const ordered_json& placeholder : request["placeholders"]) {
        EXPECT_THAT(text, HasSubstr(placeholder["variable"].get<std::string>())) << language;
      }
    }
  }
}

// The counts of the design: 94 scopes, 348 operations, 69 tools.
TEST(Catalogue, AnswersEverything) {
  const auto answer = ordered_json::parse(api::catalogue("{}"));
  ASSERT_EQ(answer["ok"], true);
  const auto& value = answer["value"];
  EXPECT_EQ(value["scopes"].size(), 94u);
  EXPECT_EQ(value["operations"].size(), 348u);
  EXPECT_EQ(value["tools"].size(), 69u);
  EXPECT_GE(value["presets"].size(), 5u);
  EXPECT_GE(value["callbackUrls"].size(), 3u);
  for (const auto& scope : value["scopes"]) EXPECT_FALSE(scope["sources"].empty()) << scope;
}

}  // namespace
}  // namespace confluence_oauth
