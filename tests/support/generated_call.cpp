#include "support/generated_call.hpp"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <random>
#include <string_view>
#include <vector>

#include "api/json_api.hpp"
#include "catalogue/catalogue.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::ordered_json;

// Letters, brackets and names that a parser may trip over. UTF-8, without zero bytes.
constexpr std::string_view kPieces[] = {
    "",
    " ",
    "\n",
    "\t",
    ",",
    ";",
    "&",
    "=",
    "?",
    "#",
    "/",
    "\\",
    "@",
    ":",
    ".",
    "..",
    "-",
    "_",
    "%",
    "%2",
    "%2F",
    "%252F",
    "%00",
    "+",
    "\"",
    "'",
    "<",
    ">",
    "{",
    "}",
    "[",
    "]",
    "$",
    "`",
    "://",
    "https://",
    "xn--",
    "\u00e9",
    "\u0430",
    "\u200b",
    "\u2028",
    "\ufeff",
    "\uff0e",
    "\u3002",
    "\u00df",
    "\U0001f512",
    "\x7f",
    "\x01",
    "code=",
    "state=",
    "scope=",
    "error=",
    "Bearer ",
    "ac_",
    "ca_",
    "ak_",
    "read:",
    "acme",
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "offline_access",
    ".atlassian.net",
    "atlassian.net.example.com",
    "<img src=x onerror=alert(1)>",
    "__proto__",
};

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : engine_() % limit; }
  bool once_in(std::size_t times) { return below(times) == 0; }

 private:
  std::mt19937_64 engine_;
};

const std::vector<Vector>& vectors() {
  static const std::vector<Vector> all = load_vectors();
  return all;
}

void collect_texts(ordered_json& value, std::vector<ordered_json*>& into) {
  if (value.is_string()) into.push_back(&value);
  if (value.is_structured()) {
    for (ordered_json& part : value) collect_texts(part, into);
  }
}

std::vector<ordered_json*> texts_in(ordered_json& value) {
  std::vector<ordered_json*> texts;
  collect_texts(value, texts);
  return texts;
}

std::string some_text(Chance& chance) {
  if (chance.once_in(3)) return all_scopes()[chance.below(all_scopes().size())].name.data();
  ordered_json request =
      ordered_json::parse(vectors()[chance.below(vectors().size())].input, nullptr, false);
  const auto texts = texts_in(request);
  return texts.empty() ? "" : texts[chance.below(texts.size())]->get<std::string>();
}

// Somewhere in `text`, but not inside a character.
std::size_t place_in(const std::string& text, Chance& chance) {
  std::size_t at = chance.below(text.size() + 1);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
  return at;
}

std::string bend_text(const std::string& text, Chance& chance) {
  const std::size_t at = place_in(text, chance);
  const std::size_t end = std::max(at, place_in(text, chance));
  const std::string_view piece = kPieces[chance.below(std::size(kPieces))];
  switch (chance.below(6)) {
    case 0:
      return some_text(chance);
    case 1:
      return text.substr(0, at) + text.substr(end);
    case 2:
      return text + some_text(chance);
    case 3:
      return text.substr(0, at) + std::string(piece) + text.substr(end);
    case 4:
      return text + text.substr(at, end - at);
    default:
      return text.substr(0, at) + std::string(piece) + text.substr(at);
  }
}

ordered_json other_value(Chance& chance) {
  switch (chance.below(6)) {
    case 0:
      return nullptr;
    case 1:
      return chance.once_in(2);
    case 2:
      return static_cast<int>(chance.below(200)) - 100;
    case 3:
      return ordered_json::array({some_text(chance), some_text(chance)});
    case 4:
      return ordered_json::object({{some_text(chance), some_text(chance)}});
    default:
      return some_text(chance);
  }
}

// A member or an item, at any depth, replaced, taken away or added.
void bend_structure(ordered_json& value, Chance& chance) {
  if (value.empty() || !value.is_structured()) {
    value = other_value(chance);
    return;
  }
  auto part = value.begin();
  std::advance(part, static_cast<std::ptrdiff_t>(chance.below(value.size())));
  if (part->is_structured() && !chance.once_in(3)) return bend_structure(*part, chance);
  switch (chance.below(3)) {
    case 0:
      value.erase(part);
      break;
    case 1:
      *part = other_value(chance);
      break;
    default:
      if (value.is_array()) value.push_back(other_value(chance));
      if (value.is_object()) value[some_text(chance)] = other_value(chance);
  }
}

std::string write(const ordered_json& value) {
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

std::string with_changed_text(const std::string& request, std::uint64_t seed,
                              std::string (*change)(const std::string&)) {
  ordered_json parsed = ordered_json::parse(request, nullptr, false);
  if (parsed.is_discarded()) return request;
  Chance chance(seed);
  const auto texts = texts_in(parsed);
  if (texts.empty()) return request;
  ordered_json& text = *texts[chance.below(texts.size())];
  text = change(text.get<std::string>());
  return write(parsed);
}

GeneratedCall bend(GeneratedCall call, std::uint64_t seed) {
  Chance chance(seed);
  if (chance.once_in(40)) {
    const auto operations = api::methods();
    call.operation = std::string(operations[chance.below(operations.size())].name);
  }
  ordered_json parsed = ordered_json::parse(call.request, nullptr, false);
  if (parsed.is_discarded() || chance.once_in(20)) {
    call.request = bend_text(call.request, chance);
    return call;
  }
  const auto texts = texts_in(parsed);
  if (texts.empty() || chance.once_in(4)) {
    bend_structure(parsed, chance);
  } else {
    ordered_json& text = *texts[chance.below(texts.size())];
    text = bend_text(text.get<std::string>(), chance);
  }
  call.request = write(parsed);
  return call;
}

GeneratedCall generate_call(std::uint64_t seed) {
  Chance chance(seed);
  const Vector& vector = vectors()[chance.below(vectors().size())];
  GeneratedCall call{vector.operation, vector.input};
  for (std::size_t times = chance.below(4); times > 0; --times) {
    call = bend(std::move(call), seed * 4 + times);
  }
  return call;
}

}  // namespace confluence_oauth
