// Calls made from a seed: a vector's request, bent. For the fuzzers and for the comparison of the
// core natively, in Node and in a browser. The same seed gives the same call.
#ifndef CONFLUENCE_OAUTH_TESTS_SUPPORT_GENERATED_CALL_HPP
#define CONFLUENCE_OAUTH_TESTS_SUPPORT_GENERATED_CALL_HPP

#include <cstdint>
#include <string>

namespace confluence_oauth {

struct GeneratedCall {
  std::string operation;
  std::string request;  // UTF-8; mostly, not always, JSON that the operation knows
};

GeneratedCall generate_call(std::uint64_t seed);

// `call` with one thing changed: the operation, a member, a piece of a text, or the JSON itself.
GeneratedCall bend(GeneratedCall call, std::uint64_t seed);

// The texts in the JSON of `request`, each passed through `change`. As it was when it is no JSON.
std::string with_changed_text(const std::string& request, std::uint64_t seed,
                              std::string (*change)(const std::string&));

}  // namespace confluence_oauth

#endif
