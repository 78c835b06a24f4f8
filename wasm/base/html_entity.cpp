#include "base/html_entity.hpp"

#include <algorithm>
#include <iterator>

namespace confluence_oauth {
namespace {

struct Entity {
  std::string_view name;
  char32_t meant;
};

constexpr Entity kEntities[] = {
    {"amp", U'&'},     {"lt", U'<'},      {"gt", U'>'},       {"quot", U'"'},     {"apos", U'\''},
    {"nbsp", 0xa0},    {"colon", U':'},   {"equals", U'='},   {"sol", U'/'},      {"bsol", U'\\'},
    {"period", U'.'},  {"lowbar", U'_'},  {"percnt", U'%'},   {"num", U'#'},      {"quest", U'?'},
    {"plus", U'+'},    {"commat", U'@'},  {"Tab", U'\t'},     {"NewLine", U'\n'}, {"shy", 0xad},
    {"zwj", 0x200d},   {"zwnj", 0x200c},  {"hyphen", 0x2010}, {"dash", 0x2010},   {"ndash", 0x2013},
    {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019},  {"ldquo", 0x201c},  {"rdquo", 0x201d},
    {"hellip", 0x2026}};
static_assert(std::all_of(std::begin(kEntities), std::end(kEntities), [](const Entity& entity) {
  return entity.name.size() <= kLongestEntityName;
}));

}  // namespace

char32_t named_entity(std::string_view name) {
  const auto* known = std::find_if(std::begin(kEntities), std::end(kEntities),
                                   [&](const Entity& entity) { return entity.name == name; });
  return known == std::end(kEntities) ? 0 : known->meant;
}

}  // namespace confluence_oauth
