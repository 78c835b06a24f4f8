// The host of a web address, as a browser reads it (WHATWG URL Standard, sections 3.5 to 3.7).
#ifndef CONFLUENCE_OAUTH_BASE_HOST_HPP
#define CONFLUENCE_OAUTH_BASE_HOST_HPP

#include <optional>
#include <string>
#include <string_view>

namespace confluence_oauth {

// The host that a browser goes to, serialised: a domain in lower case (a final dot stays), an IPv4
// address in four decimals whatever it was written in, an IPv6 address in brackets. Nothing for
// what no browser takes, and for what this does not judge: percent-encoded hosts, and
// internationalised ones, be they written in their letters or as xn--.
std::optional<std::string> parse_host(std::string_view text);

// Whether a host is `domain` or ends with a dot and `domain`; both in lower case.
bool is_under(std::string_view host, std::string_view domain);

}  // namespace confluence_oauth

#endif
