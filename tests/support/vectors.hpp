// The JSON vectors of tests/vectors: {about, source, operation, cases:[{id, comment?, operation?,
// input, expect}]}. `input` is the request of an operation of the core, `expect` what its answer
// must hold: an object's members may be fewer than the answer's, everything else must be equal.
#ifndef CONFLUENCE_OAUTH_TESTS_SUPPORT_VECTORS_HPP
#define CONFLUENCE_OAUTH_TESTS_SUPPORT_VECTORS_HPP

#include <string>
#include <vector>

namespace confluence_oauth {

struct Vector {
  std::string file;  // "site"
  std::string id;
  std::string operation;
  std::string input;   // JSON text
  std::string expect;  // JSON text
};

// Every case of every file, in file order. Empty when the folder, a file or its cases are missing
// or malformed: a test must see at least one.
std::vector<Vector> load_vectors();

// Where `answer` does not hold what `expect` says, or "".
std::string difference(const std::string& expect, const std::string& answer);

}  // namespace confluence_oauth

#endif
