// Values in the wrapping they are pasted in: KEY=value, export KEY="value", $env:KEY = "value",
// key: value, "key": "value", const x = "value", --flag value, [text](value), <value>,
// href="value", a code fence, a word of a sentence.
#ifndef CONFLUENCE_OAUTH_ADVICE_CANDIDATES_HPP
#define CONFLUENCE_OAUTH_ADVICE_CANDIDATES_HPP

#include <cstddef>
#include <string_view>
#include <vector>

namespace confluence_oauth {

struct Candidate {
  std::string_view value;
  std::string_view name = {};  // the key before it, or empty
  bool is_line = false;        // its line has nothing else but the key, marks and words of code
  std::size_t words = 0;       // how many other words the whole text has

  // Whether letters and digits of the name end in these, in any case: "CLIENT_ID", "clientId".
  bool is_named(std::string_view lower_case) const;
};

// What could be a value in `unescaped` (see pasted_text.hpp), in the order of the text; views into
// it. White space, quotes and brackets bound a value, never a mark within an address: what comes
// out of "acme.atlassian.net@evil.example" is all of it. At most 200 words of the text are looked
// at. Total, linear.
std::vector<Candidate> candidates_in(std::string_view unescaped);

}  // namespace confluence_oauth

#endif
