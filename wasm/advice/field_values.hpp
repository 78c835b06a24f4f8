// What a field of the page takes: its value, also where it was pasted in its wrapping (see
// candidates.hpp). A text that is the value as it stands is taken as its parser takes it.
#ifndef CONFLUENCE_OAUTH_ADVICE_FIELD_VALUES_HPP
#define CONFLUENCE_OAUTH_ADVICE_FIELD_VALUES_HPP

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atlassian/site.hpp"
#include "base/finding.hpp"
#include "base/result.hpp"
#include "composio/auth_config_id.hpp"
#include "oauth/client_id.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {

template <class Value>
struct Taken {
  Value value;
  std::vector<Finding> notes;  // value_unwrapped: what was left out; none for a plain value
};

// The value alone, for who has no place for notes.
template <class Value>
Result<Value> value_of(Result<Taken<Value>> taken) {
  if (!taken) return taken.error();
  return std::move(taken->value);
}

// Errors are those of the parsers. Each is total and linear.
//
// A name alone is a site only behind a key that names one ("subdomain: acme"). Where one of several
// addresses only looks like a site, none is taken: its error comes back.
Result<Taken<Site>> take_site(std::string_view text);

// Also the client_id of a consent URL. client_id_invalid for the app's ARI and for JSON without
// one.
Result<Taken<ClientId>> take_client_id(std::string_view text);

// Also the redirect_uri of a consent URL.
Result<Taken<RedirectUri>> take_callback_url(std::string_view text);

// What is registered is compared as it was pasted, but for what it is wrapped in.
Taken<std::string> take_registered_callback(std::string_view text);

Result<Taken<AuthConfigId>> take_auth_config_id(std::string_view text);
Result<Taken<ConnectionId>> take_connection_id(std::string_view text);

}  // namespace confluence_oauth

#endif
