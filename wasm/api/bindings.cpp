// The only source that knows Emscripten. UTF-8 crosses, nothing else, through one buffer:
// JavaScript asks for room, writes the operation's name and the request into it, one behind the
// other, calls, and reads the answer from where `answer` points. web/src/wasm/instance.ts is the
// other end. A module of its own for that needs no glue: embind's weighed 6 kB, compressed.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "api/json_api.hpp"

namespace {

std::string buffer;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* room(std::size_t bytes) {
  buffer.resize(bytes);
  return buffer.data();
}

// The answer's length in bytes.
EMSCRIPTEN_KEEPALIVE std::size_t call(std::size_t operation_bytes) {
  const std::string_view both = buffer;
  buffer =
      confluence_oauth::api::call(both.substr(0, operation_bytes), both.substr(operation_bytes));
  return buffer.size();
}

EMSCRIPTEN_KEEPALIVE const char* answer() { return buffer.data(); }
}
