// Texts made comparable, so that the words of a message are found however they were copied.
#ifndef CONFLUENCE_OAUTH_ADVICE_FOLD_HPP
#define CONFLUENCE_OAUTH_ADVICE_FOLD_HPP

#include <string>
#include <string_view>

namespace confluence_oauth {

// `decoded` (see pasted_text.hpp) in lower case; tags, quotes and Markdown's emphasis dropped, runs
// of white space and quote marks at line starts one space, none around ':', '=' and ',', '+' a
// space, typographic dashes a hyphen. Total, linear; the result has no more bytes than `decoded`.
std::string fold(std::string_view decoded);

}  // namespace confluence_oauth

#endif
