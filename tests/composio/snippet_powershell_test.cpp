#include "composio/snippet_powershell.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

TEST(PowershellQuote, DoublesASingleQuoteOnly) {
  EXPECT_EQ(powershell_quote("it's $a `b \" \\"), "'it''s $a `b \" \\'");
}

TEST(RenderPowershell, IsOneBlock) {
  EXPECT_EQ(render_powershell(sendable(secret_request())),
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

TEST(RenderPowershell, IsAsciiWhateverTheBodyHolds) {
  const std::string text = render_powershell(sendable(small_request(R"({"a‘b":"’é🎉"})")));
  EXPECT_TRUE(all_of(text, is_ascii)) << text;
}

}  // namespace
}  // namespace confluence_oauth
