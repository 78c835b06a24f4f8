#include "advice/drop_cost.hpp"

#include <cstddef>
#include <vector>

#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMostToolsNamed = 4;

std::string lost_tools(std::string_view it, const std::vector<ToolIndex>& tools) {
  std::vector<std::string_view> named;
  for (ToolIndex tool : tools) {
    if (named.size() < kMostToolsNamed) named.push_back(all_tools()[tool].slug);
  }
  const std::string names = join(named, ", ");
  return named.size() < tools.size()
             ? words::loses_more_tools({.it = it, .count = tools.size(), .names = names})
             : words::loses_tools({.it = it, .count = tools.size(), .names = names});
}

}  // namespace

std::string cost_of_dropping(std::string_view it, const DroppedScopes& dropped) {
  if (dropped.tools.empty()) {
    return dropped.operations == 0
               ? std::string(words::loses_nothing())
               : words::loses_operations({.it = it, .count = dropped.operations});
  }
  const std::string tools = lost_tools(it, dropped.tools);
  return dropped.operations == 0 ? tools
                                 : tools + words::and_operations({.count = dropped.operations});
}

}  // namespace confluence_oauth
