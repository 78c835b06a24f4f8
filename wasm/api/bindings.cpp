// The only source that knows Emscripten. Strings cross, nothing else; embind.js turns JavaScript's
// UTF-16 into UTF-8 and back.
#include <emscripten/bind.h>

#include <string>

#include "api/json_api.hpp"

namespace {

std::string call(const std::string& operation, const std::string& request) {
  return confluence_oauth::api::call(operation, request);
}

}  // namespace

EMSCRIPTEN_BINDINGS(confluence_oauth) { emscripten::function("call", &call); }
