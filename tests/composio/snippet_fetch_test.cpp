#include "composio/snippet_fetch.hpp"

#include <gmock/gmock.h>

#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(RenderFetch, IsAModule) {
  EXPECT_EQ(render_fetch(small_request(make_object({{"a", "b"}})), ScriptKind::javascript),
            "const response = await fetch(\"https://h.example/p\", {\n"
            "  method: \"POST\",\n"
            "  headers: {\n"
            "    \"x-a\": \"b\",\n"
            "  },\n"
            "  body: JSON.stringify({\n"
            "    a: \"b\",\n"
            "  }),\n"
            "})\n"
            "console.log(response.status, await response.text())\n");
}

TEST(RenderFetch, ReadsVariablesThroughAFunctionThatMissesNone) {
  const std::string text = render_fetch(secret_request(), ScriptKind::javascript);
  EXPECT_THAT(text, StartsWith("function env(name) {\n"));
  EXPECT_THAT(text, HasSubstr("    \"x-a\": env(\"SECRET_A\"),\n"));
  EXPECT_THAT(text, HasSubstr("    s: env(\"SECRET_S\"),\n"));
}

TEST(RenderFetch, EscapesAVariableInTheAddress) {
  EXPECT_THAT(render_fetch(address_request(), ScriptKind::javascript),
              HasSubstr("fetch(\"https://h.example/\" + encodeURIComponent(env(\"ID\")), {"));
}

TEST(RenderFetch, HasTypesAndIsAModuleInTypeScript) {
  const std::string text = render_fetch(secret_request(), ScriptKind::typescript);
  EXPECT_THAT(text, HasSubstr("function env(name: string): string {"));
  EXPECT_THAT(text, EndsWith("export {}\n"));
}

TEST(RenderFetch, SendsAForm) {
  const std::string text = render_fetch(form_request(), ScriptKind::javascript);
  EXPECT_THAT(text, HasSubstr("body: new URLSearchParams({"));
  EXPECT_THAT(text, Not(HasSubstr("JSON")));
}

}  // namespace
}  // namespace confluence_oauth
