#include "atlassian/site_address.hpp"

#include <gtest/gtest.h>

namespace confluence_oauth {
namespace {

TEST(SplitSiteAddress, TakesAUrlApart) {
  const SiteAddress address = split_site_address("https://me:x@acme.example:8443/wiki?a=b#c");
  EXPECT_EQ(address.scheme, "https");
  EXPECT_EQ(address.user, "me:x");
  EXPECT_EQ(address.host, "acme.example");
  EXPECT_EQ(address.port, ":8443");
  EXPECT_EQ(address.rest, "/wiki?a=b#c");
}

TEST(SplitSiteAddress, NeedsNoScheme) {
  EXPECT_EQ(split_site_address("acme.example/wiki").host, "acme.example");
  EXPECT_EQ(split_site_address("//acme.example/wiki").host, "acme.example");
  EXPECT_EQ(split_site_address("acme:443").host, "acme");
  EXPECT_EQ(split_site_address("acme:443").scheme, "");
}

TEST(SplitSiteAddress, TakesTheLastAtSign) {
  EXPECT_EQ(split_site_address("https://a@b@c/d@e").host, "c");
  EXPECT_EQ(split_site_address("https://a@b@c/d@e").user, "a@b");
  EXPECT_TRUE(split_site_address("@c").has_user);
  EXPECT_FALSE(split_site_address("c/@d").has_user);
}

TEST(SplitSiteAddress, KnowsSchemesWithoutAHost) {
  EXPECT_EQ(split_site_address("javascript:alert(1)").scheme, "javascript");
  EXPECT_EQ(split_site_address("mailto:me@acme.example").scheme, "mailto");
}

TEST(SplitSiteAddress, EndsTheHostWhereBrowsersDo) {
  EXPECT_EQ(split_site_address("https://a\\@b").host, "a");
  EXPECT_EQ(split_site_address("https://a?b").host, "a");
  EXPECT_EQ(split_site_address("https://a#b").host, "a");
}

}  // namespace
}  // namespace confluence_oauth
