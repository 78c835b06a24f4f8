#include "oauth/error_meaning.hpp"

#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

struct Meaning {
  std::string_view name;
  WordText<wording::Nothing> words;
};

constexpr Meaning kMeanings[] = {
    {"access_denied", words::oauth_access_denied},
    {"invalid_client", words::oauth_invalid_client},
    {"invalid_grant", words::oauth_invalid_grant},
    {"invalid_request", words::oauth_invalid_request},
    {"invalid_scope", words::oauth_invalid_scope},
    {"server_error", words::oauth_server_error},
    {"temporarily_unavailable", words::oauth_temporarily_unavailable},
    {"unauthorized_client", words::oauth_unauthorized_client},
    {"unsupported_grant_type", words::oauth_unsupported_grant_type},
    {"unsupported_response_type", words::oauth_unsupported_response_type},
};

}  // namespace

std::string_view meaning_of_error(std::string_view name) {
  for (const Meaning& meaning : kMeanings) {
    if (meaning.name == name) return meaning.words();
  }
  return {};
}

}  // namespace confluence_oauth
