#include "atlassian/site.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

TEST(ParseSite, GivesBackTheUrlThatItMade) {
  for (const char* text : {"acme", "a1-b2", "acme.jira.com", "x.atlassian-us-gov-mod.net"}) {
    const auto site = parse_site(text);
    ASSERT_THAT(site, IsOk()) << text;
    const auto again = parse_site(site->url());
    ASSERT_THAT(again, IsOk()) << site->url();
    EXPECT_EQ(again->subdomain(), site->subdomain());
    EXPECT_EQ(again->host(), site->host());
    EXPECT_EQ(again->cloud(), site->cloud());
  }
}

// Every ASCII character inside a name. '@' is the one that leaves a site: another one, behind it.
TEST(ParseSite, TakesLettersDigitsHyphensAndUnderscoresOnly) {
  for (int byte = 1; byte < 128; ++byte) {
    const char c = static_cast<char>(byte);
    const std::string text = std::string("ac") + c + "me.atlassian.net";
    const auto site = parse_site(text);
    EXPECT_EQ(static_cast<bool>(site), is_alnum(c) || c == '-' || c == '_' || c == '@') << byte;
    if (site) {
      EXPECT_EQ(site->host(), c == '@' ? "me.atlassian.net" : to_lower(text));
    }
  }
}

TEST(ParseSite, TakesLettersAndDigitsOnlyAtTheEdgesOfAName) {
  for (int byte = 1; byte < 128; ++byte) {
    const char c = static_cast<char>(byte);
    const bool fits = is_alnum(c) || c == '_';
    const bool dropped_in_front = is_space(c) || c == '@';  // "@acme" has an empty user name
    EXPECT_EQ(static_cast<bool>(parse_site(c + std::string("acme.atlassian.net"))),
              fits || dropped_in_front)
        << byte;
    EXPECT_EQ(static_cast<bool>(parse_site(std::string("acme") + c + ".atlassian.net")), fits)
        << byte;
  }
}

TEST(ParseSite, TakesUpTo63Characters) {
  EXPECT_THAT(parse_site(std::string(63, 'a')), IsOk());
  EXPECT_THAT(parse_site(std::string(64, 'a')), HasError(ErrorCode::site_label_too_long, "site"));
  EXPECT_THAT(parse_site(std::string(2049, 'a')), HasError(ErrorCode::site_too_long, "site"));
}

// RFC 3986 section 3.2: the authority ends at the first of these; nothing behind it is the host.
TEST(ParseSite, NeverTakesTheHostFromBehindTheAuthority) {
  for (const char* separator : {"/", "?", "#", "\\", "/@", "?@", "#@", "\\@", "/https://"}) {
    const std::string text = std::string("https://evil.example") + separator + "acme.atlassian.net";
    EXPECT_FALSE(parse_site(text)) << text;
  }
}

TEST(ParseSite, RefusesEverySuffixAndPrefixOfTheDomain) {
  for (const char* host :
       {"atlassian.net.evil.example", "acme.atlassian.net.evil", "acmeatlassian.net",
        "acme.xatlassian.net", "acme.atlassian.netx", "acme.atlassian.ne",
        "acme.atlassian.net-evil.example", "acme.atlassian.com.net"}) {
    EXPECT_FALSE(parse_site(host)) << host;
    EXPECT_FALSE(parse_site(std::string("https://") + host + "/wiki")) << host;
  }
}

TEST(ParseSite, TakesUpTo2048Bytes) {
  const std::string url = "https://acme.atlassian.net/wiki/";
  EXPECT_THAT(parse_site(url + std::string(2048 - url.size(), 'x')), IsOk());
  EXPECT_THAT(parse_site(url + std::string(2049 - url.size(), 'x')),
              HasError(ErrorCode::site_too_long, "site"));
}

// A UUID is Atlassian's cloud id; what differs from one in a single character may be a name.
TEST(ParseSite, TellsACloudIdByEachOfItsCharacters) {
  const std::string id = "11223344-a1b2-3b33-c444-def123456789";
  EXPECT_THAT(parse_site(id), HasError(ErrorCode::site_cloud_id, "site"));
  for (std::size_t i = 0; i < id.size(); ++i) {
    std::string name = id;
    name[i] = id[i] == '-' ? '0' : 'g';
    EXPECT_THAT(parse_site(name), IsOk()) << name;
  }
}

TEST(ParseSite, TellsACloudIdInAnAddressOfGovernmentCloudToo) {
  EXPECT_THAT(parse_site("https://api.atlassian-us-gov-mod.com/ex/confluence/1/wiki"),
              HasError(ErrorCode::site_cloud_id, "site"));
}

}  // namespace
}  // namespace confluence_oauth
