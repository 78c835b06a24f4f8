
#include "api/answer.hpp"
#include "api/encode.hpp"
#include "api/json_api.hpp"
#include "atlassian/site.hpp"
#include "base/json.hpp"

namespace confluence_oauth::api {
namespace {

Result<Json> site(RequestReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const Result<Site> parsed = confluence_oauth::parse_site(text);
  if (!parsed) return parsed.error();
  return make_object({{"subdomain", parsed->subdomain()},
                      {"host", parsed->host()},
                      {"url", parsed->url()},
                      {"cloud", hosts_of(parsed->cloud()).name},
                      {"warnings", findings_of(parsed->warnings())}});
}

}  // namespace

std::string parse_site(std::string_view request) { return answer(request, site); }

}  // namespace confluence_oauth::api
