#include "advice/hand_over.hpp"

#include <gtest/gtest.h>

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

TEST(TakeOver, ReplacesTheChoiceAsOneWhole) {
  Draft there;
  there.tools = {"CONFLUENCE_CREATE_PAGE"};
  there.scopes = {"read:me"};
  Draft handed;
  handed.preset = "guide";
  handed.strategy = Strategy::fewest;
  handed.offline_access = false;
  const Draft taken = take_over(there, handed);
  EXPECT_EQ(taken.preset, "guide");
  EXPECT_TRUE(taken.tools.empty());
  EXPECT_TRUE(taken.scopes.empty());
  EXPECT_EQ(taken.strategy, Strategy::fewest);
  EXPECT_FALSE(taken.offline_access);
}

TEST(TakeOver, LeavesWhatWasNotHandedOver) {
  Draft there;
  there.preset = "guide";
  there.strategy = Strategy::fewest;
  there.offline_access = false;
  there.user_id = "anna";
  there.site = "acme";
  there.ticked = {"read:me"};
  Draft handed;
  handed.site = "other";
  const Draft taken = take_over(there, handed);
  EXPECT_EQ(taken.preset, "guide");
  EXPECT_EQ(taken.strategy, Strategy::fewest);
  EXPECT_FALSE(taken.offline_access);
  EXPECT_EQ(taken.user_id, "anna");
  EXPECT_EQ(taken.site, "other");
  EXPECT_EQ(taken.ticked, std::vector<std::string>{"read:me"});
}

}  // namespace
}  // namespace confluence_oauth
