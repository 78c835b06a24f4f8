#include "atlassian/console_sheet.hpp"

#include <set>
#include <tuple>

namespace confluence_oauth {
namespace {

int verb_rank(std::string_view access) {
  if (access == "read") return 0;
  if (access == "write") return 1;
  return access == "delete" ? 2 : 3;
}

bool comes_before(ScopeIndex a, ScopeIndex b) {
  const Scope& first = all_scopes()[a];
  const Scope& second = all_scopes()[b];
  return std::tuple(first.resource, verb_rank(first.access), first.name) <
         std::tuple(second.resource, verb_rank(second.access), second.name);
}

}  // namespace

std::vector<ConsoleSection> console_sheet(const ScopeList& scopes) {
  struct Tab {
    Family family;
    std::string_view name;
  };
  constexpr Tab kTabs[] = {
      {Family::identity, ""}, {Family::classic, "Classic"}, {Family::granular, "Granular"}};
  std::vector<ConsoleSection> sections;
  for (const Tab& tab : kTabs) {
    ConsoleSection section{"", tab.name, {}};
    std::set<ScopeIndex, decltype(&comes_before)> rows(comes_before);
    for (ScopeIndex index : scopes.indices()) {
      const Scope& scope = all_scopes()[index];
      if (scope.family != tab.family || !scope.offered) continue;
      section.api = scope.api;
      rows.insert(index);
    }
    if (rows.empty()) continue;
    section.scopes.assign(rows.begin(), rows.end());
    sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace confluence_oauth
