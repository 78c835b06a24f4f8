#include "composio/scope_patch.hpp"

#include <gtest/gtest.h>

namespace confluence_oauth {
namespace {

const ScopeList kPages = *scope_list_of({"read:page:confluence", "offline_access"}, "scopes");

TEST(BuildScopePatch, WritesOneStringWithCommas) {
  EXPECT_EQ(build_scope_patch(kPages, "ac_iOROGtpG6qVR").body,
            R"({"type":"custom","credentials":{"scopes":"read:page:confluence,offline_access"}})");
}

TEST(BuildScopePatch, HoldsAPlaceForAnUnknownId) {
  const Request request = build_scope_patch(kPages, "");
  EXPECT_EQ(request.url,
            "https://backend.composio.dev/api/v3.1/auth_configs/COMPOSIO_AUTH_CONFIG_ID");
  ASSERT_EQ(request.placeholders.size(), 2u);
  EXPECT_EQ(request.placeholders[1].pointer, "/url");
  EXPECT_EQ(request.placeholders[1].variable, kAuthConfigIdVariable);
}

TEST(BuildScopePatch, CannotBeLedToAnotherPath) {
  EXPECT_EQ(build_scope_patch(kPages, "../tools?x#y").url,
            "https://backend.composio.dev/api/v3.1/auth_configs/..%2Ftools%3Fx%23y");
}

}  // namespace
}  // namespace confluence_oauth
