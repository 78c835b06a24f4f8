// Reads addresses with the core's own parser, for others to compare with: a JSON string a line in,
// the parts that `new URL()` has, or null, a line out. See tests/node/addresses.mjs.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "base/address.hpp"

int main() {
  using nlohmann::ordered_json;
  for (std::string line; std::getline(std::cin, line);) {
    const auto text = ordered_json::parse(line, nullptr, false);
    if (!text.is_string()) return 2;
    const auto address = confluence_oauth::parse_address(text.get<std::string>());
    ordered_json parts = nullptr;
    if (address) {
      parts = {{"origin", address->origin()},   {"username", address->username},
               {"password", address->password}, {"hostname", address->host},
               {"port", address->port},         {"pathname", address->path},
               {"search", address->query},      {"hash", address->fragment}};
    }
    std::cout << parts.dump() << '\n';
  }
}
