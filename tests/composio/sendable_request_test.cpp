#include "composio/sendable_request.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "composio/requests.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

using testing::ElementsAre;

auto refused(const char* member) {
  return HasError(ErrorCode::request_invalid, std::string("request.") + member);
}

TEST(ParseSendableRequest, TakesWhatTheCoreBuilds) {
  EXPECT_THAT(parse_sendable_request(small_request("{}")), IsOk());
  EXPECT_THAT(parse_sendable_request(secret_request()), IsOk());
}

TEST(ParseSendableRequest, TakesThreeMethodsAndABodyForTwo) {
  for (std::string_view method : {"PUT", "DELETE", "get", "", "POST "}) {
    Request request = small_request("{}");
    request.method = method;
    EXPECT_THAT(parse_sendable_request(request), refused("method")) << method;
  }
  Request get = small_request("{}");
  get.method = "GET";
  EXPECT_THAT(parse_sendable_request(get), refused("body"));
  EXPECT_THAT(parse_sendable_request(small_request("")), refused("body"));
}

TEST(ParseSendableRequest, RefusesAddressesThatAProgramWouldReadDifferently) {
  for (std::string_view url : {"", "h.example/p", "ftp://h.example/", "https://h.example/{1,2}",
                               "https://h.example/[1-9]", "https://h.example/ ", "https://h/\"",
                               "https://h/`id`", "https://h/\n", "https://h/#x", "--url"}) {
    Request request = small_request("{}");
    request.url = url;
    EXPECT_THAT(parse_sendable_request(request), refused("url")) << url;
  }
}

TEST(ParseSendableRequest, TakesPrintableHeaderValuesOnly) {
  for (int byte = 0; byte < 256; ++byte) {
    Request request = small_request("{}");
    request.headers = {{"x-a", std::string("a") + static_cast<char>(byte) + "b"}};
    const bool belongs = byte >= ' ' && byte <= '~';
    EXPECT_EQ(static_cast<bool>(parse_sendable_request(request)), belongs) << byte;
  }
}

TEST(ParseSendableRequest, RefusesHeadersThatMeanSomethingToAProgram) {
  using Headers = std::vector<std::pair<std::string, std::string>>;
  for (const Headers& headers : {Headers{{"", "b"}}, Headers{{"@file", "b"}}, Headers{{"x a", "b"}},
                                 Headers{{"x:", "b"}}, Headers{{"x-a", ""}}, Headers{{"x-a", " b"}},
                                 Headers{{"x-a", "b "}}, Headers{{"x-a", "b"}, {"X-A", "c"}}}) {
    Request request = small_request("{}");
    request.headers = headers;
    EXPECT_THAT(parse_sendable_request(request), refused("headers"));
  }
}

TEST(ParseSendableRequest, RefusesBodiesThatWouldChangeOnTheWay) {
  for (std::string_view body : {"[]", "1", "{", "{\"a\":1.5}", "{\"a\":9007199254740992}",
                                "{\"a\":[{\"b\":-9007199254740992}]}", "{\"\xff\":1}"}) {
    EXPECT_THAT(parse_sendable_request(small_request(std::string(body))), refused("body")) << body;
  }
  EXPECT_THAT(parse_sendable_request(small_request("{\"a\":[9007199254740991,-1]}")), IsOk());
}

TEST(ParseSendableRequest, RefusesPlaceholdersThatPointToSomethingElse) {
  const Placeholder bad[] = {{"/body/t", "SECRET_S"},
                             {"/body/u", "SECRET_S"},
                             {"/body", "SECRET_S"},
                             {"", "SECRET_S"},
                             {"/headers/x-b", "SECRET_A"},
                             {"/headers/x-a", "A"},
                             {"/url", "SECRET_S"},
                             {"/kind", "small"},
                             {"/body/s", "secret"},
                             {"/body/s", "S;id"},
                             {"/body/s", ""},
                             {"/body/s", "1"}};
  for (const Placeholder& placeholder : bad) {
    Request request = secret_request();
    request.placeholders = {placeholder};
    EXPECT_THAT(parse_sendable_request(request), refused("placeholders")) << placeholder.pointer;
  }
}

TEST(ParseSendableRequest, TakesAVariableAsOneStepOfThePathOnly) {
  for (const auto& [url, is_fine] : std::initializer_list<std::pair<std::string_view, bool>>{
           {"https://h.example/ID", true},
           {"https://h.example/ID/x", true},
           {"https://h.example/ID?x=1", true},
           {"https://ID/x", false},
           {"https://h.example/xID", false},
           {"https://h.example/IDx", false},
           {"https://h.example/ID/ID", false}}) {
    Request request = small_request("{}");
    request.url = url;
    request.placeholders = {{"/url", "ID"}};
    EXPECT_EQ(static_cast<bool>(parse_sendable_request(request)), is_fine) << url;
  }
}

TEST(ParseSendableRequest, TakesAtMost16Placeholders) {
  Request request = secret_request();
  request.placeholders = std::vector<Placeholder>(16, {"/body/s", "SECRET_S"});
  EXPECT_THAT(parse_sendable_request(request), IsOk());
  request.placeholders.push_back({"/body/s", "SECRET_S"});
  EXPECT_THAT(parse_sendable_request(request), refused("placeholders"));
}

TEST(ParseSendableRequest, TakesPlainMembersForAForm) {
  Request form = small_request(R"({"a":"b"})");
  form.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
  EXPECT_TRUE(parse_sendable_request(form)->is_form());
  for (std::string_view body : {R"({"a":1})", R"({"a b":"c"})", R"({"a=":"c"})", R"({"1":"c"})",
                                R"({"a":"\n"})", R"({"a":"é"})", R"({"a":{}})"}) {
    form.body = body;
    EXPECT_THAT(parse_sendable_request(form), refused("body")) << body;
  }
}

TEST(SendableRequest, NamesEachVariableOnce) {
  Request request = secret_request();
  request.placeholders.push_back(request.placeholders[0]);
  EXPECT_THAT(sendable(request).variables(), ElementsAre("SECRET_A", "SECRET_S"));
  EXPECT_EQ(sendable(request).variable_at("/body/s"), "SECRET_S");
  EXPECT_EQ(sendable(request).variable_at("/body/t"), "");
}

TEST(ParseSendableRequest, ReadsEscapedPointers) {
  Request request = small_request(R"({"a/b~c":["SECRET_S"]})");
  request.placeholders = {{"/body/a~1b~0c/0", "SECRET_S"}};
  EXPECT_THAT(parse_sendable_request(request), IsOk());
}

}  // namespace
}  // namespace confluence_oauth
