#include "base/html_entity.hpp"

#include <gtest/gtest.h>

namespace confluence_oauth {
namespace {

// Code points from the HTML Standard's table of named character references.
TEST(NamedEntity, IsTheCharacterOfTheStandardsTable) {
  EXPECT_EQ(named_entity("amp"), 0x26u);
  EXPECT_EQ(named_entity("apos"), 0x27u);
  EXPECT_EQ(named_entity("nbsp"), 0xa0u);
  EXPECT_EQ(named_entity("hyphen"), 0x2010u);
  EXPECT_EQ(named_entity("rdquo"), 0x201du);
  EXPECT_EQ(named_entity("NewLine"), 0xau);
}

TEST(NamedEntity, IsNothingForOtherNamesAndOtherCases) {
  for (const char* name : {"", "AMPERSAND", "newline", "&amp", "amp;", "client_id"}) {
    EXPECT_EQ(named_entity(name), 0u) << name;
  }
}

}  // namespace
}  // namespace confluence_oauth
