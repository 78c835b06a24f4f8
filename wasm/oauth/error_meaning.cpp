#include "oauth/error_meaning.hpp"

namespace confluence_oauth {
namespace {

struct Meaning {
  std::string_view name;
  std::string_view words;
};

constexpr Meaning kMeanings[] = {
    {"access_denied", "The person or the server refused what was asked."},
    {"invalid_client",
     "The app could not prove who it is: the client ID is unknown, or the secret is wrong or "
     "missing."},
    {"invalid_grant",
     "The code or the refresh token is wrong, used, too old or taken back, or belongs to another "
     "client ID or callback."},
    {"invalid_request",
     "A parameter is missing, stands twice or has a value that the server does not take."},
    {"invalid_scope", "A scope is unknown, malformed or more than the app may ask for."},
    {"server_error", "The server met a condition that it did not expect."},
    {"temporarily_unavailable", "The server cannot take the request now."},
    {"unauthorized_client", "The app may not use this grant."},
    {"unsupported_grant_type", "The server does not know the grant_type."},
    {"unsupported_response_type", "The server does not support the response_type."},
};

}  // namespace

std::string_view meaning_of_error(std::string_view name) {
  for (const Meaning& meaning : kMeanings) {
    if (meaning.name == name) return meaning.words;
  }
  return {};
}

}  // namespace confluence_oauth
