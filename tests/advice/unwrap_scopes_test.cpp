#include "advice/unwrap_scopes.hpp"

#include <gmock/gmock.h>

#include "atlassian/scope_list.hpp"
#include "base/percent_encoding.hpp"

namespace confluence_oauth {
namespace {

const std::string kNames = "read:page:confluence write:page:confluence offline_access";

std::string names_in(std::string_view pasted) {
  const ParsedScopes parsed = parse_scopes(unwrap_scopes(pasted));
  std::string names = format_scopes(parsed.scopes, ScopeStyle::atlassian);
  if (parsed.unknown_count > 0) names += " and " + parsed.unknown[0].text;
  return names;
}

TEST(UnwrapScopes, LeavesAPlainListAsItIs) {
  for (const std::string& text :
       {std::string(), kNames, std::string("- read:page:confluence\n- offline_access"),
        std::string("please add read:page:confluence, thanks"), std::string("{not json")}) {
    EXPECT_EQ(unwrap_scopes(text), text);
  }
}

TEST(UnwrapScopes, ReadsJson) {
  EXPECT_EQ(names_in(R"(["read:page:confluence", "write:page:confluence", "offline_access"])"),
            kNames);
  EXPECT_EQ(names_in(R"({"toolkit": {"slug": "confluence"}, "auth_config": {"name": "read:me",
      "credentials": {"client_id": "a:b",
      "scopes": "read:page:confluence,write:page:confluence,offline_access"}}})"),
            kNames);
  EXPECT_EQ(names_in(R"({"scopes_required": ["read:page:confluence", "write:page:confluence",
      "offline_access"], "per_tool_requirements": [{"tool": "X:Y"}]})"),
            kNames);
}

TEST(UnwrapScopes, ReadsTheGrantsOfSeveralSitesOnce) {
  const std::string site =
      R"({"id": "1", "url": "https://acme.atlassian.net", "scopes": ["read:page:confluence"]})";
  EXPECT_EQ(unwrap_scopes("[" + site + "," + site + "]"), "read:page:confluence");
}

TEST(UnwrapScopes, ReadsABodyInsideACommand) {
  EXPECT_EQ(names_in("curl -X POST 'https://backend.composio.dev/x:y' -d '{\"scopes\": "
                     "\"read:page:confluence,write:page:confluence,offline_access\"}'"),
            kNames);
}

TEST(UnwrapScopes, ReadsConsentUrlsHoweverOftenTheyAreEncoded) {
  const std::string url = "https://auth.atlassian.com/authorize?audience=api.atlassian.com&scope=" +
                          encode_component(kNames) + "&state=a:b&prompt=consent";
  EXPECT_EQ(names_in(url), kNames);
  EXPECT_EQ(names_in("see <" + url + "> for x:y"), kNames);
  const std::string once = "https://id.atlassian.com/login?continue=" + encode_component(url);
  EXPECT_EQ(names_in(once), kNames);
  EXPECT_EQ(names_in("https://sso.example.com/?to=" + encode_component(once)), kNames);
  EXPECT_EQ(names_in("https://x.example/?scope=read:page:confluence+write:page:confluence"
                     "+offline_access#end"),
            kNames);
  EXPECT_EQ(names_in("scope=read%3Apage%3Aconfluence%20write%3Apage%3Aconfluence+offline_access"
                     "&client_id=x:y"),
            kNames);
}

TEST(UnwrapScopes, ReadsAConsentUrlCopiedFromHtmlOrOverSeveralLines) {
  EXPECT_EQ(names_in("https://auth.atlassian.com/authorize?client_id=x:y&amp;scope="
                     "read%3Apage%3Aconfluence%20write%3Apage%3Aconfluence%20offline_access"
                     "&amp;state=a:b"),
            kNames);
  EXPECT_EQ(names_in("https://auth.atlassian.com/authorize?client_id=x:y&scope="
                     "read%3Apage%3Aconfluence%20write%3Apa\nge%3Aconfluence%20offline_access"
                     "&state=a:b"),
            kNames);
}

TEST(UnwrapScopes, ReadsEnvAndYamlLines) {
  EXPECT_EQ(names_in("CLIENT_ID=x:y\nexport CONFLUENCE_SCOPES=\"" + kNames + "\"\nOTHER=z:z\n"),
            kNames);
  EXPECT_EQ(names_in("client: x:y\nscopes:\n  - read:page:confluence\n  - write:page:confluence\n"
                     "  - offline_access\ncallback: https://example.com\n"),
            kNames);
  EXPECT_EQ(names_in("credentials:\r\n  scopes: " + kNames + "\r\n  client_id: x:y\r\n"), kNames);
}

TEST(UnwrapScopes, ReadsBehindANameWithinALine) {
  EXPECT_EQ(names_in("access_token: x:y expires: 3600 scope: " + kNames), kNames);
  EXPECT_EQ(names_in("{'token': 'read:x', 'scopes': '" + kNames + "', 'read:y'"),
            kNames + " and read:y");
}

TEST(UnwrapScopes, LosesNoScopeThatStandsElsewhere) {
  EXPECT_EQ(names_in("Scopes: read:page:confluence\nwrite:page:confluence\noffline_access"),
            kNames);
}

TEST(UnwrapScopes, TakesAnythingInOneGo) {
  for (const std::string piece :
       {"[", "{\"scopes\":", "?scope=%", "scope=", "scopes:\n- ", "\n", "%25"}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    EXPECT_LE(unwrap_scopes(text).size(), text.size() + 1);
  }
}

}  // namespace
}  // namespace confluence_oauth
