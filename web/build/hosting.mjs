/** dist/hosting/: what a web server has to say beside the files, for two profiles. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dist, web } from './paths.mjs'
import { caching, headerPolicy, profiles, securityHeaders } from './policy.mjs'

export async function buildHosting(pages) {
  const template = await readFile(`${web}hosting/nginx.conf`, 'utf8')
  for (const [name, profile] of Object.entries(profiles)) {
    const folder = `${dist}hosting/${name}/`
    const policies = {
      site: headerPolicy(pages.site, profile),
      single: headerPolicy(pages.single, profile),
    }
    await mkdir(folder, { recursive: true })
    await writeFile(`${folder}nginx.conf`, nginx(template, name, profile, policies))
    await writeFile(`${folder}_headers`, headersFile(profile, policies))
  }
}

function nginx(template, name, profile, policies) {
  const values = {
    PROFILE: name,
    REPLACE_TOO: name === 'embeddable' ? `, ${profile.ancestors} by your portals` : '',
    SITE_POLICY: policies.site,
    SINGLE_POLICY: policies.single,
    CACHING_PAGE: caching.page,
    CACHING_ASSETS: caching.assets,
    SECURITY_HEADERS: securityHeaders(profile)
      .map(([header, value]) => `  add_header ${header} "${value}" always;`)
      .join('\n'),
  }
  return template.replaceAll(/@(\w+)@/g, (_, key) => values[key])
}

/**
 * The file that Netlify and Cloudflare Pages read (docs.netlify.com/routing/headers,
 * developers.cloudflare.com/pages/configuration/headers). Both join what several rules say about one
 * header, and two policies would both hold: so no path gets a header twice.
 */
function headersFile(profile, policies) {
  const single = ['/confluence-oauth-helper.html', '/confluence-oauth-helper']
  return [
    rule('/*', securityHeaders(profile)),
    ...['/', '/index.html'].map(path => rule(path, page(policies.site))),
    ...single.map(path => rule(path, page(policies.single))),
    rule('/assets/*', [['Cache-Control', caching.assets]]),
  ].join('\n')
}

function page(content) {
  return [
    ['Content-Security-Policy', content],
    ['Cache-Control', caching.page],
  ]
}

function rule(path, headers) {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
}
