#include "catalogue/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace confluence_oauth {
namespace {

// Counts as the sources give them (2026-11): Atlassian's specifications and Composio's catalogue.
TEST(Catalogue, HoldsEverythingThatTheSourcesList) {
  EXPECT_EQ(all_scopes().size(), 94u);
  EXPECT_EQ(all_operations().size(), 348u);
  EXPECT_EQ(all_tools().size(), 69u);
  EXPECT_EQ(std::count_if(all_tools().begin(), all_tools().end(),
                          [](const Tool& tool) { return tool.inferred; }),
            67);
}

TEST(Catalogue, FindsEveryEntryByItsName) {
  for (const Scope& scope : all_scopes()) EXPECT_EQ(find_scope(scope.name), &scope);
  for (const Operation& entry : all_operations()) EXPECT_EQ(find_operation(entry.id), &entry);
  for (const Tool& tool : all_tools()) EXPECT_EQ(find_tool(tool.slug), &tool);
}

TEST(Catalogue, FindsNothingElse) {
  EXPECT_EQ(find_scope(""), nullptr);
  EXPECT_EQ(find_scope("read:page"), nullptr);
  EXPECT_EQ(find_scope("READ:PAGE:CONFLUENCE"), nullptr);
  EXPECT_EQ(find_scope("zzz"), nullptr);
  EXPECT_EQ(find_operation("getPageById"), nullptr);
  EXPECT_EQ(find_tool("CONFLUENCE"), nullptr);
}

TEST(Catalogue, IsSortedByName) {
  const auto are_sorted = [](const auto& table, auto name) {
    return std::adjacent_find(table.begin(), table.end(), [name](const auto& a, const auto& b) {
             return a.*name >= b.*name;
           }) == table.end();
  };
  EXPECT_TRUE(are_sorted(all_sources(), &Source::id));
  EXPECT_TRUE(are_sorted(all_scopes(), &Scope::name));
  EXPECT_TRUE(are_sorted(all_operations(), &Operation::id));
  EXPECT_TRUE(are_sorted(all_tools(), &Tool::slug));
}

// What packing could get wrong: the first and the last entry of each column, as the files have
// them.
TEST(Catalogue, SaysOfAnEntryWhatItsFileSays) {
  const Operation& page = *find_operation("v2:getPageById");
  EXPECT_EQ(page.method, "GET");
  EXPECT_EQ(page.path, "/wiki/api/v2/pages/{id}");
  EXPECT_TRUE(page.classic.empty());
  ASSERT_EQ(page.granular.size(), 1u);
  EXPECT_EQ(all_scopes()[page.granular[0]].name, "read:page:confluence");
  EXPECT_EQ(offline_access().family, Family::oauth);
  const CallbackUrl& callback = all_callback_urls().front();
  EXPECT_TRUE(callback.is_default);
  EXPECT_EQ(callback.url, "https://backend.composio.dev/api/v3/toolkits/auth/callback");
}

// Atlassian's v2 specification names granular scopes only.
TEST(Catalogue, HasNoClassicScopeInV2) {
  for (const Operation& entry : all_operations()) {
    EXPECT_TRUE(entry.id.starts_with("v1:") || entry.classic.empty()) << entry.id;
  }
}

TEST(Catalogue, ListsScopesOfTheRightFamily) {
  for (const Operation& entry : all_operations()) {
    for (ScopeIndex i : entry.classic) EXPECT_EQ(all_scopes()[i].family, Family::classic);
    for (ScopeIndex i : entry.granular) EXPECT_EQ(all_scopes()[i].family, Family::granular);
  }
}

// Atlassian's documents of 2026-07-21 and 2026-09-16.
TEST(Catalogue, KnowsTheScopesOfTheSpacePermissionTransition) {
  const auto granular_of = [](std::string_view id) {
    return scope_names(find_operation(id)->granular);
  };
  const std::vector<std::string> read = {"read:configuration:confluence"};
  const std::vector<std::string> write = {"write:configuration:confluence"};
  EXPECT_EQ(granular_of("v2:listSpacePermissionCombinations"), read);
  EXPECT_EQ(granular_of("v2:getSpacePermissionTransitionTaskStatus"), read);
  EXPECT_EQ(granular_of("v2:generateSpacePermissionCombinations"), write);
  EXPECT_EQ(granular_of("v2:bulkAssignSpacePermissionRoles"), write);
  EXPECT_EQ(granular_of("v2:bulkRemoveSpacePermissionAccess"), write);
}

TEST(Catalogue, KnowsWhatIsDeprecated) {
  EXPECT_EQ(std::count_if(all_operations().begin(), all_operations().end(),
                          [](const Operation& entry) { return entry.is_deprecated; }),
            3);
  const Operation& children = *find_operation("v2:getChildPages");
  EXPECT_TRUE(children.is_deprecated);
  EXPECT_EQ(all_operations()[children.successor].id, "v2:getPageDirectChildren");
  const Operation& descendants = *find_operation("v1:getContentDescendants");
  EXPECT_TRUE(descendants.is_deprecated);
  EXPECT_EQ(descendants.successor, index_of(descendants));
}

TEST(Catalogue, DatesEachKindOfFactByItsOwnSources) {
  EXPECT_EQ(catalogue_dates().scopes, "2026-10-12");
  EXPECT_EQ(catalogue_dates().operations, "2026-09-16");
  EXPECT_EQ(catalogue_dates().toolkit, "2026-08-17");
  EXPECT_EQ(catalogue_dates().messages, "2026-11-01");
}

TEST(Catalogue, SaysWhyAnOperationIsNotCovered) {
  EXPECT_EQ(explain(Uncovered::none), "");
  EXPECT_NE(explain(find_operation("v1:addPermissionToSpace")->uncovered).find("cannot access"),
            std::string_view::npos);
  EXPECT_EQ(find_operation("v2:getAdminKey")->uncovered, Uncovered::no_oauth);
}

TEST(Catalogue, SummaryIsTheIdInWords) {
  const auto summary = [](std::string_view id) { return summary_of(*find_operation(id)); };
  EXPECT_EQ(summary("v2:getPageById"), "Get page by id");
  EXPECT_EQ(summary("v1:searchByCQL"), "Search by CQL");
  EXPECT_EQ(summary("v1:downloadAttatchment"), "Download attachment");
}

}  // namespace
}  // namespace confluence_oauth
