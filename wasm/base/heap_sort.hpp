// Sorting, small: std::sort unrolls into some 2 kB for every type and order it is used with.
#ifndef CONFLUENCE_OAUTH_BASE_HEAP_SORT_HPP
#define CONFLUENCE_OAUTH_BASE_HEAP_SORT_HPP

#include <algorithm>
#include <functional>

namespace confluence_oauth {

// Time is O(n log n). Entries of which neither precedes the other end in any order.
template <class Entries, class Precedes = std::less<>>
void heap_sort(Entries& entries, Precedes precedes = {}) {
  std::make_heap(entries.begin(), entries.end(), precedes);
  std::sort_heap(entries.begin(), entries.end(), precedes);
}

}  // namespace confluence_oauth

#endif
