#include "advice/field_values.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "base/json.hpp"

namespace confluence_oauth::api {

Result<Json> parse_site(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const Result<Taken<Site>> taken = take_site(text);
  if (!taken) return taken.error();
  const Site& site = taken->value;
  return make_object({{"subdomain", site.subdomain()},
                      {"host", site.host()},
                      {"url", site.url()},
                      {"cloud", hosts_of(site.cloud()).name},
                      {"warnings", notes_and_warnings(taken->notes, site.warnings(), "site")}});
}

}  // namespace confluence_oauth::api
