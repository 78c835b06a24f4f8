// The only source that knows Emscripten. Strings cross, nothing else. Embind 3.1.6 corrupts lone
// surrogates; JSON.stringify escapes them.
#include <emscripten/bind.h>
#include <emscripten/heap.h>

#include <string>

#include "api/json_api.hpp"
#include "api/request_limits.hpp"
#include "catalogue/findings.hpp"

namespace {

std::string call(const std::string& operation, const std::string& request) {
  return confluence_oauth::api::call(operation, request);
}

std::string refuse_size() {
  return confluence_oauth::refusal(confluence_oauth::errors::too_large());
}

}  // namespace

EMSCRIPTEN_BINDINGS(confluence_oauth) {
  emscripten::function("call", &call);
  emscripten::function("refuseSize", &refuse_size);
  emscripten::function("heapBytes", &emscripten_get_heap_size);
  emscripten::constant("maxRequestBytes", confluence_oauth::kMaxRequestBytes);
}
