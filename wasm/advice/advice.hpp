// One thing to say about a pasted text: a finding, how sure it is, why, and what to change.
#ifndef CONFLUENCE_OAUTH_ADVICE_ADVICE_HPP
#define CONFLUENCE_OAUTH_ADVICE_ADVICE_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "advice/draft.hpp"
#include "base/finding.hpp"
#include "catalogue/messages.hpp"

namespace confluence_oauth {

struct Advice {
  Finding finding;
  Confidence confidence = Confidence::likely;
  std::uint8_t step = 6;                   // of the page, 1 to 6: where to change something
  std::vector<std::string> evidence = {};  // the words that told us, as our own lists spell them
  std::vector<DraftChange> changes = {};  // each is one click; none when there is nothing to change
};

}  // namespace confluence_oauth

#endif
