#include "atlassian/scope_advice.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "atlassian/scope_needs.hpp"
#include "atlassian/scope_plan.hpp"

namespace confluence_oauth {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

ScopeList list_named(std::vector<std::string> names) { return *scope_list_of(names, ""); }

std::size_t uses(std::string_view name, std::string_view api) {
  const ScopeIndex scope = index_of(*find_scope(name));
  return static_cast<std::size_t>(std::count_if(
      all_operations().begin(), all_operations().end(), [&](const Operation& operation) {
        return operation.id.starts_with(api) && set_of(operation.granular)[scope];
      }));
}

TEST(AdviseOnScopes, HasNothingToSayOfNothingOrOfAPlan) {
  EXPECT_THAT(advise_on_scopes({}), IsEmpty());
  for (const Preset& preset : all_presets()) {
    if (preset.tools.empty()) continue;
    std::vector<std::string> found = codes(advise_on_scopes(scopes_of(preset)));
    std::erase(found, "scope_confusable");
    EXPECT_THAT(found, IsEmpty()) << preset.id;
  }
}

TEST(AdviseOnScopes, ExplainsConfusableNamesOnlyWhileTheOtherOneIsMissing) {
  EXPECT_THAT(
      codes(advise_on_scopes(list_named({"read:space-details:confluence", "offline_access"}))),
      ElementsAre("scope_confusable"));
  EXPECT_THAT(advise_on_scopes(list_named(
                  {"read:space-details:confluence", "read:space:confluence", "offline_access"})),
              IsEmpty());
}

TEST(AdviseOnScopes, NamesScopesThatNobodyCanTick) {
  const auto found =
      advise_on_scopes(list_named({"moderate:comment:confluence", "read:page:confluence"}));
  ASSERT_THAT(codes(found), Contains("scopes_not_offered"));
  EXPECT_EQ(found[0].severity, Severity::error);
  EXPECT_NE(found[0].detail.find("moderate:comment:confluence"), std::string::npos);
}

TEST(AdviseOnScopes, WarnsOfClassicScopesWhereV2IsWanted) {
  const ScopeList classic = list_named({"read:confluence-content.all", "offline_access"});
  EXPECT_THAT(codes(advise_on_scopes(classic)), ElementsAre("classic_scopes_for_v2"));
  const ScopeList both =
      list_named({"read:confluence-content.all", "read:page:confluence", "offline_access"});
  EXPECT_THAT(advise_on_scopes(both), IsEmpty());
  const OperationIndex spaces = index_of(*find_operation("v2:getSpaces"));
  const OperationIndex pages = index_of(*find_operation("v2:getPages"));
  EXPECT_THAT(codes(advise_on_scopes(both, std::vector{spaces})),
              ElementsAre("classic_scopes_for_v2"));
  EXPECT_THAT(advise_on_scopes(both, std::vector{pages}), IsEmpty());
}

TEST(AdviseOnScopes, NamesScopesThatNoOperationAsksForAndMissingRefresh) {
  const auto found = codes(advise_on_scopes(list_named({"read:permission:confluence"})));
  EXPECT_THAT(found, ElementsAre("offline_access_missing", "scopes_unused"));
  EXPECT_THAT(codes(advise_on_scopes(list_named({"read:me", "offline_access"}))), IsEmpty());
}

TEST(AdviseOnScopes, CountsTheGuidesList) {
  const auto guide = std::find_if(all_presets().begin(), all_presets().end(),
                                  [](const Preset& preset) { return preset.id == "guide"; });
  const auto found = codes(advise_on_scopes(scopes_of(*guide)));
  EXPECT_THAT(found, Contains("scopes_over_limit"));
  EXPECT_THAT(found, Contains("scopes_unused"));
  EXPECT_THAT(found, Not(Contains("scope_confusable")));
}

// The sentences of the table are true of the catalogue.
TEST(ConfusableScopes, AreJustifiedByTheOperations) {
  for (const ConfusableScope& pair : confusable_scopes()) {
    ASSERT_NE(find_scope(pair.name), nullptr) << pair.name;
    ASSERT_NE(find_scope(pair.meant), nullptr) << pair.meant;
    EXPECT_EQ(uses(pair.name, "v2:"), 0u) << pair.name;
    EXPECT_GE(uses(pair.meant, "v"), uses(pair.name, "v")) << pair.name;
    const bool is_unused = pair.sentence().find("no current operation") != std::string_view::npos;
    EXPECT_EQ(is_unused, uses(pair.name, "v") == 0) << pair.name;
  }
  EXPECT_EQ(uses("read:content:confluence", "v1:"), 3u);
}

}  // namespace
}  // namespace confluence_oauth
