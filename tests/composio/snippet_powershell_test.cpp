#include "composio/snippet_powershell.hpp"

#include <gmock/gmock.h>

#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::HasSubstr;

TEST(RenderPowershell, IsOneBlock) {
  EXPECT_EQ(render_powershell(secret_request()),
            "& {\n"
            "  foreach ($name in 'SECRET_A', 'SECRET_S') {\n"
            "    if (-not [Environment]::GetEnvironmentVariable($name)) {\n"
            "      throw \"Set the environment variable $name first.\"\n"
            "    }\n"
            "  }\n"
            "  $body = '{\n"
            "    \"s\": ' + (ConvertTo-Json $env:SECRET_S) + ',\n"
            "    \"t\": \"x\"\n"
            "  }'\n"
            "  $request = @{\n"
            "    Method = 'POST'\n"
            "    Uri = 'https://h.example/p'\n"
            "    Headers = @{\n"
            "      'x-a' = $env:SECRET_A\n"
            "    }\n"
            "    Body = [Text.Encoding]::UTF8.GetBytes($body)\n"
            "  }\n"
            "  Invoke-RestMethod @request | ConvertTo-Json -Depth 9\n"
            "}\n");
}

TEST(RenderPowershell, KeepsEachKindOfQuoteOutOfItsQuotes) {
  EXPECT_THAT(render_powershell(small_request(make_object({{"a", "it's \u2019"}}))),
              HasSubstr("    \"a\": \"it\\u0027s \\u2019\"\n"));
}

TEST(RenderPowershell, WritesAFormAsItIsSent) {
  EXPECT_THAT(render_powershell(form_request()),
              HasSubstr("  $body = 's=' + [uri]::EscapeDataString($env:SECRET_S) + '&' +\n"
                        "    't=it%27s%20%26c'\n"));
}

TEST(RenderPowershell, EscapesAVariableInTheAddress) {
  EXPECT_THAT(render_powershell(address_request()),
              HasSubstr("Uri = 'https://h.example/' + [uri]::EscapeDataString($env:ID)\n"));
}

}  // namespace
}  // namespace confluence_oauth
