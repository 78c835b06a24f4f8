// A setup on its way to somebody else: what of a draft may travel, how it is written, and what it
// makes of the draft that it meets.
//
// The format: one JSON object, {"setup":1} and those members of a draft that are not empty. A draft
// has no place for a secret, and no other member is known. The file is that object as text; in a
// link it stands behind "#setup=" in base64url. A change of meaning is a new version; members that
// come later are none.
#ifndef CONFLUENCE_OAUTH_ADVICE_SETUP_HPP
#define CONFLUENCE_OAUTH_ADVICE_SETUP_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include "advice/draft.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

struct WrittenSetup {
  std::string fragment;  // "setup=…", to stand behind the '#' of a link
  std::string file;
};

// Of a pasted list of scopes the names travel, among the chosen scopes; of Composio's answer about
// its tools, what each known tool needs. A preset stands for its own lists. Unknown names stay
// behind. setup_secret, with the field of the member; too_large over 32 KiB, which only Composio's
// answer can make.
Result<WrittenSetup> write_setup(const Draft& draft);

struct OpenedSetup {
  Draft draft;                    // what the one that is there becomes; see take_over()
  std::size_t unknown_names = 0;  // left out
};

// From a link, whole or its fragment, as mail programs wrap, quote and encode it, or from a file.
// too_large over 32 KiB, setup_unreadable, setup_version, setup_secret, and those of read_draft().
Result<OpenedSetup> read_setup(std::string_view text, const Draft& there);

// The draft's member ("userId") that holds_secret(); null when there is none. Looks at what is
// typed; names are for drop_unknown_names().
const char* find_secret(const Draft& draft);

// Takes out every name that the catalogue does not have, and says how many these were.
std::size_t drop_unknown_names(Draft& draft);

// `there` with the setup in its place: what the agent may do as one whole, with who connects and to
// how many sites, when anything was chosen; every text that is not empty; the ticks, when there are
// any. The rest stays.
Draft take_over(Draft there, const Draft& setup);

}  // namespace confluence_oauth

#endif
