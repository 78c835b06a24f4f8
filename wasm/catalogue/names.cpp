#include "catalogue/names.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kLongestName = 100;
constexpr std::size_t kMaxEdits = 3;

// "CONFLUENCE_CREATE_PAGE" and "v2:getPageById" without what all of their kind begin with.
std::string stem_of(std::string_view name) {
  std::string lower = to_lower(name);
  for (std::string_view prefix : {"confluence_", "v1:", "v2:"}) {
    if (lower.starts_with(prefix)) return lower.substr(prefix.size());
  }
  return lower;
}

template <class Entry>
std::optional<std::string_view> nearest(std::span<const Entry> table, std::string_view Entry::*name,
                                        std::string_view wanted) {
  if (wanted.empty() || wanted.size() > kLongestName) return std::nullopt;
  const std::string stem = stem_of(wanted);
  std::optional<std::string_view> found;
  std::size_t fewest = kMaxEdits + 1;
  for (const Entry& entry : table) {
    if (fewest == 0) break;
    const std::size_t edits = edit_distance(stem, stem_of(entry.*name), fewest - 1);
    if (edits >= fewest) continue;
    fewest = edits;
    found = entry.*name;
  }
  return found;
}

template <class Index>
std::vector<Index> each_once(const std::vector<Index>& indices) {
  std::set<Index> seen;
  std::vector<Index> once;
  for (Index index : indices) {
    if (seen.insert(index).second) once.push_back(index);
  }
  return once;
}

}  // namespace

std::optional<std::string_view> suggest_tool(std::string_view slug) {
  return nearest<Tool>(all_tools(), &Tool::slug, slug);
}

std::optional<std::string_view> suggest_operation(std::string_view id) {
  return nearest<Operation>(all_operations(), &Operation::id, id);
}

Result<std::vector<ToolIndex>> tools_of(const std::vector<std::string>& slugs,
                                        std::string_view field) {
  std::vector<ToolIndex> found;
  for (const std::string& slug : slugs) {
    const Tool* tool = find_tool(slug);
    if (tool == nullptr) {
      const auto meant = suggest_tool(slug);
      const std::string shown = in_quotes(slug);
      return (meant ? errors::tool_misspelt({.name = shown, .meant = in_quotes(*meant)})
                    : errors::tool_unknown({.name = shown}))
          .at(field);
    }
    found.push_back(index_of(*tool));
  }
  return each_once(found);
}

Result<std::vector<OperationIndex>> operations_of(const std::vector<std::string>& ids,
                                                  std::string_view field) {
  std::vector<OperationIndex> found;
  for (const std::string& id : ids) {
    const Operation* operation = find_operation(id);
    if (operation == nullptr) {
      const auto meant = suggest_operation(id);
      const std::string shown = in_quotes(id);
      return (meant ? errors::operation_misspelt({.name = shown, .meant = in_quotes(*meant)})
                    : errors::operation_unknown({.name = shown}))
          .at(field);
    }
    found.push_back(index_of(*operation));
  }
  return each_once(found);
}

}  // namespace confluence_oauth
