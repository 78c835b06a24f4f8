// Characters that HTML writes by name.
#ifndef CONFLUENCE_OAUTH_BASE_HTML_ENTITY_HPP
#define CONFLUENCE_OAUTH_BASE_HTML_ENTITY_HPP

#include <cstddef>
#include <string_view>

namespace confluence_oauth {

inline constexpr std::size_t kLongestEntityName = 7;

// What "&name;" stands for, or 0: of the HTML Standard's "Named character references" (2026-11)
// those that are met in text about addresses and scopes. Names are of one case, as there.
char32_t named_entity(std::string_view name);

}  // namespace confluence_oauth

#endif
