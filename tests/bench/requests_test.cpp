#include "bench/requests.hpp"

#include <gtest/gtest.h>

#include "api/json_api.hpp"

namespace confluence_oauth {
namespace {

TEST(BenchRequests, AreAnsweredWithOk) {
  for (const BenchRequest& asked : bench_requests()) {
    const std::string answer = api::call(asked.operation, asked.request);
    EXPECT_EQ(answer.substr(0, 11), "{\"ok\":true,") << asked.name << ": " << answer.substr(0, 200);
  }
}

}  // namespace
}  // namespace confluence_oauth
