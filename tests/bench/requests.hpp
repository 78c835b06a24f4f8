// The cases of the native benchmark: calls through the boundary, as the page makes them.
#ifndef CONFLUENCE_OAUTH_TESTS_BENCH_REQUESTS_HPP
#define CONFLUENCE_OAUTH_TESTS_BENCH_REQUESTS_HPP

#include <string>
#include <vector>

namespace confluence_oauth {

struct BenchRequest {
  std::string name;
  std::string operation;
  std::string request;  // JSON
};

// Every one of them is answered with ok.
std::vector<BenchRequest> bench_requests();

}  // namespace confluence_oauth

#endif
