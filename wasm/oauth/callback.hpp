// The address at which a person arrives after consent: the authorization response of RFC 6749
// sections 4.1.2 and 4.1.2.1. It comes from outside and may be anybody's, so its state is compared
// before its code or its error is believed (section 10.12), then its issuer (RFC 9207 section 2.4)
// and the address where it stands (RFC 6749 sections 3.1.2 and 10.6).
#ifndef CONFLUENCE_OAUTH_OAUTH_CALLBACK_HPP
#define CONFLUENCE_OAUTH_OAUTH_CALLBACK_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "oauth/redirect_uri.hpp"
#include "oauth/state.hpp"

namespace confluence_oauth {

enum class CallbackOutcome {
  code,            // state is right and there is a code
  declined,        // state is right, error=access_denied: the person or the server said no
  state_missing,   // a code or an error without state
  state_mismatch,  // with another flow's state
  duplicate,       // a parameter stands twice, which RFC 6749 section 3.1 forbids
  foreign,         // neither code nor error; from another server, or at another address
  error,           // state is right, and the server reports another error or the code is unusable
};

std::string_view to_text(CallbackOutcome outcome);

struct Callback {
  CallbackOutcome outcome = CallbackOutcome::foreign;
  std::string code;                // with CallbackOutcome::code only
  std::optional<Finding> finding;  // with every other outcome; repeats no code, state or token
};

// A code is opaque: 1 to this many printable ASCII characters (RFC 6749 appendix A.11). Atlassian's
// were 16 characters long once and are signed tokens now.
inline constexpr std::size_t kMaxCodeBytes = 32 * 1024;
bool is_authorization_code(std::string_view text);

// What is known of the flow that waits for an answer.
struct ExpectedCallback {
  State state;
  // Nothing: an answer at any address is taken. An address with more parameters than it is the
  // same; a query that is pasted alone has no address to compare.
  std::optional<RedirectUri> redirect_uri = std::nullopt;
  // The server's own, as in its metadata (RFC 8414 section 2). An answer's `iss` has to be this to
  // the character (RFC 9207 section 2.4); servers that do not send one are believed without. Empty:
  // `iss` is ignored.
  std::string_view issuer = {};
};

// `text` is a whole address or its query alone, as pasted or as seen by the page. Parameters are
// taken from the query, or from the fragment when there is no query. Parameters that RFC 6749 and
// RFC 9207 do not know are ignored (RFC 6749 section 4.1.2). Total; time grows linearly with the
// text, and the states are compared in time that depends on their lengths only.
Callback parse_callback(std::string_view text, const ExpectedCallback& expected);

}  // namespace confluence_oauth

#endif
