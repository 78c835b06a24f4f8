// Sets of scopes, written by name.
#ifndef CONFLUENCE_OAUTH_TESTS_SUPPORT_SCOPE_SETS_HPP
#define CONFLUENCE_OAUTH_TESTS_SUPPORT_SCOPE_SETS_HPP

#include <initializer_list>

#include "atlassian/scope_needs.hpp"

namespace confluence_oauth {

inline ScopeSet named(std::initializer_list<const char*> names) {
  ScopeSet set;
  for (const char* name : names) set.set(index_of(*find_scope(name)));
  return set;
}

}  // namespace confluence_oauth

#endif
