#include "atlassian/scope_advice.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "atlassian/budget.hpp"
#include "atlassian/consent_warnings.hpp"
#include "atlassian/scope_coverage.hpp"
#include "atlassian/scope_needs.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::string_view kBlogPosts =
    "Blog posts are opened by the page scopes; no current operation asks for a blogpost scope.";
constexpr std::string_view kTasks =
    "Tasks are opened by the task scopes; no current operation asks for an inlinetask scope.";
constexpr std::string_view kProperties =
    "Properties are opened by the scopes of what they belong to, such as a page; no current "
    "operation asks for a property scope of their own.";

constexpr ConfusableScope kConfusable[] = {
    {"delete:blogpost:confluence", "delete:page:confluence", kBlogPosts},
    {"delete:content:confluence", "delete:page:confluence",
     "The content scope deletes page trees and old versions in v1. Deleting a page or a blog post "
     "asks for the page scope."},
    {"read:blogpost:confluence", "read:page:confluence", kBlogPosts},
    {"read:content.property:confluence", "read:page:confluence", kProperties},
    {"read:content:confluence", "read:content-details:confluence",
     "Only three v1 operations, about labels, states and relations, ask for the first. CQL search "
     "and most of v1 ask for the second."},
    {"read:inlinetask:confluence", "read:task:confluence", kTasks},
    {"read:space-details:confluence", "read:space:confluence",
     "The first belongs to creating and changing spaces in v1. Listing and reading spaces asks for "
     "the second."},
    {"read:space.property:confluence", "read:space:confluence", kProperties},
    {"write:blogpost:confluence", "write:page:confluence", kBlogPosts},
    {"write:content.property:confluence", "write:page:confluence", kProperties},
    {"write:content:confluence", "write:page:confluence",
     "The content scope is for drafts, states and versions in v1. Creating and updating pages and "
     "blog posts asks for the page scope."},
    {"write:inlinetask:confluence", "write:task:confluence", kTasks},
    {"write:space.property:confluence", "write:space:confluence", kProperties},
};

std::string names_in_words(const std::vector<ScopeIndex>& scopes) {
  std::vector<std::string_view> names;
  for (ScopeIndex scope : scopes) names.push_back(all_scopes()[scope].name);
  return join(names, ", ");
}

std::optional<Finding> not_offered(const ScopeList& scopes) {
  std::vector<ScopeIndex> found;
  for (ScopeIndex scope : scopes.indices()) {
    if (!all_scopes()[scope].offered) found.push_back(scope);
  }
  if (found.empty()) return std::nullopt;
  return Finding{Severity::error,
                 "scopes_not_offered",
                 count_of(found.size(), "scope", "scopes") + " that nobody can tick",
                 names_in_words(found) +
                     ": declared in the v1 specification, asked for by no operation and not in the "
                     "console. Asking for a scope that the app does not have ends the consent with "
                     "\"Something went wrong\".",
                 "Take it out of the list.",
                 "scopes-page-copy"};
}

bool is_v2(const Operation& operation) { return operation.id.starts_with("v2:"); }

bool has_classic(const ScopeList& scopes) {
  return std::any_of(scopes.indices().begin(), scopes.indices().end(), [](ScopeIndex scope) {
    return all_scopes()[scope].family == Family::classic;
  });
}

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
  if (!has_classic(scopes)) return std::nullopt;
  const std::size_t closed = v2_closed(scopes.set(), planned);
  if (closed == 0) return std::nullopt;
  return Finding{Severity::warning,
                 "classic_scopes_for_v2",
                 "Classic scopes open nothing in REST v2",
                 "Every v2 operation asks for granular scopes only, and most of Composio's tools "
                 "call v2. With this list " +
                     count_of(closed, planned.empty() ? "v2 operation" : "planned v2 operation",
                              planned.empty() ? "v2 operations" : "planned v2 operations") +
                     (closed == 1 ? " stays" : " stay") + " closed.",
                 "Add the granular scopes of the plan; both families may be mixed in one app.",
                 "openapi-v2"};
}

std::vector<Finding> confusions(const ScopeList& scopes) {
  std::vector<Finding> findings;
  for (const ConfusableScope& pair : kConfusable) {
    const bool is_there = scopes.contains(index_of(*find_scope(pair.name)));
    if (!is_there || scopes.contains(index_of(*find_scope(pair.meant)))) continue;
    findings.push_back(
        {Severity::warning, "scope_confusable",
         std::string(pair.name) + " is not " + std::string(pair.meant), std::string(pair.sentence),
         "If that is what you want to do, use " + std::string(pair.meant) + ".", "openapi-v2"});
  }
  return findings;
}

std::optional<Finding> unused(const ScopeList& scopes) {
  std::vector<ScopeIndex> found = figures_of(scopes).unused_by_operations;
  std::erase_if(found, [](ScopeIndex scope) { return !all_scopes()[scope].offered; });
  if (found.empty()) return std::nullopt;
  return Finding{Severity::note,
                 "scopes_unused",
                 count_of(found.size(), "scope", "scopes") + " that no current operation asks for",
                 names_in_words(found) + ".",
                 "Leave them out, here and in the console; nothing stops working.",
                 "openapi-v2"};
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
