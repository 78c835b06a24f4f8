#include "composio/snippet_typescript.hpp"

#include <gmock/gmock.h>

#include "composio/connect_link_request.hpp"
#include "composio/requests.hpp"
#include "composio/snippet_fetch.hpp"

namespace confluence_oauth {
namespace {

TEST(RenderTypescript, ConnectsWithInitiate) {
  Request link = build_connect_link_request({*parse_auth_config_id("ac_x"), *parse_user_id("u\"1"),
                                             *parse_site("acme"),
                                             *parse_redirect_uri("https://example.com/done")});
  link.headers[0].second = "typed";
  link.placeholders.clear();
  EXPECT_EQ(render_typescript(sendable(link)),
            "import { AuthScheme, Composio } from \"@composio/core\"\n"
            "\n"
            "const composio = new Composio({\n"
            "  apiKey: \"typed\",\n"
            "})\n"
            "// link() cannot be given the subdomain; initiate() works for your own auth configs.\n"
            "const request = await composio.connectedAccounts.initiate(\n"
            "  \"u\\\"1\",\n"
            "  \"ac_x\",\n"
            "  {\n"
            "    callbackUrl: \"https://example.com/done\",\n"
            "    config: AuthScheme.OAuth2({ subdomain: \"acme\" }),\n"
            "  },\n"
            ")\n"
            "console.log(request.redirectUrl)\n");
}

TEST(RenderTypescript, FallsBackToFetch) {
  const SendableRequest request = sendable(secret_request());
  EXPECT_EQ(render_typescript(request), render_fetch(request, ScriptKind::typescript));
}

}  // namespace
}  // namespace confluence_oauth
