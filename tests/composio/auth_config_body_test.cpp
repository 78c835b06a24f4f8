#include "composio/auth_config_body.hpp"

#include <gmock/gmock.h>

#include <set>

#include "catalogue/catalogue.hpp"

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::Not;

// Each value is one that no message of ours could hold by chance.
constexpr std::string_view kBodies[] = {
    R"({"toolkit":{"slug":"Zq9"},"auth_config":{"type":"Zq9","authScheme":"Zq9","credentials":)"
    R"({"client_id":"Zq9","client_secret":"Zq9","scopes":"Zq9 Zq9"}}})",
    R"({"toolkit":{"slug":"Zq9"},"type":"Zq9","client_secret":"Zq9","credentials":{"scopes":[]}})",
    R"({"auth_config_id":"ak_Zq9","user_id":"Zq9","connection_data":{"subdomain":"Zq9.net"}})",
    R"({"auth_config":{"id":"ca_Zq9"},"connection":{"user_id":"Zq9","state":{"auth_scheme":"Zq9"}}})",
    R"(curl -H 'x-api-key: Zq9' -H 'x-user-api-key: Zq9' -d '{"type":"custom","scopes":"Zq9"}')",
    R"({"Zq9)",
};

TEST(InspectAuthConfigBody, NeverRepeatsAValue) {
  for (std::string_view body : kBodies) {
    const BodyInspection inspection = inspect_auth_config_body(body);
    EXPECT_FALSE(inspection.findings.empty()) << body;
    for (const Finding& finding : inspection.findings) {
      EXPECT_THAT(finding.title + finding.detail + finding.fix, Not(HasSubstr("Zq9")));
    }
  }
}

TEST(InspectAuthConfigBody, SaysWhatToDoAndWhereItWasRead) {
  std::set<std::string_view> sources;
  for (const Source& source : all_sources()) sources.insert(source.id);
  for (std::string_view body : kBodies) {
    for (const Finding& finding : inspect_auth_config_body(body).findings) {
      EXPECT_NE(finding.fix, "") << finding.code;
      EXPECT_TRUE(sources.contains(finding.source)) << finding.code << ": " << finding.source;
    }
  }
}

TEST(InspectAuthConfigBody, TakesDeepAndBrokenText) {
  const std::string deep = std::string(100000, '[');
  for (const std::string& text :
       {"{\"auth_config\":" + deep, "{\"auth_config\":" + deep + std::string(100000, ']') + "}",
        std::string(100000, '{'), std::string("{\"a\":\"\\"), std::string("}{"),
        std::string("{\"\xff\":1}")}) {
    inspect_auth_config_body(text);
  }
}

TEST(InspectAuthConfigBody, ReadsTheObjectInsideACommand) {
  const auto inspection = inspect_auth_config_body(
      "curl -d '{\"auth_config_id\":\"ca_}\",\"user_id\":\"u\",\"connection_data\":"
      "{\"subdomain\":\"acme\"}}' https://x/{id}");
  EXPECT_EQ(inspection.kind, BodyKind::connect_link);
  ASSERT_EQ(inspection.findings.size(), 1u);
  EXPECT_EQ(inspection.findings[0].code, "id_is_connection");
}

}  // namespace
}  // namespace confluence_oauth
