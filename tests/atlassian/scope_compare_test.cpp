#include "atlassian/scope_compare.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const ScopeIndex kPage = index_of(*find_scope("read:page:confluence"));
const ScopeIndex kOffline = index_of(offline_access());

ScopeList list_if(bool is_there, ScopeIndex scope) {
  return is_there ? scope_list_of(std::vector<ScopeIndex>{scope}) : ScopeList();
}

ScopeLists lists_with(unsigned where, ScopeIndex scope) {
  return {.wanted = list_if((where & 8) != 0, scope),
          .atlassian = list_if((where & 4) != 0, scope),
          .composio = list_if((where & 2) != 0, scope),
          .granted = list_if((where & 1) != 0, scope)};
}

TEST(CompareScopes, TellsAllSixteenMembershipsApart) {
  for (unsigned where = 0; where < 16; ++where) {
    const bool wanted = (where & 8) != 0;
    const bool ticked = (where & 4) != 0;
    const bool asked = (where & 2) != 0;
    const bool granted = (where & 1) != 0;
    const ScopeComparison found = compare_scopes(lists_with(where, kPage));
    ASSERT_EQ(found.rows.size(), where == 0 ? 0u : 1u) << where;
    EXPECT_EQ(found.to_tick.size(), wanted && !ticked ? 1u : 0u) << where;
    EXPECT_EQ(found.to_untick.size(), !wanted && ticked ? 1u : 0u) << where;
    EXPECT_EQ(found.is_composio_different, wanted != asked) << where;
    EXPECT_EQ(found.must_reconnect, wanted != asked || (wanted && !granted)) << where;
    if (where == 0) continue;
    EXPECT_EQ(found.rows[0].wanted, wanted);
    EXPECT_EQ(found.rows[0].atlassian, ticked);
    EXPECT_EQ(found.rows[0].composio, asked);
    EXPECT_EQ(found.rows[0].granted, granted);
  }
}

TEST(CompareScopes, NeitherTicksNorUnticksNorMissesOfflineAccess) {
  for (unsigned where = 1; where < 16; ++where) {
    const ScopeComparison found = compare_scopes(lists_with(where, kOffline));
    EXPECT_THAT(found.to_tick, IsEmpty()) << where;
    EXPECT_THAT(found.to_untick, IsEmpty()) << where;
    EXPECT_EQ(found.must_reconnect, ((where & 8) != 0) != ((where & 2) != 0)) << where;
    ASSERT_EQ(found.rows.size(), 1u);
    EXPECT_EQ(found.rows[0].atlassian.has_value(), (where & 4) != 0) << where;
    EXPECT_EQ(found.rows[0].granted.has_value(), (where & 1) != 0) << where;
  }
}

TEST(CompareScopes, SaysNothingOfListsThatWereNotGiven) {
  const ScopeComparison found = compare_scopes({.wanted = list_if(true, kPage)});
  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(found.rows[0].atlassian, std::nullopt);
  EXPECT_THAT(found.to_tick, IsEmpty());
  EXPECT_FALSE(found.is_composio_different);
  EXPECT_FALSE(found.must_reconnect);
}

TEST(CompareScopes, PutsRowsInCatalogueOrderWhateverTheOrderOfTheLists) {
  const ScopeIndex early = index_of(*find_scope("delete:page:confluence"));
  const ScopeComparison found = compare_scopes(
      {.wanted = scope_list_of(std::vector{kPage, early}), .atlassian = ScopeList()});
  EXPECT_THAT(found.to_tick, ElementsAre(early, kPage));
}

}  // namespace
}  // namespace confluence_oauth
