// What a known message means for the draft at hand.
#include <gmock/gmock.h>

#include "advice/draft.hpp"
#include "advice/explain.hpp"
#include "support/scope_sets.hpp"

namespace confluence_oauth {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

TEST(ExplainWithADraft, CountsItsScopesWhereTheAddressIsTooLong) {
  Draft draft;
  draft.preset = "guide";
  const Explanation explanation = explain("414 Request-URI Too Large", &draft);
  ASSERT_EQ(explanation.kind, "address_too_long");
  const Advice& advice = explanation.findings.front();
  EXPECT_THAT(advice.finding.detail, HasSubstr(" Your list has 69 scopes "));
  EXPECT_THAT(advice.finding.fix, HasSubstr("can go without closing anything."));
  ASSERT_THAT(advice.apply, SizeIs(1));
  EXPECT_THAT(advice.apply.front().label, StartsWith("Drop "));
}

TEST(ExplainWithADraft, OffersNothingWhereNothingCanGo) {
  Draft draft;
  draft.operations = {"v2:getPages"};
  const Explanation explanation = explain("414 Request-URI Too Large", &draft);
  EXPECT_THAT(explanation.findings.front().finding.detail, HasSubstr(" Your list has 1 scope "));
  EXPECT_THAT(explanation.findings.front().apply, IsEmpty());
}

TEST(ExplainWithADraft, DoesNotSwitchOnWhatIsOn) {
  Draft draft;
  draft.offline_access = true;
  const Explanation on = explain("Composio: no refresh token for this connection", &draft);
  EXPECT_THAT(on.findings.front().finding.detail, HasSubstr("Your list here has offline_access"));
  EXPECT_THAT(on.findings.front().apply, IsEmpty());
  draft.offline_access = false;
  const Explanation off = explain("Composio: no refresh token for this connection", &draft);
  EXPECT_THAT(off.findings.front().apply, SizeIs(1));
}

TEST(DropScopes, ClosesTheOperationsThatNeedThem) {
  Draft draft;
  draft.operations = {"v1:addContentWatcher", "v2:getPages"};
  ScopeList dropped;
  dropped.add(index_of(*find_scope("write:watcher:confluence")));
  const PlanRequest request = plan_request_of(draft);
  const DroppedScopes result = drop_scopes(request, plan_scopes(request).list(), dropped);
  EXPECT_EQ(result.operations, 1u);
  EXPECT_THAT(result.tools, IsEmpty());
  EXPECT_THAT(*result.change.operations, ElementsAre("v2:getPages"));
}

}  // namespace
}  // namespace confluence_oauth
