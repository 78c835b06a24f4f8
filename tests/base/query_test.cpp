#include "base/query.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

TEST(ParseQuery, DecodesAsFormsDo) {
  const auto parameters = parse_query("a=1+2&b=%2B&&c&=d&a=3=4");
  ASSERT_EQ(parameters.size(), 5u);
  EXPECT_EQ(parameters[0].value, "1 2");
  EXPECT_EQ(parameters[1].value, "+");
  EXPECT_EQ(parameters[2].name, "c");
  EXPECT_EQ(parameters[2].value, "");
  EXPECT_EQ(parameters[3].name, "");
  EXPECT_EQ(parameters[4].value, "3=4");
  EXPECT_EQ(count_named(parameters, "a"), 2u);
  EXPECT_EQ(value_named(parameters, "a"), "1 2");
  EXPECT_EQ(value_named(parameters, "z"), "");
}

}  // namespace
}  // namespace confluence_oauth
