#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "api/json_api.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::json;

json call(std::string_view operation, const json& request) {
  return json::parse(api::call(operation, request.dump()));
}

json empty_draft() {
  return {{"preset", nullptr},
          {"tools", json::array()},
          {"operations", json::array()},
          {"scopes", json::array()},
          {"strategy", "least-privilege"},
          {"offlineAccess", true},
          {"appName", ""},
          {"callbackUrl", ""},
          {"clientId", ""},
          {"authConfigId", ""},
          {"userId", ""},
          {"site", ""},
          {"ticked", json::array()},
          {"scopeText", ""},
          {"toolScopes", ""},
          {"registeredCallback", ""},
          {"whoConnects", "me"},
          {"sites", "one"}};
}

json full_draft() {
  json draft = empty_draft();
  for (const Tool& tool : all_tools()) draft["tools"].push_back(tool.slug);
  for (const Operation& one : all_operations()) draft["operations"].push_back(one.id);
  for (const Scope& scope : all_scopes()) {
    draft["scopes"].push_back(scope.name);
    draft["ticked"].push_back(scope.name);
  }
  draft["strategy"] = "fewest";
  draft["offlineAccess"] = false;
  draft["appName"] = "Größe \"<b>\" \\ \xf0\x9f\x90\x99";
  draft["callbackUrl"] = "https://backend.composio.dev/api/v3/toolkits/auth/callback";
  draft["clientId"] = "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345";
  draft["authConfigId"] = "ac_iOROGtpG6qVR";
  draft["userId"] = "anna@example.com";
  draft["site"] = "acme";
  draft["registeredCallback"] = "https://auth.example.com/callback";
  draft["whoConnects"] = "others";
  draft["sites"] = "several";
  return draft;
}

// Everything that can be chosen fits, and comes back to the letter from the link and from the file.
TEST(Setup, GivesBackWhatWasWritten) {
  for (const json& draft : {empty_draft(), full_draft()}) {
    const json written = call("writeSetup", {{"draft", draft}})["value"];
    const std::string link = "https://example.com/page/#" + written.value("fragment", "");
    for (const std::string& text : {link, "<" + link + ">, as agreed", written.value("file", "")}) {
      const json answer = call("readSetup", {{"text", text}});
      ASSERT_TRUE(answer["ok"]) << answer;
      EXPECT_EQ(answer["value"]["draft"], draft);
      EXPECT_TRUE(answer["value"]["findings"].empty());
    }
  }
}

// The fragment of each preset, ticked, stays within what chats and mail programs carry.
TEST(Setup, KeepsALinkShort) {
  for (const Preset& preset : all_presets()) {
    json draft = full_draft();
    draft["preset"] = preset.id;
    draft["ticked"] = json::array();
    const json written = call("writeSetup", {{"draft", draft}})["value"];
    EXPECT_LT(written.value("fragment", "").size(), 600u) << preset.id;
  }
}

TEST(Setup, LeavesTheListsBehindAPresetOut) {
  json draft = full_draft();
  draft["preset"] = "guide";
  const json written = call("writeSetup", {{"draft", draft}})["value"];
  const json file = json::parse(written.value("file", ""));
  EXPECT_FALSE(file.contains("tools") || file.contains("operations") || file.contains("scopes"));
}

TEST(Setup, RefusesMoreThan32KiB) {
  const json request = {{"text", "{\"setup\":1,\"site\":\"" + std::string(32 * 1024, 'x') + "\"}"}};
  EXPECT_EQ(call("readSetup", request)["error"]["code"], "too_large");
}

TEST(Setup, NeverRepeatsASecret) {
  for (const char* member : {"appName", "callbackUrl", "clientId", "authConfigId", "userId", "site",
                             "registeredCallback"}) {
    json draft = empty_draft();
    draft[member] = "ak_CANARY123456";
    const std::string answer = api::call("writeSetup", json{{"draft", draft}}.dump());
    EXPECT_THAT(answer, testing::HasSubstr("\"setup_secret\"")) << member;
    EXPECT_THAT(answer, testing::Not(testing::HasSubstr("CANARY"))) << member;
  }
}

}  // namespace
}  // namespace confluence_oauth
