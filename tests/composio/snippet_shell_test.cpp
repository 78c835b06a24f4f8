#include "composio/snippet_shell.hpp"

#include <gmock/gmock.h>

#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

TEST(ShellQuote, LeavesTheQuotesForASingleQuoteOnly) {
  EXPECT_EQ(shell_quote(""), "''");
  EXPECT_EQ(shell_quote("a $b `c` \\ \" \n"), "'a $b `c` \\ \" \n'");
  EXPECT_EQ(shell_quote("it's"), "'it'\\''s'");
}

TEST(RenderShell, IsOneCommand) {
  EXPECT_EQ(render_shell(sendable(small_request(R"({"a":"it's"})"))),
            "curl -sS -X POST 'https://h.example/p' \\\n"
            "  -H 'x-a: b' \\\n"
            "  -d '{\n"
            "  \"a\": \"it'\\''s\"\n"
            "}'\n");
}

TEST(RenderShell, StopsBeforeAnythingIsSentWhenAVariableIsMissing) {
  EXPECT_THAT(render_shell(sendable(secret_request())),
              EndsWith(": \"${SECRET_S:?}\" &&\n"
                       "curl -sS -X POST 'https://h.example/p' \\\n"
                       "  -H \"x-a: ${SECRET_A:?}\" \\\n"
                       "  -d '{\n"
                       "  \"s\": '\"$(json_string \"$SECRET_S\")\"',\n"
                       "  \"t\": \"x\"\n"
                       "}'\n"));
}

TEST(RenderShell, QuotesTextBeforeAVariableThatAShellWouldExpand) {
  Request request = small_request("{}");
  request.headers = {{"x-a", "$(id) TOKEN"}};
  request.placeholders = {{"/headers/x-a", "TOKEN"}};
  EXPECT_THAT(render_shell(sendable(request)), HasSubstr("-H 'x-a: $(id) '\"${TOKEN:?}\" "));
}

TEST(RenderShell, SendsAFormMemberByMember) {
  Request form = secret_request();
  form.headers = {{"content-type", "application/x-www-form-urlencoded"}};
  form.placeholders = {{"/body/s", "SECRET_S"}};
  EXPECT_THAT(render_shell(sendable(form)),
              EndsWith(" \\\n  --data-urlencode \"s=${SECRET_S:?}\" \\\n"
                       "  --data-urlencode 't=x'\n"));
}

}  // namespace
}  // namespace confluence_oauth
