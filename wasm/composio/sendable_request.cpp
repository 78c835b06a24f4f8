#include "composio/sendable_request.hpp"

#include <algorithm>

#include "base/heap_sort.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMaxPlaceholders = 16;

Error invalid(std::string_view member, std::string_view message) {
  return Error{ErrorCode::request_invalid, "request." + std::string(member), std::string(message)};
}

bool is_printable(char c) { return c == ' ' || is_visible(c); }

bool is_header_value(std::string_view value) {
  return !value.empty() && all_of(value, is_printable) && value.front() != ' ' &&
         value.back() != ' ';
}

bool is_header_name(std::string_view name) {
  return !name.empty() && all_of(name, [](char c) { return is_alnum(c) || c == '-'; });
}

bool are_headers(const std::vector<std::pair<std::string, std::string>>& headers) {
  std::vector<std::string> names;
  for (const auto& [name, value] : headers) {
    if (!is_header_name(name) || !is_header_value(value)) return false;
    names.push_back(to_lower(name));
  }
  heap_sort(names);
  return std::adjacent_find(names.begin(), names.end()) == names.end();
}

bool is_url(std::string_view url) {
  const Result<RedirectUri> parsed = parse_redirect_uri(url);
  return parsed && parsed->text() == url && url.find_first_of("[]") == std::string_view::npos;
}

// Whole, and such that every language reads the same number (RFC 8259 section 6).
bool is_safe_number(std::string_view digits) {
  constexpr std::string_view kMaxSafeInteger = "9007199254740991";
  if (digits.starts_with('-')) digits.remove_prefix(1);
  return all_of(digits, is_digit) &&
         (digits.size() < kMaxSafeInteger.size() ||
          (digits.size() == kMaxSafeInteger.size() && digits <= kMaxSafeInteger));
}

bool has_safe_numbers(const Json& value) {
  return is_safe_number(value.digits()) &&
         std::all_of(value.begin(), value.end(), has_safe_numbers);
}

bool is_form_type(const Request& request) {
  for (const auto& [name, value] : request.headers) {
    if (to_lower(name) == "content-type") {
      return to_lower(value).starts_with("application/x-www-form-urlencoded");
    }
  }
  return false;
}

bool is_form_name(std::string_view name) {
  return !name.empty() && !is_digit(name.front()) &&
         all_of(name, [](char c) { return is_alnum(c) || c == '_'; });
}

bool is_form_body(const Json& body) {
  for (const Json& member : body) {
    const auto* text = member.text();
    if (text == nullptr || !is_form_name(member.name()) || !all_of(*text, is_printable))
      return false;
  }
  return true;
}

bool is_body(const Request& request) {
  const Json body = parse_json(request.body);
  return body.is_object() && has_safe_numbers(body) &&
         (!is_form_type(request) || is_form_body(body));
}

bool is_variable(std::string_view name) {
  return !name.empty() && name.size() <= 64 && is_upper(name.front()) &&
         all_of(name, [](char c) { return is_upper(c) || is_digit(c) || c == '_'; });
}

// One step of a JSON pointer without its escapes (RFC 6901 section 4).
std::string unescape(std::string_view step) {
  std::string plain;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool escaped = step[i] == '~' && i + 1 < step.size();
    plain += !escaped ? step[i] : step[++i] == '1' ? '/' : '~';
  }
  return plain;
}

const Json* member_of(const Json& value, const std::string& name) {
  if (value.is_object()) return value.find(name);
  const auto at = std::find_if(value.begin(), value.end(), [&](const Json& entry) {
    return std::to_string(&entry - value.begin()) == name;
  });
  return at == value.end() ? nullptr : at;
}

const Json* find_at(const Json& body, std::string_view pointer) {
  const Json* value = &body;
  for (std::string_view step : split(pointer, '/')) {
    if (value != nullptr) value = member_of(*value, unescape(step));
  }
  return value;
}

bool stands_in_header(const Request& request, std::string_view name, std::string_view variable) {
  for (const auto& [header, value] : request.headers) {
    if (header != name) continue;
    return value == variable || value.ends_with(" " + std::string(variable));
  }
  return false;
}

bool stands_in_body(const Request& request, std::string_view pointer, std::string_view variable) {
  const Json body = parse_json(request.body);
  const Json* value = body.is_object() ? find_at(body, pointer) : nullptr;
  return value != nullptr && value->text() != nullptr && *value->text() == variable;
}

// Once, and between slashes or at the end: nothing else in the address may be taken for it.
bool stands_in_url(const Request& request, std::string_view variable) {
  const std::size_t at = request.url.find(variable);
  if (at == std::string::npos || request.url[at - 1] != '/' || request.url[at - 2] == '/')
    return false;
  const std::size_t end = at + variable.size();
  return request.url.find(variable, end) == std::string::npos &&
         (end == request.url.size() || request.url[end] == '/' || request.url[end] == '?');
}

bool is_placeholder(const Request& request, const Placeholder& placeholder) {
  constexpr std::string_view kHeaders = "/headers/";
  constexpr std::string_view kBody = "/body/";
  const std::string_view pointer = placeholder.pointer;
  if (!is_variable(placeholder.variable)) return false;
  if (pointer == "/url") return stands_in_url(request, placeholder.variable);
  if (pointer.starts_with(kHeaders)) {
    return stands_in_header(request, pointer.substr(kHeaders.size()), placeholder.variable);
  }
  return pointer.starts_with(kBody) &&
         stands_in_body(request, pointer.substr(kBody.size()), placeholder.variable);
}

bool are_placeholders(const Request& request) {
  return request.placeholders.size() <= kMaxPlaceholders &&
         std::all_of(request.placeholders.begin(), request.placeholders.end(),
                     [&](const Placeholder& each) { return is_placeholder(request, each); });
}

}  // namespace

std::string_view SendableRequest::variable_at(std::string_view pointer) const {
  for (const Placeholder& placeholder : request_.placeholders) {
    if (placeholder.pointer == pointer) return placeholder.variable;
  }
  return {};
}

bool SendableRequest::is_form() const { return is_form_type(request_); }

std::vector<std::string> SendableRequest::variables() const {
  std::vector<std::string> names;
  for (const Placeholder& placeholder : request_.placeholders) {
    if (std::find(names.begin(), names.end(), placeholder.variable) == names.end()) {
      names.push_back(placeholder.variable);
    }
  }
  return names;
}

Result<SendableRequest> parse_sendable_request(Request request) {
  const bool is_get = request.method == "GET";
  if (!is_get && request.method != "POST" && request.method != "PATCH") {
    return invalid("method", "The method must be GET, POST or PATCH.");
  }
  if (!is_url(request.url)) return invalid("url", "The URL must be an absolute http(s) address.");
  if (!are_headers(request.headers)) {
    return invalid("headers", "A header has a name or a value that cannot be sent as it is.");
  }
  if (is_get != request.body.empty() || (!is_get && !is_body(request))) {
    return invalid("body", "A GET request has no body; the others have one JSON object.");
  }
  if (!are_placeholders(request)) {
    return invalid("placeholders", "Each placeholder must point to its variable's name.");
  }
  return SendableRequest(std::move(request));
}

}  // namespace confluence_oauth
