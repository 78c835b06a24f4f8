#include "atlassian/scope_advice.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "atlassian/budget.hpp"
#include "atlassian/consent_warnings.hpp"
#include "atlassian/scope_coverage.hpp"
#include "atlassian/scope_needs.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr ConfusableScope kConfusable[] = {
    {"delete:blogpost:confluence", "delete:page:confluence", words::confused_blog_posts},
    {"delete:content:confluence", "delete:page:confluence", words::confused_delete_content},
    {"read:blogpost:confluence", "read:page:confluence", words::confused_blog_posts},
    {"read:content.property:confluence", "read:page:confluence", words::confused_properties},
    {"read:content:confluence", "read:content-details:confluence", words::confused_read_content},
    {"read:inlinetask:confluence", "read:task:confluence", words::confused_tasks},
    {"read:space-details:confluence", "read:space:confluence", words::confused_space_details},
    {"read:space.property:confluence", "read:space:confluence", words::confused_properties},
    {"write:blogpost:confluence", "write:page:confluence", words::confused_blog_posts},
    {"write:content.property:confluence", "write:page:confluence", words::confused_properties},
    {"write:content:confluence", "write:page:confluence", words::confused_write_content},
    {"write:inlinetask:confluence", "write:task:confluence", words::confused_tasks},
    {"write:space.property:confluence", "write:space:confluence", words::confused_properties},
};

std::optional<Finding> not_offered(const ScopeList& scopes) {
  std::vector<ScopeIndex> found;
  for (ScopeIndex scope : scopes.indices()) {
    if (!all_scopes()[scope].offered) found.push_back(scope);
  }
  if (found.empty()) return std::nullopt;
  return findings::scopes_not_offered({.count = found.size(), .scopes = scope_names(found)});
}

bool is_v2(const Operation& operation) { return operation.id.starts_with("v2:"); }

// How many v2 operations stay closed: of the planned ones, or all when the list opens none.
std::size_t v2_closed(const ScopeSet& held, std::span<const OperationIndex> planned) {
  std::size_t closed = 0;
  for (OperationIndex index : planned) {
    const Operation& operation = all_operations()[index];
    if (is_v2(operation) && !opens(held, operation)) ++closed;
  }
  if (!planned.empty()) return closed;
  for (const Operation& operation : all_operations()) {
    if (!is_v2(operation)) continue;
    if (opens(held, operation)) return 0;
    ++closed;
  }
  return closed;
}

std::optional<Finding> classic_for_v2(const ScopeList& scopes,
                                      std::span<const OperationIndex> planned) {
  if ((scopes.set() & classic_scopes()).none()) return std::nullopt;
  const std::size_t closed = v2_closed(scopes.set(), planned);
  if (closed == 0) return std::nullopt;
  return planned.empty() ? findings::classic_scopes_for_v2({.count = closed})
                         : findings::classic_scopes_for_planned_v2({.count = closed});
}

std::vector<Finding> confusions(const ScopeList& scopes) {
  std::vector<Finding> findings;
  for (const ConfusableScope& pair : kConfusable) {
    const bool is_there = scopes.contains(index_of(*find_scope(pair.name)));
    if (!is_there || scopes.contains(index_of(*find_scope(pair.meant)))) continue;
    findings.push_back(findings::scope_confusable(
        {.name = pair.name, .meant = pair.meant, .difference = pair.sentence()}));
    findings.back().scopes = {std::string(pair.name)};
  }
  return findings;
}

std::optional<Finding> unused(const ScopeList& scopes) {
  std::vector<ScopeIndex> found = unused_by_operations(scopes);
  std::erase_if(found, [](ScopeIndex scope) { return !all_scopes()[scope].offered; });
  if (found.empty()) return std::nullopt;
  return findings::scopes_unused({.count = found.size(), .scopes = scope_names(found)});
}

}  // namespace

std::span<const ConfusableScope> confusable_scopes() { return kConfusable; }

std::vector<Finding> advise_on_scopes(const ScopeList& scopes,
                                      std::span<const OperationIndex> planned) {
  std::vector<Finding> findings;
  if (scopes.empty()) return findings;
  const auto add = [&findings](std::vector<Finding> more) {
    findings.insert(findings.end(), more.begin(), more.end());
  };
  if (auto found = not_offered(scopes)) findings.push_back(*found);
  add(scope_warnings(scopes, estimate_budget(scopes)));
  if (auto found = classic_for_v2(scopes, planned)) findings.push_back(*found);
  add(confusions(scopes));
  if (auto found = unused(scopes)) findings.push_back(*found);
  return findings;
}

}  // namespace confluence_oauth
