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
  EXPECT_EQ(render_fetch(sendable(small_request(R"({"a":"b"})")), ScriptKind::javascript),
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
  const std::string text = render_fetch(sendable(secret_request()), ScriptKind::javascript);
  EXPECT_THAT(text, StartsWith("function env(name) {\n"));
  EXPECT_THAT(text, HasSubstr("    \"x-a\": env(\"SECRET_A\"),\n"));
  EXPECT_THAT(text, HasSubstr("    s: env(\"SECRET_S\"),\n"));
}

TEST(RenderFetch, HasTypesAndIsAModuleInTypeScript) {
  const std::string text = render_fetch(sendable(secret_request()), ScriptKind::typescript);
  EXPECT_THAT(text, HasSubstr("function env(name: string): string {"));
  EXPECT_THAT(text, EndsWith("export {}\n"));
}

TEST(RenderFetch, DoesNotSetAPrototype) {
  const auto text =
      render_fetch(sendable(small_request(R"({"__proto__":1,"0a":2})")), ScriptKind::javascript);
  EXPECT_THAT(text, HasSubstr("[\"__proto__\"]: 1"));
  EXPECT_THAT(text, HasSubstr("\"0a\": 2"));
}

TEST(RenderFetch, SendsAForm) {
  Request form = small_request(R"({"a":"b"})");
  form.headers = {{"content-type", "application/x-www-form-urlencoded"}};
  const std::string text = render_fetch(sendable(form), ScriptKind::javascript);
  EXPECT_THAT(text, HasSubstr("body: new URLSearchParams({"));
  EXPECT_THAT(text, Not(HasSubstr("JSON")));
}

}  // namespace
}  // namespace confluence_oauth
