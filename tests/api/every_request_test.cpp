// What holds for every request that is built and every snippet of it, and the operation that takes
// nothing.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "api/json_api.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::ordered_json;
using testing::HasSubstr;

const char* const kLanguages[] = {"json",       "curl",   "powershell", "node",
                                  "typescript", "python", "python-sdk", "env"};

const std::map<std::string, std::string> kBuilds = {
    {"buildAuthConfigRequest", "authConfig"},
    {"buildAuthConfigPatch", "authConfigPatch"},
    {"buildConnectLinkRequest", "connectLink"},
    {"buildDirectConnectionRequest", "directConnection"},
    {"buildReadAuthConfigRequest", "readAuthConfig"},
    {"buildReadConnectionRequest", "readConnection"},
    {"buildResourcesRequest", "resources"},
    {"buildTokenRequest", "token"},
    {"buildToolScopesRequest", "toolScopes"}};

struct Question {
  std::string operation;
  ordered_json input;
};

// The requests of the vectors to builders, and those with other characters in one of their texts.
std::vector<Question> vector_questions() {
  std::vector<Question> questions;
  for (const Vector& vector : load_vectors()) {
    if (kBuilds.count(vector.operation) == 0) continue;
    const auto input = ordered_json::parse(vector.input, nullptr, false);
    if (input.is_object()) questions.push_back({vector.operation, input});
  }
  return questions;
}

std::vector<std::string> strange_texts() {
  std::vector<std::string> texts = {"\u0080", "\u00e9", "\u2019", "\u2028", "\u202e", "\U0001f389"};
  for (char c = 0; c < ' '; ++c) texts.push_back(std::string(1, c));
  for (char c : std::string_view("\x7f\"'`$!\\%&;|<>(){}[]*?~#^ ")) texts.push_back({c});
  return texts;
}

std::vector<Question> strange_questions() {
  std::vector<Question> questions;
  std::set<std::string> seen;
  for (const Question& question : vector_questions()) {
    if (!seen.insert(question.operation).second) continue;
    for (const auto& [name, value] : question.input.items()) {
      if (!value.is_string()) continue;
      const std::string text = value.get<std::string>();
      for (const std::string& strange : strange_texts()) {
        questions.push_back(question);
        questions.back().input[name] = text + strange + text;
      }
    }
  }
  return questions;
}

ordered_json answer_to(const std::string& operation, const ordered_json& request) {
  return ordered_json::parse(api::call(operation, request.dump()));
}

ordered_json rendered(const Question& question, const char* language) {
  const ordered_json request = {
      {"build", kBuilds.at(question.operation)}, {"input", question.input}, {"language", language}};
  return answer_to("renderSnippet", request);
}

bool is_printable(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// Text and flags in objects and lists, so that every language reads the same.
bool is_plain(const ordered_json& value) {
  if (!value.is_structured()) return value.is_string() || value.is_boolean();
  return std::all_of(value.begin(), value.end(), is_plain);
}

bool is_form(const ordered_json& body) {
  return std::all_of(body.begin(), body.end(), [](const ordered_json& value) {
    return value.is_string() && is_printable(value.get<std::string>());
  });
}

// What every program can send as it is (RFC 9110 sections 5.5 and 9.1).
void expect_sendable(const ordered_json& request) {
  EXPECT_THAT(request["method"], testing::AnyOf("GET", "POST", "PATCH"));
  EXPECT_EQ(request["body"].is_null(), request["method"] == "GET");
  const auto url = request["url"].get<std::string>();
  EXPECT_THAT(url, testing::MatchesRegex("https://[a-z.-]+/[A-Za-z0-9_./-]+"));
  for (const auto& [name, value] : request["headers"].items()) {
    const auto text = value.get<std::string>();
    EXPECT_THAT(name, testing::MatchesRegex("[a-z-]+"));
    EXPECT_TRUE(is_printable(text) && !text.empty() && text.front() != ' ' && text.back() != ' ');
  }
  if (request["body"].is_null()) return;
  EXPECT_TRUE(request["body"].is_object() && is_plain(request["body"])) << request;
  const auto type = request["headers"].value("content-type", std::string());
  const bool is_sent_as_form = type == "application/x-www-form-urlencoded";
  EXPECT_TRUE(!is_sent_as_form || is_form(request["body"])) << request;
}

void expect_inert(const std::string& text, const char* language) {
  for (char c : text) {
    ASSERT_TRUE(c == '\n' || (c >= ' ' && c <= '~')) << language << ": " << text;
  }
}

void expect_snippets(const Question& question, const ordered_json& request) {
  for (const char* language : kLanguages) {
    const ordered_json answer = rendered(question, language);
    ASSERT_EQ(answer["ok"], true) << answer << question.input;
    const auto text = answer["value"]["text"].get<std::string>();
    expect_inert(text, language);
    if (std::string_view(language) == "json") {
      EXPECT_EQ(ordered_json::parse(text, nullptr, false).dump(),
                request["body"].is_null() ? "<discarded>" : request["body"].dump());
      continue;
    }
    EXPECT_THAT(text, testing::EndsWith("\n")) << language;
    for (const ordered_json& placeholder : request["placeholders"]) {
      EXPECT_THAT(text, HasSubstr(placeholder["variable"].get<std::string>())) << language;
    }
  }
}

// Returns whether it is built.
bool expect_snippets_or_the_same_error(const Question& question) {
  const ordered_json answer = answer_to(question.operation, question.input);
  if (answer["ok"] == true) {
    expect_sendable(answer["value"]);
    expect_snippets(question, answer["value"]);
    return true;
  }
  EXPECT_EQ(rendered(question, "curl"), answer) << question.input;
  return false;
}

TEST(EveryRequest, IsInertTextInEveryLanguageOrRefusedAlike) {
  std::map<std::string, int> built;
  for (const Question& question : vector_questions()) {
    built[question.operation] += expect_snippets_or_the_same_error(question) ? 1 : 0;
  }
  for (const auto& [operation, build] : kBuilds) EXPECT_GT(built[operation], 0) << operation;
}

TEST(EveryRequest, IsInertTextWhateverItsInputHolds) {
  int built = 0;
  const std::vector<Question> questions = strange_questions();
  for (const Question& question : questions) {
    built += expect_snippets_or_the_same_error(question) ? 1 : 0;
  }
  EXPECT_GT(questions.size(), 1000u);
  EXPECT_GT(built, 200);
}

// The counts of the design: 94 scopes, 348 operations, 69 tools.
TEST(Catalogue, AnswersEverything) {
  const auto answer = ordered_json::parse(api::call("catalogue", "{}"));
  ASSERT_EQ(answer["ok"], true);
  const auto& value = answer["value"];
  EXPECT_EQ(value["scopes"].size(), 94u);
  EXPECT_EQ(value["operations"].size(), 348u);
  EXPECT_EQ(value["tools"].size(), 69u);
  EXPECT_GE(value["presets"].size(), 5u);
  EXPECT_GE(value["callbackUrls"].size(), 3u);
  for (const auto& scope : value["scopes"]) EXPECT_FALSE(scope["sources"].empty()) << scope;
}

TEST(Catalogue, AnswersOnePart) {
  const auto whole = ordered_json::parse(api::call("catalogue", "{}"))["value"];
  EXPECT_EQ(whole.size(), 6u);
  for (const auto& [name, part] : whole.items()) {
    const auto answer = ordered_json::parse(api::call("catalogue", R"({"part":")" + name + "\"}"));
    EXPECT_EQ(answer["value"], (ordered_json{{name, part}}));
  }
  const auto refused = ordered_json::parse(api::call("catalogue", R"({"part":"pages"})"));
  EXPECT_EQ(refused["error"]["code"], "unknown_value");
  EXPECT_EQ(refused["error"]["field"], "part");
}

}  // namespace
}  // namespace confluence_oauth
