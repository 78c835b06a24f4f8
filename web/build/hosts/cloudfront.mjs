/**
 * S3 behind CloudFront: a response headers policy for each kind of file, as `aws cloudfront
 * create-response-headers-policy --response-headers-policy-config file://...` reads it. Some headers have a
 * place of their own there, and may not stand among the custom ones.
 */
export function cloudfront({ profile, everywhere, site, single, assets }) {
  const kinds = { site, single, assets: { ...site, ...assets } }
  const files = Object.entries(kinds).map(([kind, headers]) => {
    const name = `confluence-oauth-helper-${profile}-${kind}`
    return [`cloudfront-${kind}.json`, policyOf(name, { ...everywhere, ...headers })]
  })
  return Object.fromEntries(files)
}

const Override = true
const places = {
  'Content-Security-Policy': value => ({
    ContentSecurityPolicy: { ContentSecurityPolicy: value, Override },
  }),
  'Referrer-Policy': value => ({ ReferrerPolicy: { ReferrerPolicy: value, Override } }),
  'X-Frame-Options': value => ({ FrameOptions: { FrameOption: value, Override } }),
  'X-Content-Type-Options': () => ({ ContentTypeOptions: { Override } }),
  'Strict-Transport-Security': value => ({
    StrictTransportSecurity: {
      AccessControlMaxAgeSec: Number(value.match(/max-age=(\d+)/)[1]),
      IncludeSubdomains: value.includes('includeSubDomains'),
      Preload: value.includes('preload'),
      Override,
    },
  }),
}

function policyOf(Name, headers) {
  const all = Object.entries(headers)
  const own = all.filter(([name]) => name in places).map(([name, value]) => places[name](value))
  const Items = all
    .filter(([name]) => !(name in places))
    .map(([Header, Value]) => ({ Header, Value, Override }))
  const policy = {
    Name,
    Comment: 'Confluence OAuth Helper',
    SecurityHeadersConfig: Object.assign({}, ...own),
    CustomHeadersConfig: { Quantity: Items.length, Items },
  }
  return `${JSON.stringify(policy, null, 2)}\n`
}
