// What a request holds that is secret, kept out of its answer: the one door that every answer goes
// through.
#ifndef CONFLUENCE_OAUTH_API_REQUEST_SECRETS_HPP
#define CONFLUENCE_OAUTH_API_REQUEST_SECRETS_HPP

#include <optional>

#include "advice/mask.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

// What an operation does with secrets in its request.
enum class Secrets {
  masked,  // none of them is in the answer
  given,   // the answer is for use and holds those of the members made for them; others are refused
};

// The secrets in every text of a request, and in the names of its members.
Mask secrets_in(const Json& request);

// `answer` without them. A member "code" stays: it is the one that parseCallback was asked for, or
// a finding's own.
Json masked(const Json& answer, Mask& mask);

// secret_in_field, at the first member that has one and is not made for it. Members made for
// secrets are clientSecret, code, codeVerifier, refreshToken, accessToken, state and codeChallenge.
std::optional<Error> refuse_secret(const Json& request);

}  // namespace confluence_oauth

#endif
