#include "composio/scope_patch.hpp"

#include <gmock/gmock.h>

#include "base/json_text.hpp"

namespace confluence_oauth {
namespace {

const ScopeList kPages = *scope_list_of({"read:page:confluence", "offline_access"}, "scopes");

TEST(BuildScopePatch, WritesOneStringWithCommas) {
  const Request request = build_scope_patch(kPages, *parse_auth_config_id("ac_iOROGtpG6qVR"));
  EXPECT_EQ(write_json(request.body),
            R"({"type":"custom","credentials":{"scopes":"read:page:confluence,offline_access"}})");
  EXPECT_EQ(shown_text(request.url),
            "https://backend.composio.dev/api/v3.1/auth_configs/ac_iOROGtpG6qVR");
}

TEST(BuildScopePatch, HoldsAPlaceForAnUnknownId) {
  const Request request = build_scope_patch(kPages, std::nullopt);
  EXPECT_EQ(shown_text(request.url),
            "https://backend.composio.dev/api/v3.1/auth_configs/COMPOSIO_AUTH_CONFIG_ID");
  EXPECT_THAT(variables_of(request),
              testing::ElementsAre("COMPOSIO_API_KEY", "COMPOSIO_AUTH_CONFIG_ID"));
}

TEST(BuildScopePatch, IsACallOfUpdate) {
  const Request request = build_scope_patch(kPages, std::nullopt);
  EXPECT_EQ(request.sdk().typescript,
            "await composio.authConfigs.update(env(\"COMPOSIO_AUTH_CONFIG_ID\"), {\n"
            "  type: \"custom\",\n"
            "  credentials: {\n"
            "    scopes: \"read:page:confluence,offline_access\",\n"
            "  },\n"
            "})\n");
  EXPECT_EQ(request.sdk().python,
            "composio.auth_configs.update(\n"
            "    os.environ[\"COMPOSIO_AUTH_CONFIG_ID\"],\n"
            "    options={\n"
            "        \"type\": \"custom\",\n"
            "        \"credentials\": {\n"
            "            \"scopes\": \"read:page:confluence,offline_access\",\n"
            "        },\n"
            "    },\n"
            ")\n");
}

}  // namespace
}  // namespace confluence_oauth
