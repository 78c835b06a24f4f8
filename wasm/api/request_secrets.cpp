#include "api/request_secrets.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "advice/secrets.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::string_view kMadeForSecrets[] = {"clientSecret",  "code",        "codeVerifier",
                                                "refreshToken",  "accessToken", "state",
                                                "codeChallenge", "entropy",     "verifier"};

bool is_made_for_secrets(std::string_view member) {
  return std::find(std::begin(kMadeForSecrets), std::end(kMadeForSecrets), member) !=
         std::end(kMadeForSecrets);
}

// Most texts of a request are such names, and none of them is a secret.
bool is_in_catalogue(std::string_view text) {
  return find_scope(text) != nullptr || find_tool(text) != nullptr ||
         find_operation(text) != nullptr;
}

void add_texts(const Json& value, Mask& mask) {
  const std::string* text = value.text();
  if (text != nullptr && !is_in_catalogue(*text)) mask.add(*text);
  for (const Json& entry : value) {
    if (!entry.name().empty()) mask.add(entry.name());
    add_texts(entry, mask);
  }
}

bool has_secret(const Json& value) {
  const std::string* text = value.text();
  if (text != nullptr) return !is_in_catalogue(*text) && holds_secret(*text);
  return std::any_of(value.begin(), value.end(), has_secret);
}

}  // namespace

Mask secrets_in(const Json& request) {
  Mask mask;
  add_texts(request, mask);
  return mask;
}

Json masked(const Json& answer, Mask& mask) {
  if (const std::string* text = answer.text()) return Json(mask.apply(*text));
  if (!answer.is_array() && !answer.is_object()) return answer;
  Json copy = answer.is_array() ? Json::array() : Json::object();
  copy.reserve(answer.size());
  for (const Json& entry : answer) {
    if (answer.is_array()) {
      copy.add(masked(entry, mask));
    } else {
      copy.add(entry.name(), entry.name() == "code" ? entry : masked(entry, mask));
    }
  }
  return copy;
}

std::optional<Error> refuse_secret(const Json& request) {
  const Json* input = request.find("input");
  for (const Json& member : input != nullptr ? *input : request) {
    if (!is_made_for_secrets(member.name()) && has_secret(member)) {
      return errors::secret_in_field().at(member.name());
    }
  }
  return std::nullopt;
}

}  // namespace confluence_oauth
