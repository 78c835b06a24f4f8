// Runs every case once, each into a dump of its own: valgrind --tool=callgrind --collect-atstart=no
#include <valgrind/callgrind.h>

#include <cstdio>
#include <string>

#include "api/json_api.hpp"
#include "requests.hpp"

int main() {
  for (const auto& one : confluence_oauth::bench_requests()) {
    CALLGRIND_TOGGLE_COLLECT;
    const std::string answer = confluence_oauth::api::call(one.operation, one.request);
    CALLGRIND_TOGGLE_COLLECT;
    CALLGRIND_DUMP_STATS_AT(one.name.c_str());
    if (answer.rfind("{\"ok\":true", 0) == 0) continue;
    std::fprintf(stderr, "%s: %s\n", one.name.c_str(), answer.substr(0, 300).c_str());
    return 1;
  }
}
