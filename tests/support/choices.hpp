// Seeded random choices from the catalogue, the same on every run and platform.
#ifndef CONFLUENCE_OAUTH_TESTS_SUPPORT_CHOICES_HPP
#define CONFLUENCE_OAUTH_TESTS_SUPPORT_CHOICES_HPP

#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

class Choices {
 public:
  explicit Choices(std::uint32_t seed) : engine_(seed) {}

  // 0 to below - 1.
  std::size_t number(std::size_t below) { return engine_() % below; }

  // `count` different positions below `size`, or fewer when some were drawn twice.
  template <class Index>
  std::vector<Index> some(std::size_t size, std::size_t count) {
    std::set<Index> drawn;
    for (std::size_t i = 0; i < count; ++i) drawn.insert(static_cast<Index>(number(size)));
    return {drawn.begin(), drawn.end()};
  }

  std::vector<ToolIndex> tools(std::size_t count) {
    return some<ToolIndex>(all_tools().size(), count);
  }
  std::vector<OperationIndex> operations(std::size_t count) {
    return some<OperationIndex>(all_operations().size(), count);
  }
  std::vector<ScopeIndex> scopes(std::size_t count) {
    return some<ScopeIndex>(all_scopes().size(), count);
  }

 private:
  std::mt19937 engine_;
};

}  // namespace confluence_oauth

#endif
