// How deep JSON text nests: the JSON parser recurses, so this is asked before it is called.
#ifndef CONFLUENCE_OAUTH_BASE_JSON_DEPTH_HPP
#define CONFLUENCE_OAUTH_BASE_JSON_DEPTH_HPP

#include <string_view>

namespace confluence_oauth {

// Deeper JSON is not parsed anywhere in the core.
inline constexpr int kMaxDepth = 32;

// Levels of arrays and objects in JSON text, brackets inside strings not counted. Total; linear.
int depth_of(std::string_view json);

}  // namespace confluence_oauth

#endif
