#include "support/shapes.hpp"

namespace confluence_oauth {

std::string filled(const Shape& shape, std::size_t bytes) {
  std::string text(shape.begin);
  for (std::size_t number = 100'000; text.size() < bytes; ++number) {
    for (char c : shape.piece) {
      if (c == '$') {
        text += std::to_string(number);
      } else {
        text += c;
      }
    }
  }
  return text;
}

std::string filled(const Shape& shape, std::string_view tail, std::size_t bytes) {
  if (tail.empty()) return filled(shape, bytes);
  return filled(shape, bytes / 2) + filled({"", "", tail}, bytes / 2);
}

}  // namespace confluence_oauth
