#include "base/request.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

using testing::ElementsAre;

Request request_with_variables() {
  Request request;
  request.url = {{"https://h.example/"}, {"ID", true}};
  request.headers = {{"x-a", {{"Bearer "}, {"KEY", true}}}};
  request.body = make_object(
      {{"a", Json::variable("SECRET")}, {"b", make_object({{"c", Json::variable("KEY")}})}});
  return request;
}

TEST(VariablesOf, NameEachOnceInOrder) {
  EXPECT_THAT(variables_of(request_with_variables()), ElementsAre("KEY", "ID", "SECRET"));
  EXPECT_THAT(variables_of(request_with_variables().body), ElementsAre("SECRET", "KEY"));
  EXPECT_THAT(variables_of(Json()), ElementsAre());
}

TEST(VariablesOf, DoNotTakeATextForTheVariableItNames) {
  EXPECT_THAT(variables_of(make_object({{"a", "SECRET"}})), ElementsAre());
}

TEST(ShownText, HasTheNamesOfVariables) {
  EXPECT_EQ(shown_text(request_with_variables().url), "https://h.example/ID");
  EXPECT_EQ(shown_text(request_with_variables().headers[0].value), "Bearer KEY");
}

}  // namespace
}  // namespace confluence_oauth
