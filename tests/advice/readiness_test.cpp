#include "advice/readiness.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace confluence_oauth {
namespace {

bool has(const std::vector<Advice>& all, std::string_view code) {
  return std::any_of(all.begin(), all.end(),
                     [&](const Advice& advice) { return advice.finding.code == code; });
}

TEST(CheckReadiness, AsksFourQuestionsOfEveryDraft) {
  const auto all = check_readiness(Draft());
  for (const char* code : {"ask_user_installed_apps", "ask_callback_in_use", "ask_access_level",
                           "ask_own_organisation"}) {
    EXPECT_TRUE(has(all, code)) << code;
  }
}

TEST(CheckReadiness, AsksForSharingWhereOthersConnect) {
  Draft draft;
  EXPECT_FALSE(has(check_readiness(draft), "ask_sharing"));
  draft.who_connects = WhoConnects::others;
  EXPECT_TRUE(has(check_readiness(draft), "ask_sharing"));
}

std::vector<std::string> codes_of(const std::vector<Advice>& all) {
  std::vector<std::string> codes;
  for (const Advice& advice : all) codes.push_back(advice.finding.code);
  std::sort(codes.begin(), codes.end());
  return codes;
}

// Each finding is in one part; the two together are all.
TEST(CheckReadiness, HasTwoPartsThatMakeTheWhole) {
  Draft draft;
  draft.preset = "guide";
  draft.ticked = {"read:me"};
  draft.client_id = "short";
  draft.callback_url = "https://backend.composio.dev/api/v3/toolkits/auth/callback";
  draft.registered_callback = draft.callback_url + "/";
  draft.site = "acme.atlassian.net.example.com";
  const auto choice = check_readiness(draft, ReadinessPart::choice);
  const auto fields = check_readiness(draft, ReadinessPart::fields);
  EXPECT_TRUE(has(choice, "scopes_over_limit"));
  EXPECT_TRUE(has(fields, "callback_slash_differs"));
  auto both = choice;
  both.insert(both.end(), fields.begin(), fields.end());
  EXPECT_EQ(codes_of(both), codes_of(check_readiness(draft)));
}

TEST(CheckReadiness, SaysAtItsFieldWhatWasLeftOut) {
  Draft draft;
  draft.client_id = "CLIENT_ID=aBcDeFgHiJkLmNoPqRsTuVwXyZ012345";
  draft.site = "https://your-domain.atlassian.net";
  draft.callback_url = "<https://backend.composio.dev/api/v3/toolkits/auth/callback>";
  draft.registered_callback =
      "callback: https://backend.composio.dev/api/v3/toolkits/auth/callback";
  const auto all = check_readiness(draft, ReadinessPart::fields);
  std::vector<std::string> fields;
  for (const Advice& advice : all) {
    if (advice.finding.code == "value_unwrapped") fields.push_back(advice.finding.field);
  }
  EXPECT_EQ(fields, (std::vector<std::string>{"clientId", "callbackUrl", "registeredCallback"}));
  EXPECT_TRUE(has(all, "site_placeholder"));
  EXPECT_FALSE(has(all, "client_id_unusual"));
}

TEST(CheckReadiness, OffersWhatReplacesADeprecatedOperation) {
  Draft draft;
  draft.tools = {"CONFLUENCE_GET_CHILD_PAGES"};
  const auto all = check_readiness(draft);
  const auto at = std::find_if(all.begin(), all.end(), [](const Advice& advice) {
    return advice.finding.code == "draft_outdated";
  });
  ASSERT_NE(at, all.end());
  EXPECT_EQ(at->finding.scopes, std::vector<std::string>{"read:hierarchical-content:confluence"});
  ASSERT_EQ(at->apply.size(), 1u);
  EXPECT_EQ(*at->apply[0].scopes, std::vector<std::string>{"read:hierarchical-content:confluence"});
  draft.scopes = *at->apply[0].scopes;
  for (const Advice& advice : check_readiness(draft))
    EXPECT_TRUE(advice.finding.scopes.empty() || advice.finding.code != "draft_outdated");
}

TEST(CheckReadiness, WarnsOfTheGuidesList) {
  Draft draft;
  draft.preset = "guide";
  const auto all = check_readiness(draft);
  EXPECT_TRUE(has(all, "scopes_over_limit"));
  EXPECT_TRUE(has(all, "consent_url_long"));
  EXPECT_TRUE(has(all, "draft_scopes_unneeded"));
}

// Counted by a separate script over the tools' own lists: the guide has 69 scopes to tick, and its
// 69 tools need 21 of them, or 19 where broader scopes may stand for several.
TEST(CheckReadiness, OffersTheToolsOfAListInItsPlace) {
  Draft draft;
  draft.preset = "guide";
  const auto all = check_readiness(draft);
  const auto at = std::find_if(all.begin(), all.end(), [](const Advice& advice) {
    return advice.finding.code == "draft_beyond_tools";
  });
  ASSERT_NE(at, all.end());
  EXPECT_EQ(at->finding.title, "48 scopes serve no tool of Composio");
  ASSERT_EQ(at->apply.size(), 2u);
  const DraftChange& change = at->apply[0];
  EXPECT_EQ(change.label, "Keep the 21 scopes for Composio's tools");
  EXPECT_FALSE(change.strategy.has_value());
  EXPECT_EQ(at->apply[1].label, "Or the fewest: 19, some of them broader");
  EXPECT_EQ(at->apply[1].strategy, Strategy::fewest);
  EXPECT_EQ(at->apply[1].tools, change.tools);
  EXPECT_EQ(change.tools->size(), 69u);
  EXPECT_TRUE(change.operations->empty());
  EXPECT_TRUE(change.scopes->empty());
  for (const Advice& advice : all) {
    if (advice.finding.code != "scopes_over_limit") continue;
    ASSERT_EQ(advice.apply.size(), 2u);
    EXPECT_EQ(advice.apply[0].label, change.label);
  }
  draft.preset.reset();
  draft.tools = *change.tools;
  EXPECT_FALSE(has(check_readiness(draft), "draft_beyond_tools"));
  draft.tools.clear();
  draft.scopes = {"read:group:confluence"};
  EXPECT_FALSE(has(check_readiness(draft), "draft_beyond_tools")) << "it opens no tool";
}

TEST(CheckReadiness, HasNoFaultsInPresetsOfTools) {
  for (const Preset& preset : all_presets()) {
    if (preset.tools.empty()) continue;
    Draft draft;
    draft.preset = std::string(preset.id);
    draft.callback_url = "https://backend.composio.dev/api/v3/toolkits/auth/callback";
    for (const Advice& advice : check_readiness(draft)) {
      EXPECT_EQ(advice.finding.severity, Severity::note)
          << preset.id << ": " << advice.finding.code;
    }
  }
}

TEST(CheckReadiness, KnowsTheGovernmentCloud) {
  Draft draft;
  draft.site = "acme.atlassian-us-gov-mod.net";
  EXPECT_TRUE(has(check_readiness(draft), "site_government"));
}

TEST(CheckReadiness, NamesAChoiceThatNoScopeOpens) {
  Draft draft;
  const auto operations = all_operations();
  const auto at = std::find_if(operations.begin(), operations.end(), [](const Operation& one) {
    return one.uncovered == Uncovered::apps_cannot_access;
  });
  ASSERT_NE(at, operations.end());
  draft.operations = {std::string((*at).id)};
  EXPECT_TRUE(has(check_readiness(draft), "draft_not_covered"));
}

TEST(CheckReadiness, NeverRepeatsASecret) {
  const std::string secret = "ak_CANARY123456";
  Draft draft;
  draft.app_name = draft.client_id = draft.auth_config_id = draft.user_id = draft.site = secret;
  draft.callback_url = secret;
  draft.tools = {secret};
  for (const Advice& advice : check_readiness(draft)) {
    const Finding& finding = advice.finding;
    EXPECT_EQ((finding.title + finding.detail + finding.fix).find("CANARY"), std::string::npos)
        << finding.code;
  }
}

}  // namespace
}  // namespace confluence_oauth
