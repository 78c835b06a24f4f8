#include "atlassian/scope_cover.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>
#include <set>

namespace confluence_oauth {
namespace {

bool holds(const ScopeSet& held, const ScopeSet& way) { return (way & ~held).none(); }

// 64 bits of the set, from `begin` on.
std::uint64_t half_of(const ScopeSet& set, std::size_t begin) {
  constexpr ScopeSet kLowHalf(~std::uint64_t{0});
  return ((set >> begin) & kLowHalf).to_ullong();
}

template <class Visit>
void for_each_scope(const ScopeSet& set, Visit visit) {
  for (std::size_t half : {0u, 64u}) {
    for (std::uint64_t bits = half_of(set, half); bits != 0; bits &= bits - 1) {
      visit(half + static_cast<std::size_t>(std::countr_zero(bits)));
    }
  }
}

// Whether the first scope that only one of the two sets has is in `a`.
bool precedes(const ScopeSet& a, const ScopeSet& b) {
  const ScopeSet differing = a ^ b;
  for (std::size_t half : {0u, 64u}) {
    const std::uint64_t bits = half_of(differing, half);
    if (bits != 0) return a[half + static_cast<std::size_t>(std::countr_zero(bits))];
  }
  return false;
}

bool need_precedes(const ScopeNeed& a, const ScopeNeed& b) {
  return std::lexicographical_compare(a.ways.begin(), a.ways.end(), b.ways.begin(), b.ways.end(),
                                      precedes);
}

// Sorted, each way once, and without the ways that hold another one: they are never needed.
void simplify(ScopeNeed& need) {
  const std::set<ScopeSet, decltype(&precedes)> all(need.ways.begin(), need.ways.end(), precedes);
  need.ways.clear();
  std::copy_if(all.begin(), all.end(), std::back_inserter(need.ways), [&all](const ScopeSet& way) {
    return std::none_of(all.begin(), all.end(), [&way](const ScopeSet& other) {
      return other != way && holds(way, other);
    });
  });
}

std::vector<ScopeNeed> simplified(std::vector<ScopeNeed> needs) {
  for (ScopeNeed& need : needs) simplify(need);
  std::erase_if(needs, [](const ScopeNeed& need) { return need.ways.empty(); });
  const std::set<ScopeNeed, decltype(&need_precedes)> once(needs.begin(), needs.end(),
                                                           need_precedes);
  return {once.begin(), once.end()};
}

// Each step decides about one scope: hold it, or do without. What follows from that (all ways left
// have a scope in common) is held at once, so that no step ends in a list that meets less than all.
class Search {
 public:
  Search(std::vector<ScopeNeed> needs, std::size_t max_work)
      : needs_(std::move(needs)), max_work_(max_work) {}

  ScopeCover run(const ScopeSet& held) {
    Step root{held, {}};
    narrow(root);
    ScopeCover cover{root.held, true};
    for (std::vector<ScopeNeed>& part : independent_parts(root)) {
      needs_ = std::move(part);
      is_found_ = false;
      explore(root);
      cover.scopes |= best_;
    }
    cover.is_proved = !is_cut_short_;
    return cover;
  }

 private:
  struct Step {
    ScopeSet held;
    ScopeSet refused;
  };

  // What a need still asks for.
  struct Rest {
    bool is_met = false;
    ScopeSet common;          // scopes of every way that is left
    ScopeSet any;             // scopes of any way that is left, but for held ones
    std::size_t missing = 0;  // by the cheapest way
  };

  Rest rest_of(const ScopeNeed& need, const Step& step) {
    Rest rest{false, ScopeSet().set(), {}, ScopeSet().size()};
    work_ += need.ways.size();
    for (const ScopeSet& way : need.ways) {
      if ((way & step.refused).any()) continue;
      const ScopeSet missing = way & ~step.held;
      if (missing.none()) return {true, {}, {}, 0};
      rest.common &= missing;
      rest.any |= missing;
      rest.missing = std::min(rest.missing, missing.count());
    }
    return rest;
  }

  // Holds what cannot be done without, until nothing follows any more.
  void narrow(Step& step) {
    for (bool again = true; again;) {
      again = false;
      for (const ScopeNeed& need : needs_) {
        const Rest rest = rest_of(need, step);
        if (rest.is_met || rest.common.none()) continue;
        step.held |= rest.common;
        again = true;
      }
    }
  }

  // Needs that share no scope do not bear on each other.
  std::vector<std::vector<ScopeNeed>> independent_parts(const Step& step) {
    struct Part {
      ScopeSet scopes;
      std::vector<ScopeNeed> needs;
    };
    std::vector<Part> parts;
    for (ScopeNeed& need : needs_) {
      const Rest rest = rest_of(need, step);
      if (rest.is_met) continue;
      Part merged{rest.any, {std::move(need)}};
      std::erase_if(parts, [&merged](Part& part) {
        if ((part.scopes & merged.scopes).none()) return false;
        merged.scopes |= part.scopes;
        part.needs.insert(part.needs.end(), merged.needs.begin(), merged.needs.end());
        std::swap(part.needs, merged.needs);
        return true;
      });
      parts.push_back(std::move(merged));
    }
    std::vector<std::vector<ScopeNeed>> lists;
    for (Part& part : parts) lists.push_back(std::move(part.needs));
    return lists;
  }

  void explore(Step step) {
    if (is_found_ && work_ > max_work_) {
      is_cut_short_ = true;
      return;
    }
    narrow(step);
    std::array<std::uint32_t, ScopeSet().size()> uses{};
    const std::size_t at_least = count_uses(step, uses);
    if (is_hopeless(step, at_least)) return;
    const auto most = std::max_element(uses.begin(), uses.end());
    if (*most == 0) return keep(step.held);
    const auto scope = static_cast<std::size_t>(most - uses.begin());
    explore({step.held | ScopeSet().set(scope), step.refused});
    explore({step.held, step.refused | ScopeSet().set(scope)});
  }

  // How many open needs each scope would help, classic scopes before all others; and a number of
  // scopes that no list can do without: needs without a scope in common cannot share their cost.
  std::size_t count_uses(const Step& step, std::array<std::uint32_t, ScopeSet().size()>& uses) {
    constexpr std::uint32_t kClassicFirst = 1u << 24;
    std::size_t at_least = 0;
    ScopeSet counted;
    for (const ScopeNeed& need : needs_) {
      const Rest rest = rest_of(need, step);
      if (rest.is_met) continue;
      for_each_scope(rest.any, [&](std::size_t scope) {
        uses[scope] += classic_[scope] && uses[scope] == 0 ? kClassicFirst + 1 : 1;
      });
      if ((rest.any & counted).any()) continue;
      counted |= rest.any;
      at_least += rest.missing;
    }
    return at_least;
  }

  bool is_hopeless(const Step& step, std::size_t at_least) const {
    if (!is_found_) return false;
    const std::size_t count = step.held.count() + at_least;
    if (count != best_.count()) return count > best_.count();
    return (step.held & classic_).count() > (best_ & classic_).count();
  }

  void keep(const ScopeSet& held) {
    if (is_found_ && !is_better(held)) return;
    best_ = held;
    is_found_ = true;
  }

  bool is_better(const ScopeSet& held) const {
    if (held.count() != best_.count()) return held.count() < best_.count();
    const std::size_t classic = (held & classic_).count();
    const std::size_t best_classic = (best_ & classic_).count();
    return classic != best_classic ? classic < best_classic : precedes(held, best_);
  }

  std::vector<ScopeNeed> needs_;
  const ScopeSet& classic_ = classic_scopes();
  ScopeSet best_;
  std::size_t max_work_;
  std::size_t work_ = 0;
  bool is_found_ = false;
  bool is_cut_short_ = false;
};

}  // namespace

bool meets(const ScopeSet& held, const ScopeNeed& need) {
  return std::any_of(need.ways.begin(), need.ways.end(),
                     [&held](const ScopeSet& way) { return holds(held, way); });
}

ScopeCover smallest_cover(std::vector<ScopeNeed> needs, const ScopeSet& held,
                          std::size_t max_work) {
  return Search(simplified(std::move(needs)), max_work).run(held);
}

}  // namespace confluence_oauth
