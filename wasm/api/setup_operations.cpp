#include "advice/draft_json.hpp"
#include "advice/setup.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "base/json_text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth::api {
namespace {

Json differences(const Json& from, const Json& to) {
  Json list = Json::array();
  for (const Json& member : to) {
    const Json& before = *from.find(member.name());
    if (write_json(before) == write_json(member)) continue;
    list.add(make_object({{"member", member.name()}, {"from", before}, {"to", member}}));
  }
  return list;
}

std::vector<Finding> left_out(std::size_t names) {
  if (names == 0) return {};
  return {findings::setup_names_unknown({.count = names})};
}

}  // namespace

Result<Json> write_setup(MemberReader& read) {
  const Json* object = read.object("draft");
  if (auto error = read.finish()) return *error;
  const Result<Draft> draft = read_draft(*object);
  if (!draft) return draft.error();
  const Result<WrittenSetup> setup = confluence_oauth::write_setup(*draft);
  if (!setup) return setup.error();
  return make_object({{"fragment", setup->fragment}, {"file", setup->file}});
}

Result<Json> read_setup(MemberReader& read) {
  const std::string text = read.text("text");
  const Json* object = read.optional_object("current");
  if (auto error = read.finish()) return *error;
  const Result<Draft> there = object != nullptr ? read_draft(*object) : Draft();
  if (!there) return there.error();
  const Result<OpenedSetup> opened = confluence_oauth::read_setup(text, *there);
  if (!opened) return opened.error();
  Json draft = encode(opened->draft);
  Json changes = differences(encode(*there), draft);
  return make_object({{"draft", std::move(draft)},
                      {"changes", std::move(changes)},
                      {"findings", findings_of(left_out(opened->unknown_names))}});
}

}  // namespace confluence_oauth::api
