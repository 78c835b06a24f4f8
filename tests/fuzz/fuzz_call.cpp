// Fuzzes every operation through the boundary. An input is the operation's name, a line break and
// the request. What holds for any input: the answer is a well-formed envelope, the same when asked
// again, a snippet is inert text, and JSON is refused as malformed just when nlohmann_json's strict
// parser refuses it. Time and memory are bounded by libFuzzer's options.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "api/json_api.hpp"
#include "base/error_code.hpp"
#include "support/generated_call.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::json;

void hold(bool true_or_die, std::string_view rule, const std::string& answer) {
  if (true_or_die) return;
  std::fprintf(stderr, "Broken: %.*s\n%s\n", static_cast<int>(rule.size()), rule.data(),
               answer.c_str());
  std::abort();
}

bool is_error_code(const std::string& code) {
  for (std::string_view name : kErrorCodeNames) {
    if (name == code) return true;
  }
  return false;
}

bool is_error(const json& error) {
  return error.is_object() && error.size() == 3 && error["code"].is_string() &&
         is_error_code(error["code"].get<std::string>()) &&
         (error["field"].is_string() || error["field"].is_null()) && error["message"].is_string() &&
         !error["message"].get<std::string>().empty();
}

bool is_envelope(const json& answer) {
  if (!answer.is_object() || answer.size() != 2 || !answer.contains("ok")) return false;
  if (answer["ok"] == json(true)) return answer.contains("value");
  return answer["ok"] == json(false) && answer.contains("error") && is_error(answer["error"]);
}

// Its error's code, or "".
std::string code_of(const json& answer) {
  return answer["ok"] == json(true) ? "" : answer["error"]["code"].get<std::string>();
}

bool is_about_json(const std::string& code) {
  return code == "malformed_json" || code == "unpaired_surrogate";
}

// Limits are checked before JSON is parsed, and the operation's name before those.
bool is_refused_before(const std::string& code) {
  return code == "too_deep" || code == "too_large" || code == "unknown_operation";
}

// nlohmann_json takes a NUL for the end of the text; in JSON it stands nowhere (RFC 8259 section
// 2).
bool is_json_object(const std::string& request) {
  return request.find('\0') == std::string::npos &&
         json::parse(request, nullptr, false).is_object();
}

// Nothing in it is a key to a terminal's line editing.
bool is_inert(const std::string& snippet) {
  return std::all_of(snippet.begin(), snippet.end(),
                     [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); });
}

void check(const GeneratedCall& call) {
  const std::string text = api::call(call.operation, call.request);
  const json answer = json::parse(text, nullptr, false);
  hold(is_envelope(answer), "the answer is an envelope", text);
  hold(api::call(call.operation, call.request) == text, "the same question, the same answer", text);
  if (call.operation == "renderSnippet" && answer["ok"] == json(true)) {
    hold(is_inert(answer["value"]["text"].get<std::string>()), "a snippet is inert text", text);
  }
  const std::string code = code_of(answer);
  if (is_refused_before(code)) return;
  hold(is_json_object(call.request) != is_about_json(code), "an object is JSON, the rest is not",
       text);
}

GeneratedCall read_input(std::string_view input) {
  const std::size_t end = input.find('\n');
  if (end == std::string_view::npos) return {std::string(input), ""};
  return {std::string(input.substr(0, end)), std::string(input.substr(end + 1))};
}

}  // namespace
}  // namespace confluence_oauth

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t limit);

namespace {

// libFuzzer's own changes, which know the dictionary and what comparisons looked for, to one text.
std::string mutate_text(const std::string& text) {
  std::string room = text;
  room.resize(text.size() + 64);
  auto* data = reinterpret_cast<std::uint8_t*>(room.data());
  room.resize(LLVMFuzzerMutate(data, text.size(), room.size()));
  return room;
}

}  // namespace

// Without this nearly every change breaks the JSON, and the operation is never reached.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t limit, unsigned seed) {
  using confluence_oauth::GeneratedCall;
  if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, limit);
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  GeneratedCall call = confluence_oauth::read_input(input);
  if (size < 2 || seed % 200 == 1) {
    call = confluence_oauth::generate_call(seed);
  } else if (seed % 2 == 0) {
    call.request = confluence_oauth::with_changed_text(call.request, seed, mutate_text);
  } else {
    call = confluence_oauth::bend(call, seed);
  }
  const std::string text = call.operation + "\n" + call.request;
  if (text.size() > limit) return size;
  text.copy(reinterpret_cast<char*>(data), text.size());
  return text.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  confluence_oauth::check(confluence_oauth::read_input(input));
  return 0;
}
