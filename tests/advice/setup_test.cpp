#include "advice/setup.hpp"

#include <gtest/gtest.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

std::string secret_in(const Draft& draft) {
  const char* member = find_secret(draft);
  return member == nullptr ? "" : member;
}

std::string secret_in(std::string Draft::*member, const std::string& text) {
  Draft draft;
  draft.*member = text;
  return secret_in(draft);
}

TEST(FindSecret, FindsNoneInAnOrdinarySetup) {
  EXPECT_EQ(secret_in(Draft()), "");
  Draft draft;
  draft.app_name = "Basic reader: token budget";
  draft.callback_url = "https://backend.composio.dev/api/v3/toolkits/auth/callback";
  draft.client_id = "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345";
  draft.auth_config_id = "ac_iOROGtpG6qVR";
  draft.user_id = "state:berlin, anna@example.com";
  draft.site = "https://acme.atlassian.net/wiki/spaces/DEV";
  EXPECT_EQ(secret_in(draft), "");
}

TEST(FindSecret, NamesTheMemberOfEachKey) {
  const std::string key = "ak_CANARY123456";
  EXPECT_EQ(secret_in(&Draft::app_name, "My app " + key), "appName");
  EXPECT_EQ(secret_in(&Draft::callback_url, "https://example.com/" + key), "callbackUrl");
  EXPECT_EQ(secret_in(&Draft::client_id, "ATOA" + std::string(40, 'x')), "clientId");
  EXPECT_EQ(secret_in(&Draft::auth_config_id, key), "authConfigId");
  EXPECT_EQ(secret_in(&Draft::user_id, "(" + key + ")"), "userId");
  EXPECT_EQ(secret_in(&Draft::site, key), "site");
  EXPECT_EQ(secret_in(&Draft::registered_callback, "https://example.com/" + key),
            "registeredCallback");
}

TEST(FindSecret, LooksBehindNamesInAddresses) {
  EXPECT_EQ(secret_in(&Draft::callback_url, "https://example.com/cb?code=CANARY123456"),
            "callbackUrl");
  EXPECT_EQ(secret_in(&Draft::site, "https://acme.atlassian.net/?state%3DCANARY123456"), "site");
}

TEST(DropUnknownNames, CountsThemAndKeepsTheRest) {
  Draft draft;
  draft.preset = "no-such";
  draft.tools = {"NO_SUCH", "CONFLUENCE_CREATE_PAGE"};
  draft.operations = {"v9:nothing", "v2:getPageById"};
  draft.scopes = {"read:nothing", "read:me"};
  draft.ticked = {"<img src=x>", "read:me"};
  EXPECT_EQ(drop_unknown_names(draft), 5u);
  EXPECT_FALSE(draft.preset);
  EXPECT_EQ(draft.tools, std::vector<std::string>{"CONFLUENCE_CREATE_PAGE"});
  EXPECT_EQ(draft.operations, std::vector<std::string>{"v2:getPageById"});
  EXPECT_EQ(draft.scopes, std::vector<std::string>{"read:me"});
  EXPECT_EQ(draft.ticked, std::vector<std::string>{"read:me"});
  EXPECT_EQ(drop_unknown_names(draft), 0u);
}

std::string file_of(const Draft& draft) {
  const Result<WrittenSetup> setup = write_setup(draft);
  return setup ? setup->file : "";
}

Draft opened(const Draft& draft) {
  const Result<OpenedSetup> setup = read_setup(file_of(draft), Draft());
  return setup ? setup->draft : Draft();
}

constexpr char kToolScopes[] =
    R"({"request_id": "ak_CANARY123456", "per_tool_requirements": [
        {"tool": "CONFLUENCE_GET_PAGES", "scope_requirements": {"all_of": [
          "read:content:confluence", {"any_of": ["read:space:confluence", "read:me"]}]}},
        {"tool": "CANARY_TOOL", "scope_requirements": {"all_of": ["read:me"]}}]})";

TEST(WriteSetup, SendsTheNamesOfAPastedList) {
  Draft draft;
  draft.scopes = {"read:me"};
  draft.scope_text = "Anna's list: read:page:confluence, read:me, offline_access";
  draft.offline_access = false;
  EXPECT_EQ(file_of(draft).find("Anna"), std::string::npos);
  const Draft there = opened(draft);
  EXPECT_EQ(there.scope_text, "");
  EXPECT_EQ(there.scopes, (std::vector<std::string>{"read:me", "read:page:confluence"}));
  EXPECT_FALSE(there.offline_access);
}

TEST(WriteSetup, SendsWhatComposioSaidOfKnownToolsAndNothingElse) {
  Draft draft;
  draft.tools = {"CONFLUENCE_GET_PAGES"};
  draft.tool_scopes = kToolScopes;
  EXPECT_EQ(file_of(draft).find("CANARY"), std::string::npos);
  const auto plan = [](const Draft& of) { return plan_scopes(plan_request_of(of)).list().set(); };
  EXPECT_EQ(plan(opened(draft)), plan(draft));
  draft.tool_scopes.pop_back();
  EXPECT_EQ(opened(draft).tool_scopes, "") << "an answer that cannot be read is no answer";
}

TEST(WriteSetup, RefusesAnAnswerOfComposioThatNoLinkCarries) {
  Draft draft;
  draft.tool_scopes =
      R"({"per_tool_requirements": [{"tool": "CONFLUENCE_GET_PAGES",
          "scope_requirements": {"all_of": ["read:me")";
  for (int i = 0; i < 4000; ++i) draft.tool_scopes += R"(,"read:me")";
  draft.tool_scopes += "]}}]}";
  EXPECT_THAT(write_setup(draft), HasError(ErrorCode::too_large, "draft.toolScopes"));
}

TEST(ReadSetup, TakesNoPastedTextOverAsItStands) {
  const char* text = R"({"setup":1,"scopeText":"CANARY read:me","toolScopes":"CANARY"})";
  const Result<OpenedSetup> setup = read_setup(text, Draft());
  ASSERT_TRUE(setup);
  EXPECT_EQ(setup->draft.scope_text, "");
  EXPECT_EQ(setup->draft.tool_scopes, "");
  EXPECT_EQ(setup->draft.scopes, std::vector<std::string>{"read:me"});
}

TEST(TakeOver, LeavesTheSameChoiceInOtherWords) {
  Draft there;
  there.scope_text = "read:me";
  Draft setup;
  setup.scopes = {"read:me"};
  EXPECT_EQ(take_over(there, setup).scope_text, "read:me");
  setup.scopes = {"read:page:confluence"};
  EXPECT_EQ(take_over(there, setup).scope_text, "");
}

TEST(TakeOver, TellsWhoConnectsWithTheChoiceOrWhereItIsSaid) {
  Draft there;
  there.who_connects = WhoConnects::others;
  there.sites = Sites::several;
  Draft setup;
  EXPECT_EQ(take_over(there, setup).who_connects, WhoConnects::others);
  setup.preset = "guide";
  EXPECT_EQ(take_over(there, setup).who_connects, WhoConnects::me);
  EXPECT_EQ(take_over(there, setup).sites, Sites::one);
  EXPECT_EQ(take_over(Draft(), there).who_connects, WhoConnects::others);
}

TEST(TakeOver, ReplacesTheChoiceAsOneWhole) {
  Draft there;
  there.tools = {"CONFLUENCE_CREATE_PAGE"};
  there.scopes = {"read:me"};
  Draft setup;
  setup.preset = "guide";
  setup.strategy = Strategy::fewest;
  setup.offline_access = false;
  const Draft taken = take_over(there, setup);
  EXPECT_EQ(taken.preset, "guide");
  EXPECT_TRUE(taken.tools.empty());
  EXPECT_TRUE(taken.scopes.empty());
  EXPECT_EQ(taken.strategy, Strategy::fewest);
  EXPECT_FALSE(taken.offline_access);
}

TEST(TakeOver, LeavesWhatTheSetupLeavesOut) {
  Draft there;
  there.preset = "guide";
  there.strategy = Strategy::fewest;
  there.offline_access = false;
  there.user_id = "anna";
  there.site = "acme";
  there.ticked = {"read:me"};
  Draft setup;
  setup.site = "other";
  const Draft taken = take_over(there, setup);
  EXPECT_EQ(taken.preset, "guide");
  EXPECT_EQ(taken.strategy, Strategy::fewest);
  EXPECT_FALSE(taken.offline_access);
  EXPECT_EQ(taken.user_id, "anna");
  EXPECT_EQ(taken.site, "other");
  EXPECT_EQ(taken.ticked, std::vector<std::string>{"read:me"});
}

}  // namespace
}  // namespace confluence_oauth
