// Fuzzes what reads pasted text, without the boundary: any bytes, not only UTF-8. What was accepted
// has to parse to itself, what was encoded to decode to itself.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "advice/candidates.hpp"
#include "advice/explain.hpp"
#include "advice/field_values.hpp"
#include "advice/mask.hpp"
#include "advice/pasted_text.hpp"
#include "advice/secrets.hpp"
#include "advice/storable.hpp"
#include "advice/token_answer.hpp"
#include "advice/unwrap_scopes.hpp"
#include "atlassian/consent_inspect.hpp"
#include "atlassian/consent_unwrap.hpp"
#include "atlassian/scope_list.hpp"
#include "atlassian/site.hpp"
#include "base/address.hpp"
#include "base/percent_encoding.hpp"
#include "base/query.hpp"
#include "base/text.hpp"
#include "composio/auth_config_body.hpp"
#include "composio/auth_config_id.hpp"
#include "composio/callback_compare.hpp"
#include "composio/code_literal.hpp"
#include "oauth/callback.hpp"
#include "oauth/pkce.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {
namespace {

void hold(bool true_or_die, const char* rule) {
  if (true_or_die) return;
  std::fprintf(stderr, "Broken: %s\n", rule);
  std::abort();
}

void check_site(std::string_view text) {
  const auto site = parse_site(text);
  if (!site) return;
  const auto again = parse_site(site->url());
  hold(again && again->host() == site->host(), "a site's URL is that site");
  hold(site->host().starts_with(site->subdomain() + "."), "a site's host begins with its name");
}

void check_scopes(std::string_view text) {
  const ParsedScopes parsed = parse_scopes(unwrap_scopes(text));
  for (ScopeStyle style : {ScopeStyle::atlassian, ScopeStyle::composio}) {
    const ParsedScopes again = parse_scopes(format_scopes(parsed.scopes, style));
    hold(again.scopes.indices() == parsed.scopes.indices(), "a written list is read as it was");
    hold(again.unknown_count == 0, "a written list holds known names only");
  }
}

void check_values(std::string_view text) {
  if (const auto uri = parse_redirect_uri(text)) {
    hold(static_cast<bool>(parse_redirect_uri(uri->text())), "a redirect URI parses to itself");
  }
  if (const auto id = parse_auth_config_id(text)) {
    hold(parse_auth_config_id(id->text())->text() == id->text(), "an id parses to itself");
  }
  if (const auto verifier = parse_code_verifier(text)) {
    hold(verifier->text() == text, "a verifier is kept to the byte");
    hold(static_cast<bool>(parse_code_challenge(challenge_for(*verifier).text())),
         "a challenge is one");
  }
}

bool stands_in(std::string_view text, std::string_view part) {
  return to_lower(text).find(to_lower(part)) != std::string::npos;
}

// A field takes what its parser takes as it is, and otherwise nothing that does not stand there.
void check_fields(std::string_view text) {
  const std::string unescaped = unescape_pasted(text);
  for (const Candidate& candidate : candidates_in(unescaped)) {
    hold(stands_in(unescaped, candidate.value), "a candidate stands in the text");
  }
  if (const auto taken = take_site(text)) {
    const auto plain = parse_site(text);
    hold(!plain || taken->notes.empty(), "a plain site is taken without a note");
    hold(plain || !taken->notes.empty(), "what was left out is said");
    hold(plain || stands_in(unescaped, taken->value.subdomain()), "no site is made up");
  }
  if (const auto taken = take_callback_url(text)) {
    hold(static_cast<bool>(parse_redirect_uri(taken->value.text())), "a taken callback is one");
  }
  if (const auto taken = take_auth_config_id(text)) {
    hold(stands_in(unescaped, taken->value.text()), "no id is made up");
  }
  if (const auto taken = take_client_id(text)) {
    hold(static_cast<bool>(parse_client_id(taken->value.text())), "a taken client ID is one");
  }
  if (const auto taken = take_connection_id(text)) {
    hold(stands_in(unescaped, taken->value.text()), "no connection's id is made up");
  }
}

void check_literal(std::string_view text) {
  const std::size_t begin = text.find('{');
  if (begin == std::string_view::npos) return;
  const CodeLiteral literal = read_code_literal(text.substr(begin));
  hold(literal.end <= text.size() - begin, "a literal ends within the text");
}

void check_explanation(std::string_view text) {
  const Explanation explanation = explain(text, nullptr);
  hold(!explanation.findings.empty(), "something is said of every text");
  hold(explanation.confidence == explanation.findings.front().confidence,
       "the first finding is as sure as the whole");
}

void check_encoding(std::string_view text) {
  hold(decode_percent(encode_component(text)) == text, "a component decodes to what it was");
  hold(decode_percent(encode_query_value(text)) == text, "a value decodes to what it was");
  hold(decode_percent(text).size() <= text.size(), "decoding does not lengthen");
}

void check_mask(std::string_view text) {
  Mask mask;
  mask.add(text);
  hold(mask.is_empty() == !holds_secret(text), "a mask remembers what is held");
  const bool is_same = mask.apply(std::string(text)) == text;
  hold(is_same || !mask.is_empty(), "a mask that remembers nothing changes nothing");
}

void read_everything(std::string_view text) {
  static const State state = *parse_state("0123456789abcdefghijklmnop");
  static const RedirectUri redirect_uri = *parse_redirect_uri("https://a.example/b?c=d");
  const ExpectedCallback expected{state, redirect_uri, "https://c.example"};
  parse_callback(text, expected);
  parse_callback(std::string(text) + "&code=e&state=" + state.text(), expected);
  inspect_consent(text);
  inspect_auth_config_body(text);
  parse_query(split_address(text).query);
  check_mask(text);
  for (auto kind : {TextKind::words, TextKind::address, TextKind::scopes}) is_storable(text, kind);
}

}  // namespace
}  // namespace confluence_oauth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  confluence_oauth::check_site(text);
  confluence_oauth::check_scopes(text);
  confluence_oauth::check_values(text);
  confluence_oauth::check_encoding(text);
  confluence_oauth::check_fields(text);
  confluence_oauth::check_literal(text);
  confluence_oauth::check_explanation(text);
  confluence_oauth::read_everything(text);
  return 0;
}
