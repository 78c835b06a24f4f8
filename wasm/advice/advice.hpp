// One thing to say about a pasted text: a finding, how sure it is, why, and what to change.
#ifndef CONFLUENCE_OAUTH_ADVICE_ADVICE_HPP
#define CONFLUENCE_OAUTH_ADVICE_ADVICE_HPP

#include <string>
#include <utility>
#include <vector>

#include "advice/draft.hpp"
#include "base/finding.hpp"
#include "catalogue/messages.hpp"

namespace confluence_oauth {

struct Advice {
  Finding finding;
  Confidence confidence = Confidence::likely;
  std::vector<std::string> evidence = {};  // the words that told us, as our own lists spell them
  std::vector<DraftChange> apply = {};  // each is one click; none when there is nothing to change
};

inline Advice certain(Finding finding) {
  return {.finding = std::move(finding), .confidence = Confidence::certain};
}

}  // namespace confluence_oauth

#endif
