// The format of a hand-over: one JSON object, {"setup":1} and those members of a draft that are not
// empty. A draft has no place for a secret, and no other member is known. The file is that object
// as text; in a link it stands behind "#setup=" in base64url. A change of meaning is a new version.
#include <cstdint>
#include <string>

#include "advice/hand_over.hpp"
#include "api/answer.hpp"
#include "api/draft.hpp"
#include "api/encode.hpp"
#include "api/json_api.hpp"
#include "base/base64url.hpp"
#include "base/json_text.hpp"
#include "base/percent_encoding.hpp"
#include "base/text.hpp"

namespace confluence_oauth::api {
namespace {

constexpr const char* kMark = "setup";
constexpr std::size_t kVersion = 1;
constexpr std::string_view kInLink = "setup=";
// The whole catalogue chosen and ticked makes 21 kB.
constexpr std::size_t kMostBytes = 32 * 1024;

bool are_equal(const Json& a, const Json& b) { return write_json(a) == write_json(b); }

std::optional<Error> refuse_secret(const Draft& draft) {
  const char* member = find_secret(draft);
  if (member == nullptr) return std::nullopt;
  return Error{ErrorCode::hand_over_secret, std::string("draft.") + member,
               "What stands there has the form of a key, a token or a code. A setup that is handed "
               "over carries none: clear it, or put in what belongs there."};
}

Error unreadable() {
  return {ErrorCode::hand_over_unreadable, "text",
          "This is no setup: neither a whole link with #setup= in it nor the text of a saved file. "
          "Ask for it again."};
}

Result<Json> write(RequestReader& read) {
  const Json* object = read.object("draft");
  if (auto error = read.finish()) return *error;
  const Result<Draft> draft = read_draft(*object);
  if (!draft) return draft.error();
  Draft handed = *draft;
  // A preset stands for its own lists; those of an earlier choice are not meant.
  if (handed.preset) handed.tools = handed.operations = handed.scopes = {};
  drop_unknown_names(handed);
  if (auto error = refuse_secret(handed)) return *error;
  Json setup = make_object({{kMark, kVersion}});
  const Json members = encode(handed);
  const Json empty = encode(Draft());
  for (const Json& member : members) {
    if (!are_equal(member, *empty.find(member.name()))) setup.add(member.name(), member);
  }
  const std::string text = write_json(setup);
  const std::string coded =
      encode_base64url({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  return make_object(
      {{"fragment", std::string(kInLink) + coded}, {"file", write_json_lines(setup) + "\n"}});
}

// The JSON text in a link or a file; empty when there is none.
std::string setup_text(std::string_view text) {
  text = trim(text);
  if (text.starts_with('{')) return std::string(text);
  // Some mail programs encode the "=".
  const std::string plain = decode_percent(text);
  text = plain;
  const std::size_t at = text.find(kInLink);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + kInLink.size());
  std::size_t end = 0;
  while (end < text.size() && is_base64url(text[end])) ++end;
  return decode_base64url(text.substr(0, end)).value_or("");
}

// A link that a mail program wrapped, or quoted.
std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::erase_if(line, [](char c) { return is_space(c) || c == '>'; });
  return line;
}

// A whole draft: what the setup leaves out is empty.
Result<Draft> read_setup(std::string_view text) {
  if (text.size() > kMostBytes) {
    return Error{ErrorCode::too_large, "text",
                 "This is more than 32 KiB, so it is no setup of this page."};
  }
  Json setup = parse_json(setup_text(text));
  if (setup.find(kMark) == nullptr) setup = parse_json(setup_text(in_one_line(text)));
  const Json* version = setup.find(kMark);
  if (version == nullptr || !version->is_number()) return unreadable();
  if (!are_equal(*version, Json(kVersion))) {
    return Error{ErrorCode::hand_over_version, "text",
                 "This setup is of version " + in_quotes(write_json(*version)) +
                     ", and this copy of the page reads version 1. Nothing was set: open it in a "
                     "newer copy."};
  }
  Json whole = encode(Draft());
  for (const Json& member : setup) {
    if (member.name() != kMark) whole.set(member.name(), member);
  }
  return read_draft(whole);
}

Json differences(const Json& from, const Json& to) {
  Json list = Json::array();
  for (const Json& member : to) {
    const Json& before = *from.find(member.name());
    if (are_equal(before, member)) continue;
    list.add(make_object({{"member", member.name()}, {"from", before}, {"to", member}}));
  }
  return list;
}

std::vector<Finding> left_out(std::size_t names) {
  if (names == 0) return {};
  return {{Severity::warning, "hand_over_names_unknown",
           count_of(names, "name is", "names are") + " left out",
           "This copy of the page does not know every preset, tool, operation or scope in it: its "
           "catalogue is another one, or the setup was edited by hand.",
           "Compare with whoever sent it what the agent may do.", ""}};
}

Result<Json> read(RequestReader& read) {
  const std::string text = read.text("text");
  const Json* object = read.optional_object("current");
  if (auto error = read.finish()) return *error;
  Result<Draft> there = object != nullptr ? read_draft(*object) : Draft();
  if (!there) return there.error();
  Result<Draft> handed = read_setup(text);
  if (!handed) return handed.error();
  Draft taken = *std::move(handed);
  const std::size_t unknown = drop_unknown_names(taken);
  if (auto error = refuse_secret(taken)) return *error;
  const Json before = encode(*there);
  Json after = encode(take_over(*there, taken));
  Json changes = differences(before, after);
  return make_object({{"draft", std::move(after)},
                      {"changes", std::move(changes)},
                      {"findings", findings_of(left_out(unknown))}});
}

}  // namespace

std::string write_hand_over(std::string_view request) { return answer(request, write); }
std::string read_hand_over(std::string_view request) { return answer(request, read); }

}  // namespace confluence_oauth::api
