// What others say of the same thing: Boost.URL of percent-encoding and of addresses (RFC 3986), the
// Public Suffix List of who owns a host. Where they judge something else than the core does, the
// difference stands here, one by one.
#include <gmock/gmock.h>
#include <libpsl.h>

#include <boost/url.hpp>
#include <random>
#include <set>
#include <string>

#include "atlassian/site.hpp"
#include "base/percent_encoding.hpp"

namespace confluence_oauth {
namespace {

constexpr std::uint32_t kSeed = 20261124;
constexpr int kTexts = 20'000;

// Any bytes, each kind of them often enough to meet the others.
std::string random_bytes(std::mt19937& random) {
  std::string text;
  for (std::size_t left = random() % 24; left > 0; --left) {
    const std::uint32_t kind = random() % 4;
    text += kind == 0 ? '%' : kind == 1 ? "0aF+ "[random() % 5] : static_cast<char>(random());
  }
  return text;
}

TEST(EncodeComponent, AgreesWithBoostUrl) {
  std::mt19937 random(kSeed);
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = random_bytes(random);
    ASSERT_EQ(encode_component(text), boost::urls::encode(text, boost::urls::unreserved_chars))
        << i;
  }
}

// Boost.URL takes well-formed escapes only; the core leaves the others as they are.
TEST(DecodePercent, AgreesWithBoostUrlOnWhatIsWellFormed) {
  std::mt19937 random(kSeed);
  int judged = 0;
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = random_bytes(random);
    const auto view = boost::urls::make_pct_string_view(text);
    if (!view) continue;
    ++judged;
    std::string plain;
    std::string form;
    view->decode({}, boost::urls::string_token::assign_to(plain));
    boost::urls::encoding_opts spaces;
    spaces.space_as_plus = true;
    view->decode(spaces, boost::urls::string_token::assign_to(form));
    ASSERT_EQ(decode_percent(text), plain) << i;
    ASSERT_EQ(decode_percent(text, Plus::space), form) << i;
  }
  EXPECT_GT(judged, kTexts / 10);
}

// Addresses put together from what tricks are made of.
std::string random_address(std::mt19937& random) {
  static constexpr const char* kPieces[] = {"https://",
                                            "http://",
                                            "//",
                                            "acme",
                                            "ACME",
                                            "a-b",
                                            ".atlassian.net",
                                            ".jira.com",
                                            ".",
                                            "atlassian.net",
                                            "@",
                                            ":443",
                                            ":80",
                                            "/wiki",
                                            "/",
                                            "?a=b",
                                            "#x",
                                            "evil.example",
                                            "%2e",
                                            "xn--80ak6aa92e",
                                            "\\",
                                            ".com",
                                            ".net.evil.example",
                                            "user",
                                            " ",
                                            "-",
                                            ".atlassian-us-gov-mod.net"};
  std::string text;
  for (std::size_t left = 1 + random() % 6; left > 0; --left) {
    text += kPieces[random() % std::size(kPieces)];
  }
  return text;
}

// The host that RFC 3986 reads in an address; empty where there is none.
std::string host_by_boost(const std::string& text) {
  const auto url = boost::urls::parse_uri(text);
  if (!url) return {};
  std::string host(url->encoded_host());
  for (char& c : host) c = to_lower(c);
  while (host.ends_with('.')) host.pop_back();
  return host;
}

TEST(ParseSite, ReadsTheHostThatBoostUrlReads) {
  std::mt19937 random(kSeed);
  int judged = 0;
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = "https://acme" + random_address(random);
    const Result<Site> site = parse_site(text);
    if (!site) continue;
    const std::string host = host_by_boost(text);
    if (host.empty()) continue;  // a blank in the path, say, which people do paste
    ++judged;
    ASSERT_EQ(site->host(), host) << text;
  }
  EXPECT_GT(judged, 100);
}

// Whatever is accepted belongs to a domain that Atlassian registered.
TEST(ParseSite, AcceptsNoHostThatThePublicSuffixListGivesToAnother) {
  const psl_ctx_t* list = psl_builtin();
  ASSERT_NE(list, nullptr);
  std::mt19937 random(kSeed + 1);
  std::set<std::string> owners;
  int accepted = 0;
  for (int i = 0; i < kTexts; ++i) {
    const Result<Site> site = parse_site(random_address(random));
    if (!site) continue;
    ++accepted;
    const char* owner = psl_registrable_domain(list, site->host().c_str());
    ASSERT_NE(owner, nullptr) << site->host();
    owners.insert(owner);
  }
  EXPECT_GT(accepted, 500);
  EXPECT_THAT(owners,
              testing::IsSubsetOf({"atlassian.net", "jira.com", "atlassian-us-gov-mod.net"}));
}

}  // namespace
}  // namespace confluence_oauth
