#include "composio/snippet_typescript.hpp"

#include <gmock/gmock.h>

#include "composio/connect_link_request.hpp"
#include "composio/requests.hpp"
#include "composio/snippet_fetch.hpp"

namespace confluence_oauth {
namespace {

using testing::StartsWith;

TEST(RenderTypescript, MakesTheSdkWithTheKeyFromTheEnvironment) {
  const Request link = build_connect_link_request(
      {*parse_auth_config_id("ac_x"), *parse_user_id("u"), *parse_site("acme")});
  EXPECT_THAT(render_typescript(link),
              StartsWith("// Needs Node 22.22.3 or newer, and @composio/core from npm.\n"
                         "import { AuthScheme, Composio } from \"@composio/core\"\n"
                         "\n"
                         "function env(name: string): string {\n"));
  EXPECT_THAT(render_typescript(link), testing::HasSubstr("const composio = new Composio({\n"
                                                          "  apiKey: env(\"COMPOSIO_API_KEY\"),\n"
                                                          "})\n" +
                                                          link.sdk().typescript));
}

TEST(RenderTypescript, FallsBackToFetch) {
  EXPECT_EQ(render_typescript(secret_request()),
            render_fetch(secret_request(), ScriptKind::typescript));
}

}  // namespace
}  // namespace confluence_oauth
