#include "composio/snippet_shell.hpp"

#include <gmock/gmock.h>

#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

TEST(RenderShell, IsOneCommandWithoutAQuoteInItsQuotes) {
  EXPECT_EQ(render_shell(small_request(make_object({{"a", "it's\n!"}}))),
            "curl -sS -X POST 'https://h.example/p' \\\n"
            "  -H 'x-a: b' \\\n"
            "  -d '{\n"
            "  \"a\": \"it\\u0027s\\u000a\\u0021\"\n"
            "}'\n");
}

TEST(RenderShell, StopsBeforeAnythingIsSentWhenAVariableIsMissing) {
  EXPECT_THAT(render_shell(secret_request()),
              EndsWith(": \"${SECRET_S:?}\" &&\n"
                       "curl -sS -X POST 'https://h.example/p' \\\n"
                       "  -H \"x-a: ${SECRET_A:?}\" \\\n"
                       "  -d '{\n"
                       "  \"s\": '\"$(json_string \"$SECRET_S\")\"',\n"
                       "  \"t\": \"x\"\n"
                       "}'\n"));
}

TEST(RenderShell, PutsAVariableIntoTheAddress) {
  EXPECT_THAT(render_shell(address_request()), HasSubstr("-X GET \"https://h.example/${ID:?}\" "));
}

TEST(RenderShell, SendsAFormMemberByMember) {
  EXPECT_THAT(render_shell(form_request()),
              EndsWith(" \\\n  --data-urlencode \"s=${SECRET_S:?}\" \\\n"
                       "  -d 't=it%27s%20%26c'\n"));
}

}  // namespace
}  // namespace confluence_oauth
