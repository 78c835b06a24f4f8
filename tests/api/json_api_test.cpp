#include "api/json_api.hpp"

#include <gmock/gmock.h>

#include "api/request_limits.hpp"
#include "base/json_text.hpp"

namespace confluence_oauth {
namespace {

using testing::HasSubstr;

TEST(Call, RefusesWhatIsNoOperation) {
  EXPECT_THAT(api::call("parsesite", "{}"), HasSubstr("\"unknown_operation\""));
  EXPECT_THAT(api::call("", "{}"), HasSubstr("\"unknown_operation\""));
}

TEST(Call, NeverRepeatsBytesThatAreNotUtf8) {
  EXPECT_THAT(api::call("\xff", "{}"), HasSubstr("\xef\xbf\xbd"));
}

TEST(Call, AnswersEveryOperationWithAnEnvelope) {
  for (const api::Method& operation : api::methods()) {
    for (std::string_view request : {"", "{", "null", "[]", "\"x\"", "{\"nonsense\":1}"}) {
      const std::string answer = api::call(operation.name, request);
      EXPECT_THAT(answer, HasSubstr("{\"ok\":false,\"error\":{\"code\":\"")) << operation.name;
    }
  }
}

TEST(Call, DoesNotTakeNulForTheEnd) {
  EXPECT_THAT(api::call("version", "{}"), HasSubstr("\"ok\":true"));
  EXPECT_THAT(api::call("version", std::string_view("{}\0x", 4)), HasSubstr("\"malformed_json\""));
  EXPECT_THAT(api::call("version", std::string_view("{}\0", 3)), HasSubstr("\"malformed_json\""));
}

TEST(Call, RefusesMoreThan4MiB) {
  const std::string large = "{\"text\":\"" + std::string(4 * 1024 * 1024, 'x') + "\"}";
  EXPECT_THAT(api::call("challengeFor", large), HasSubstr("\"too_large\""));
}

TEST(DepthOf, CountsBracketsOutsideStrings) {
  EXPECT_EQ(depth_of(""), 0);
  EXPECT_EQ(depth_of("{\"a\":[{}]}"), 3);
  EXPECT_EQ(depth_of("[\"[[[\\\"[\"]"), 1);
  EXPECT_EQ(depth_of("[][]"), 1);
  EXPECT_EQ(depth_of("]]["), 0);
}

TEST(Unreadable, TellsMoreThan32LevelsFromBrokenText) {
  EXPECT_EQ(unreadable(std::string(32, '[')).code, ErrorCode::malformed_json);
  EXPECT_EQ(unreadable(std::string(33, '[')).code, ErrorCode::too_deep);
  EXPECT_EQ(unreadable(std::string(100000, '[')).code, ErrorCode::too_deep);
}

TEST(Unreadable, TellsHalfACharacterFromBrokenText) {
  EXPECT_EQ(unreadable("{\"text\":\"\\ud800\"}").code, ErrorCode::unpaired_surrogate);
  EXPECT_EQ(unreadable("{\"text\":\"\\uDFFF\"}").code, ErrorCode::unpaired_surrogate);
  EXPECT_EQ(unreadable("{\"text\":\"\\ud7ff\"").code, ErrorCode::malformed_json);
  EXPECT_EQ(unreadable("{\"text\":\"\\u").code, ErrorCode::malformed_json);
}

}  // namespace
}  // namespace confluence_oauth
