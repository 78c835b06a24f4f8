#include "atlassian/budget.hpp"

#include <gtest/gtest.h>

#include "base/percent_encoding.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

TEST(BudgetOf, CountsBytesOfTheUrlInsideSignInPages) {
  const auto list = scope_list_of({"read:page:confluence", "offline_access"}, "scopes");
  const Budget budget = budget_of(*list, "https://a/?b=c");
  EXPECT_EQ(budget.console_count, 1u);
  EXPECT_EQ(budget.requested_count, 2u);
  EXPECT_EQ(budget.url_bytes, 14u);
  // "https://id.atlassian.com/login?continue=" has 40 bytes; ':', '/', '/', '/', '?' and '='
  // triple.
  EXPECT_EQ(budget.one_bounce_bytes, 40u + 14u + 2u * 6u);
  // In that address: 1 + 3 + 1 + 1 characters of the prefix, and 6 percent signs.
  EXPECT_EQ(budget.two_bounce_bytes, 40u + 66u + 2u * (6u + 6u));
}

TEST(EstimateBudget, GrowsWithEveryScope) {
  ScopeList list;
  std::size_t last = estimate_budget(list).url_bytes;
  for (ScopeIndex i = 0; i < all_scopes().size(); ++i) {
    list.add(i);
    const std::size_t now = estimate_budget(list).url_bytes;
    EXPECT_EQ(now, last + all_scopes()[i].name.size() + (i == 0 ? 0u : 3u));
    last = now;
  }
}

}  // namespace
}  // namespace confluence_oauth
