#include <benchmark/benchmark.h>

#include "api/json_api.hpp"
#include "requests.hpp"

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  for (const auto& one : confluence_oauth::bench_requests()) {
    benchmark::RegisterBenchmark(one.name.c_str(), [one](benchmark::State& state) {
      for ([[maybe_unused]] auto round : state) {
        benchmark::DoNotOptimize(confluence_oauth::api::call(one.operation, one.request));
      }
    });
  }
  benchmark::RunSpecifiedBenchmarks();
}
