#include "api/request_secrets.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "advice/secrets.hpp"
#include "api/json_api.hpp"
#include "base/json_text.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(RefuseSecret, NamesTheFirstMemberThatHasOne) {
  const auto refused = [](std::string_view request) {
    const auto error = refuse_secret(parse_json(request));
    return error ? error->field : "";
  };
  EXPECT_EQ(refused(R"({"name":"x","clientId":"ak_CANARY12"})"), "clientId");
  EXPECT_EQ(refused(R"({"build":"token","input":{"scopes":["x","ak_CANARY12"]}})"), "scopes");
  EXPECT_EQ(refused(R"({"clientSecret":"ak_CANARY12","code":"ak_CANARY12","state":"ak_CANARY12"})"),
            "");
}

TEST(Answer, HasNoSecretThatAMemberNameHas) {
  for (const api::Method& method : api::methods()) {
    EXPECT_THAT(api::call(method.name, R"({"ak_CANARY12":1})"), Not(HasSubstr("CANARY")))
        << method.name;
    EXPECT_THAT(api::call(method.name, R"({"text":"ak_CANARY12"})"), Not(HasSubstr("CANARY")))
        << method.name;
  }
  EXPECT_THAT(api::call("ak_CANARY12", "{}"), Not(HasSubstr("CANARY")));
}

// Nothing that the core says of itself is taken for a secret.
TEST(Answer, HoldsItsOwnWordsWhole) {
  const auto catalogue = nlohmann::json::parse(api::call("catalogue", "{}")).flatten();
  for (const auto& [pointer, value] : catalogue.items()) {
    const auto text = value.is_string() ? value.get<std::string>() : "";
    EXPECT_FALSE(holds_secret(text)) << pointer << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
