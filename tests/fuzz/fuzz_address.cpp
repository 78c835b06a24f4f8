// Fuzzes the reader of web addresses by itself: any bytes. What was accepted has to read the same
// when it is written out, and its parts hold none of the marks that would end them.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "atlassian/consent_unwrap.hpp"
#include "base/address.hpp"
#include "base/copied_address.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

void hold(bool true_or_die, const char* rule) {
  if (true_or_die) return;
  std::fprintf(stderr, "Broken: %s\n", rule);
  std::abort();
}

std::string written(const Address& address) {
  std::string text = address.scheme + "://";
  if (address.has_user()) text += address.username + ":" + address.password + "@";
  text += address.host;
  if (!address.port.empty()) text += ":" + address.port;
  return text + address.path + "?" + address.query + "#" + address.fragment;
}

bool holds_none(std::string_view part, std::string_view marks) {
  return part.find_first_of(marks) == std::string_view::npos;
}

void check_parts(const Address& address) {
  hold(holds_none(address.username + address.password, "@/\\?#:"), "a user has no marks");
  hold(!address.host.empty() && holds_none(address.host, "@/\\?# "), "a host has no marks");
  hold(address.path.starts_with('/') && holds_none(address.path, "?#\\"), "a path has no marks");
  hold(holds_none(address.query, "# "), "a query has no marks");
  hold(all_of(written(address), [](char c) { return c > ' ' && c < '\x7f'; }), "all is visible");
}

void check_address(std::string_view text) {
  const auto address = parse_address(text);
  if (!address) return;
  hold(begins_as_address(text), "what is accepted begins as an address");
  check_parts(*address);
  const auto again = parse_address(written(*address));
  hold(again && written(*again) == written(*address), "an address parses to itself");
}

// Where a browser takes the text for an address as it stands, it decides.
void check_consent(std::string_view text) {
  const UnwrappedConsent found = unwrap_consent(text);
  if (!found.cloud || found.foreign || found.bounces > 0 || !begins_as_address(text)) return;
  const auto address = parse_address(unwrap_pasted(text));
  hold(address && cloud_of(*address) == found.cloud, "a consent URL leads to Atlassian");
}

}  // namespace
}  // namespace confluence_oauth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  confluence_oauth::check_address(text);
  confluence_oauth::check_consent(text);
  return 0;
}
