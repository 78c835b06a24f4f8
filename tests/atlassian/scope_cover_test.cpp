#include "atlassian/scope_cover.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "atlassian/scope_needs.hpp"
#include "support/choices.hpp"
#include "support/scope_sets.hpp"

namespace confluence_oauth {
namespace {

std::size_t classic_count(const ScopeSet& set) {
  std::size_t count = 0;
  for (const Scope& scope : all_scopes()) {
    if (set[index_of(scope)] && scope.family == Family::classic) ++count;
  }
  return count;
}

std::vector<ScopeIndex> in_order(const ScopeSet& set) {
  std::vector<ScopeIndex> scopes;
  for (ScopeIndex i = 0; i < all_scopes().size(); ++i) {
    if (set[i]) scopes.push_back(i);
  }
  return scopes;
}

bool is_better(const ScopeSet& a, const ScopeSet& b) {
  if (a.count() != b.count()) return a.count() < b.count();
  if (classic_count(a) != classic_count(b)) return classic_count(a) < classic_count(b);
  return in_order(a) < in_order(b);
}

// Every list worth looking at takes one way of each need: all of those are tried.
void try_all(const std::vector<ScopeNeed>& needs, std::size_t at, const ScopeSet& held,
             std::optional<ScopeSet>& best) {
  if (at == needs.size()) {
    if (!best || is_better(held, *best)) best = held;
    return;
  }
  for (const ScopeSet& way : needs[at].ways) try_all(needs, at + 1, held | way, best);
}

ScopeSet brute_force(const std::vector<ScopeNeed>& needs, const ScopeSet& held) {
  std::optional<ScopeSet> best;
  try_all(needs, 0, held, best);
  return *best;
}

std::vector<ScopeNeed> two_way_needs() {
  std::vector<ScopeNeed> needs;
  for (const Operation& operation : all_operations()) {
    if (need_of(operation).ways.size() == 2) needs.push_back(need_of(operation));
  }
  return needs;
}

TEST(SmallestCover, OfNothingIsWhatIsHeld) {
  EXPECT_EQ(smallest_cover({}, {}).scopes, ScopeSet());
  EXPECT_EQ(smallest_cover({}, named({"read:me"})).scopes, named({"read:me"}));
}

TEST(SmallestCover, LeavesOutNeedsThatNothingMeets) {
  const ScopeCover cover = smallest_cover({ScopeNeed{}}, {});
  EXPECT_TRUE(cover.scopes.none());
  EXPECT_FALSE(meets(cover.scopes, ScopeNeed{}));
}

TEST(SmallestCover, PrefersFewerClassicScopesThenCatalogueOrder) {
  const ScopeSet classic = named({"search:confluence"});
  const ScopeSet granular = named({"read:content-details:confluence"});
  EXPECT_EQ(smallest_cover({{{classic, granular}}}, {}).scopes, granular);
  const ScopeSet first = named({"delete:page:confluence"});
  const ScopeSet second = named({"write:page:confluence"});
  EXPECT_EQ(smallest_cover({{{second, first}}}, {}).scopes, first);
}

TEST(SmallestCover, UsesWhatIsHeldAnyway) {
  const ScopeSet classic = named({"search:confluence"});
  const ScopeSet granular = named({"read:content-details:confluence"});
  EXPECT_EQ(smallest_cover({{{classic, granular}}}, classic).scopes, classic);
}

TEST(SmallestCover, EqualsBruteForceOnSubsetsOfTheOperations) {
  const std::vector<ScopeNeed> all = two_way_needs();
  Choices choose(1);
  for (int round = 0; round < 3000; ++round) {
    std::vector<ScopeNeed> needs;
    for (std::size_t at : choose.some<std::size_t>(all.size(), 1 + choose.number(8))) {
      needs.push_back(all[at]);
    }
    ScopeSet held;
    for (ScopeIndex scope : choose.scopes(choose.number(3))) held.set(scope);
    const ScopeCover cover = smallest_cover(needs, held);
    ASSERT_TRUE(cover.is_proved);
    ASSERT_EQ(cover.scopes, brute_force(needs, held)) << "round " << round;
  }
}

TEST(SmallestCover, EqualsBruteForceOnNeedsWithManyWays) {
  Choices choose(2);
  for (int round = 0; round < 1500; ++round) {
    std::vector<ScopeNeed> needs(1 + choose.number(6));
    for (ScopeNeed& need : needs) {
      for (std::size_t ways = 1 + choose.number(4); ways > 0; --ways) {
        ScopeSet way;
        for (std::size_t size = 1 + choose.number(3); size > 0; --size) way.set(choose.number(12));
        need.ways.push_back(way);
      }
    }
    ASSERT_EQ(smallest_cover(needs, {}).scopes, brute_force(needs, {})) << "round " << round;
  }
}

TEST(SmallestCover, DoesNotDependOnTheOrderOfTheNeeds) {
  std::vector<ScopeNeed> needs = two_way_needs();
  const ScopeSet forwards = smallest_cover(needs, {}).scopes;
  std::reverse(needs.begin(), needs.end());
  for (ScopeNeed& need : needs) std::reverse(need.ways.begin(), need.ways.end());
  EXPECT_EQ(smallest_cover(needs, {}).scopes, forwards);
}

// How many classic scopes bear on each other at most, through needs that share a scope.
std::size_t most_classic_scopes_in_one_part(const std::vector<ScopeNeed>& needs) {
  std::vector<ScopeSet> parts;
  for (const ScopeNeed& need : needs) {
    ScopeSet merged;
    for (const ScopeSet& way : need.ways) merged |= way;
    for (ScopeSet& part : parts) {
      if ((part & merged).none()) continue;
      merged |= part;
      part.reset();
    }
    parts.push_back(merged);
  }
  std::size_t most = 0;
  for (const ScopeSet& part : parts) most = std::max(most, classic_count(part));
  return most;
}

// The bound that the header states. Leaving operations out only splits parts.
TEST(SmallestCover, IsAlwaysProvedForOperations) {
  const std::vector<ScopeNeed> all = two_way_needs();
  for (const ScopeNeed& need : all) {
    EXPECT_EQ(classic_count(need.ways[0]), 0u);
    EXPECT_EQ(classic_count(need.ways[1]), need.ways[1].count());
  }
  EXPECT_LE(most_classic_scopes_in_one_part(all), 12u);
  Choices choose(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<ScopeNeed> needs;
    for (const ScopeNeed& need : all) {
      if (choose.number(100) < 20 + choose.number(80)) needs.push_back(need);
    }
    ASSERT_TRUE(smallest_cover(needs, {}, kMaxCoverWork / 100).is_proved) << "round " << round;
  }
}

// Another way to the same answer: once it is settled which classic scopes are held, the rest
// follows.
ScopeSet by_every_set_of_classic_scopes(const std::vector<ScopeNeed>& needs,
                                        const std::vector<ScopeIndex>& classic) {
  std::optional<ScopeSet> best;
  for (unsigned chosen = 0; chosen < 1u << classic.size(); ++chosen) {
    ScopeSet held;
    for (std::size_t i = 0; i < classic.size(); ++i) held[classic[i]] = (chosen >> i & 1) != 0;
    ScopeSet all = held;
    for (const ScopeNeed& need : needs) {
      if (need.ways.size() < 2 || (need.ways[1] & ~held).any()) all |= need.ways[0];
    }
    if (!best || is_better(all, *best)) best = all;
  }
  return *best;
}

TEST(SmallestCover, OfAllOperationsEqualsTheBestOverEverySetOfClassicScopes) {
  std::vector<ScopeNeed> needs;
  ScopeSet classic;
  for (const Operation& operation : all_operations()) {
    if (operation.uncovered != Uncovered::none) continue;
    needs.push_back(need_of(operation));
    classic |= set_of(operation.classic);
  }
  const ScopeSet all = smallest_cover(needs, {}).scopes;
  EXPECT_EQ(all, by_every_set_of_classic_scopes(needs, in_order(classic)));
  EXPECT_EQ(all.count(), 51u);
  EXPECT_EQ(smallest_cover(two_way_needs(), {}).scopes,
            by_every_set_of_classic_scopes(two_way_needs(), in_order(classic)));
}

TEST(SmallestCover, MeetsEveryNeedWhenItIsCutShort) {
  Choices choose(4);
  std::vector<ScopeNeed> needs(300);
  for (ScopeNeed& need : needs) {
    for (ScopeIndex scope : choose.scopes(4)) need.ways.push_back(ScopeSet().set(scope));
  }
  const ScopeCover cover = smallest_cover(needs, {}, 10'000);
  EXPECT_FALSE(cover.is_proved);
  for (const ScopeNeed& need : needs) EXPECT_TRUE(meets(cover.scopes, need));
}

}  // namespace
}  // namespace confluence_oauth
