/**
 * Hosts that take a file of rules, a path and its headers: Netlify, Cloudflare Pages, Vercel, Firebase, Azure.
 * Some join what several rules say about one header, and two policies would both hold: so no path gets a
 * header twice. Paths start at the top of the deployment.
 */

/** Each rule's path, in the three ways that these hosts write "everything below". */
function rulesOf({ everywhere, site, single, assets }, below = '/*', assetsBelow = '/assets/*') {
  return [
    [below, everywhere],
    ...['/', '/index.html'].map(path => [path, site]),
    ...['/confluence-oauth-helper.html', '/confluence-oauth-helper'].map(path => [path, single]),
    [assetsBelow, assets],
  ]
}

/** docs.netlify.com/manage/routing/headers, developers.cloudflare.com/pages/configuration/headers */
export function headersFile(said) {
  const line = ([name, value]) => `  ${name}: ${value}\n`
  const blocks = rulesOf(said).map(
    ([path, headers]) => `${path}\n${Object.entries(headers).map(line).join('')}`,
  )
  return { _headers: blocks.join('\n') }
}

/** vercel.com/docs/project-configuration */
export function vercel(said) {
  const headers = rulesOf(said, '/(.*)', '/assets/(.*)').map(sourceAndKeys)
  return { 'vercel.json': json({ cleanUrls: false, trailingSlash: true, headers }) }
}

/** firebase.google.com/docs/hosting/full-config; the page lies in site/ beside the file. */
export function firebase(said) {
  const headers = rulesOf(said, '**', '/assets/**').map(sourceAndKeys)
  const hosting = {
    public: 'site',
    ignore: ['**/.*', '**/*.br', '**/*.gz'],
    cleanUrls: false,
    trailingSlash: true,
    headers,
  }
  return { 'firebase.json': json({ hosting }) }
}

/** learn.microsoft.com/azure/static-web-apps/configuration: of the routes only the first that fits counts. */
export function azure(said) {
  const [[, globalHeaders], ...rules] = rulesOf(said)
  const routes = rules.map(([route, headers]) => ({ route, headers }))
  const mimeTypes = { '.js': 'text/javascript', '.wasm': 'application/wasm' }
  return {
    'staticwebapp.config.json': json({ trailingSlash: 'auto', routes, globalHeaders, mimeTypes }),
  }
}

function sourceAndKeys([source, headers]) {
  return { source, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) }
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}
