/**
 * Every host says the same: those that run here are asked, those that do not are read by the rules that they
 * have published, and where there is one by their own code.
 */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { parseAllHeaders } from '@netlify/headers-parser'
import { getTransformedRoutes, headersSchema } from '@vercel/routing-utils'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { ask } from './support/ask.mjs'
import { root } from './support/core.mjs'
import { startNginxElse } from './support/nginx.mjs'
import { missing, startOther } from './support/other_servers.mjs'
import { run } from './support/run.mjs'
import { ancestors, expectHeaders } from './support/said_headers.mjs'

const hosting = new URL('web/dist/hosting/', root)
const read = name => readFile(new URL(name, hosting), 'utf8')
const readJson = async name => JSON.parse(await read(name))
const profiles = Object.keys(ancestors)
const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
const assets = await readdir(new URL('web/dist/site/assets/', root))
const asset = extension => `assets/${assets.find(name => name.endsWith(`.${extension}`))}`
const single = 'confluence-oauth-helper.html'
const notices = 'third-party-notices.txt'

/** What is asked for, as which kind of file, and its type. */
const files = [
  ['', 'site', 'text/html'],
  ['index.html', 'site', 'text/html'],
  [single, 'single', 'text/html'],
  [notices, 'site', 'text/plain'],
  [asset('js'), 'asset', 'text/javascript'],
  [asset('wasm'), 'asset', 'application/wasm'],
]

const servers = [
  ...Object.entries(startNginxElse).map(([name, start]) => [`nginx, ${name}`, start, ['gzip'], false]),
  ...Object.entries(startOther).map(([name, start]) => [name, start, ['br', 'gzip'], missing(name)]),
]

for (const [name, start, encodings, skip] of servers) {
  for (const profile of profiles) {
    describe(`${name}, ${profile}`, { skip }, async () => {
      if (skip) return
      const server = await start(profile)
      after(server.stop)
      const ca = server.certificate && (await readFile(server.certificate))
      const get = (path, options) => ask(server.address + path, ca, options)

      test('each file has its type, its headers and its policy', async () => {
        for (const [path, kind, type] of files) {
          const { status, headers } = await get(path)
          assert.equal(status, 200, path)
          assert.equal(headers['content-type'].split(';')[0], type, path)
          expectHeaders(headers, kind, profile, path)
        }
      })

      test('a missing file has them too, and is not kept', async () => {
        for (const path of ['missing', 'assets/missing.js']) {
          const { status, headers } = await get(path)
          assert.equal(status, 404)
          assert.doesNotMatch(headers['cache-control'] ?? '', /max-age/, path)
          expectHeaders({ ...headers, 'cache-control': 'no-cache' }, 'site', profile, path)
        }
      })

      test('files are sent packed, and are the same when unpacked', async () => {
        for (const [path] of files) {
          const { body: plain } = await get(path)
          for (const encoding of encodings) {
            const { headers, body } = await get(path, { encoding })
            assert.equal(headers['content-encoding'], encoding, path)
            assert.ok(unpack[encoding](body).equals(plain), path)
            assert.match(headers.vary, /accept-encoding/i)
          }
        }
      })

      test('a folder without its slash leads to it, here and nowhere else', async () => {
        const { pathname, origin } = new URL(server.address)
        for (const path of [`${pathname}a/b`, ...(pathname === '/' ? [] : [pathname.slice(0, -1)])]) {
          const foreign = await ask(`${origin}${path}?x=1`, ca, { headers: { host: 'evil.example' } })
          // How Apache names itself is not for a folder to say.
          if (!name.endsWith('htaccess')) assert.doesNotMatch(foreign.headers.location ?? '', /evil/)
          const own = await ask(`${origin}${path}`, ca)
          assert.ok([301, 308].includes(own.status))
          assert.equal(new URL(own.headers.location, server.address).href, `${origin}${path}/`)
        }
      })

      test('no log of its own holds a query or a referrer', { skip: name.endsWith('htaccess') }, async () => {
        const headers = { referer: 'https://127.0.0.1/?code=canary-referrer' }
        for (const path of ['', 'missing', 'a/b', 'assets/', single]) {
          await get(`${path}?code=canary-code`, { headers })
        }
        assert.doesNotMatch(await server.readLog(), /canary/)
      })
    })
  }
}

test('Apache leads from plain http to its own name', { skip: missing('Apache') }, async () => {
  const server = await startOther.Apache('standalone')
  after(server.stop)
  const { status, headers } = await ask(`${server.http}a/b?x=1`, undefined, { headers: { host: 'evil.example' } })
  assert.deepEqual([status, headers.location], [301, `${server.address}a/b?x=1`])
})

/** What is expected of each path where nothing runs. The single file without its end is what some hosts serve. */
const paths = [
  ['/', 'site'],
  ['/index.html', 'site'],
  [`/${single}`, 'single'],
  ['/confluence-oauth-helper', 'single'],
  [`/${asset('js')}`, 'asset'],
]

/** Of `rules`, each a pattern and pairs: what they say about each path, and no header twice. */
function expectRules(rules, profile) {
  for (const [path, kind] of paths) {
    const said = rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers)
    const names = said.map(([name]) => name.toLowerCase())
    assert.equal(new Set(names).size, names.length, path)
    expectHeaders(Object.fromEntries(said.map(([name, value]) => [name.toLowerCase(), value])), kind, profile, path)
  }
}

const pairs = headers => headers.map(({ key, value }) => [key, value])

for (const profile of profiles) {
  describe(`not run here, ${profile}`, () => {
    test('_headers: as Netlify’s own parser reads it, and within Cloudflare’s limits', async () => {
      const file = fileURLToPath(new URL(`${profile}/_headers`, hosting))
      const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: false })
      assert.deepEqual(errors, [])
      const rules = headers.map(({ forRegExp, values }) => ({ pattern: forRegExp, headers: Object.entries(values) }))
      expectRules(rules, profile)
      const text = await read(`${profile}/_headers`)
      assert.ok(text.split('\n').every(line => line.length <= 2000))
      assert.ok(headers.length <= 100)
    })

    test('vercel.json: by Vercel’s schema, and as its own code makes routes of it', async () => {
      const config = await readJson(`${profile}/vercel.json`)
      assert.deepEqual(Object.keys(config), ['cleanUrls', 'trailingSlash', 'headers'])
      const isValid = new Ajv({ strict: false }).compile(headersSchema)
      assert.ok(isValid(config.headers), JSON.stringify(isValid.errors))
      const { routes, error } = getTransformedRoutes(config)
      assert.equal(error, null)
      const rules = routes.filter(({ headers, status }) => headers && !status)
      expectRules(rules.map(({ src, headers }) => ({ pattern: new RegExp(src), headers: Object.entries(headers) })), profile)
      const redirects = routes.filter(({ status }) => status === 308)
      const leads = path => redirects.find(({ src }) => new RegExp(src).test(path))?.headers.Location
      assert.equal(leads('/a/b'), '/$1/')
      assert.equal(leads(`/${single}`), undefined)
    })

    test('firebase.json', async () => {
      const { hosting: config, ...rest } = await readJson(`${profile}/firebase.json`)
      assert.deepEqual(rest, {})
      assert.deepEqual(Object.keys(config), ['public', 'ignore', 'cleanUrls', 'trailingSlash', 'headers'])
      const pattern = source => (source === '**' ? /^/ : new RegExp(`^${source.replace('**', '.+')}$`))
      expectRules(config.headers.map(({ source, headers }) => ({ pattern: pattern(source), headers: pairs(headers) })), profile)
    })

    test('staticwebapp.config.json: by its schema; of the routes only the first that fits counts', async () => {
      const schema = JSON.parse(await readFile(new URL('schemas/staticwebapp.config.schema.json', import.meta.url), 'utf8'))
      const { $schema, id, ...ofDraft4 } = schema
      const config = await readJson(`${profile}/staticwebapp.config.json`)
      const isValid = new Ajv({ strict: false }).compile(ofDraft4)
      assert.ok(isValid(config), JSON.stringify(isValid.errors))
      assert.ok(!isValid({ ...config, routes: [{ headers: {} }] }))
      assert.deepEqual(config.mimeTypes, { '.js': 'text/javascript', '.wasm': 'application/wasm' })
      for (const [path, kind] of paths) {
        const fits = ({ route }) => route === path || (route.endsWith('/*') && path.startsWith(route.slice(0, -1)))
        const all = { ...config.globalHeaders, ...config.routes.find(fits).headers }
        const lower = Object.entries(all).map(([name, value]) => [name.toLowerCase(), value])
        expectHeaders(Object.fromEntries(lower), kind, profile, path)
      }
    })

    test('web.config: well-formed, and each location says what it should', async () => {
      const file = fileURLToPath(new URL(`${profile}/web.config`, hosting))
      const script = `
import sys, json, xml.etree.ElementTree as t
top = t.parse(sys.argv[1]).getroot()
def steps(e): return [[h.tag, h.get('name'), h.get('value')] for h in e.findall('system.webServer/httpProtocol/customHeaders/*')]
print(json.dumps({'': steps(top), **{l.get('path'): steps(l) for l in top.findall('location')},
  'types': {m.get('fileExtension'): m.get('mimeType') for m in top.findall('system.webServer/staticContent/mimeMap')}}))`
      const { stdout } = await run('python3', ['-c', script, file])
      const { types, ...said } = JSON.parse(stdout)
      assert.deepEqual(types, { '.js': 'text/javascript', '.wasm': 'application/wasm' })
      const outcome = (...places) => {
        const headers = {}
        for (const [tag, name, value] of places.flatMap(place => said[place])) {
          if (tag === 'remove') delete headers[name.toLowerCase()]
          else {
            assert.ok(!(name.toLowerCase() in headers), `${name} twice`)
            headers[name.toLowerCase()] = value
          }
        }
        return headers
      }
      expectHeaders(outcome(''), 'site', profile, 'web.config')
      expectHeaders(outcome('', single), 'single', profile, 'web.config, the file')
      expectHeaders(outcome('', 'assets'), 'asset', profile, 'web.config, assets')
    })

    test('CloudFront: three policies, each header in its place', async () => {
      for (const [kind, as] of [['site', 'site'], ['single', 'single'], ['assets', 'asset']]) {
        const { Name, Comment, SecurityHeadersConfig: own, CustomHeadersConfig: custom, ...rest } = await readJson(
          `${profile}/cloudfront-${kind}.json`,
        )
        assert.deepEqual(rest, {})
        assert.equal(Name, `confluence-oauth-helper-${profile}-${kind}`)
        assert.ok(custom.Quantity === custom.Items.length && custom.Quantity <= 10)
        const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = own.StrictTransportSecurity
        assert.deepEqual([AccessControlMaxAgeSec, IncludeSubdomains, Preload], [63072000, true, false])
        assert.ok([...custom.Items, ...Object.values(own)].every(({ Override }) => Override === true))
        const headers = {
          ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
          'content-security-policy': own.ContentSecurityPolicy.ContentSecurityPolicy,
          'referrer-policy': own.ReferrerPolicy.ReferrerPolicy,
          'x-frame-options': own.FrameOptions?.FrameOption,
          'x-content-type-options': own.ContentTypeOptions && 'nosniff',
          'strict-transport-security': 'max-age=63072000; includeSubDomains',
        }
        expectHeaders(headers, as, profile, kind)
      }
    })
  })
}

test('the function of CloudFront asks for index.html, and gives a folder its slash', async () => {
  const { handler } = vm.runInNewContext(`${await read('cloudfront-function.js')};({ handler })`)
  const answer = uri => structuredClone(handler({ request: { uri } }))
  for (const [uri, asked] of [['/', '/index.html'], ['/a/b/', '/a/b/index.html'], [`/${single}`, `/${single}`]]) {
    assert.deepEqual(answer(uri), { uri: asked })
  }
  for (const uri of ['/a', '/a/b', '//evil.example']) {
    const { statusCode, headers } = answer(uri)
    if (statusCode === undefined) continue
    assert.equal(statusCode, 301)
    assert.equal(new URL(headers.location.value, `https://helper.example${uri}`).href, `https://helper.example${uri}/`)
  }
})

test('the workflows publish site/, with what Pages needs to be allowed', async () => {
  const [github, gitlab] = await Promise.all(['github-pages.yml', 'gitlab-pages.yml'].map(read))
  const { permissions, jobs } = parse(github)
  assert.deepEqual(permissions, { contents: 'read', pages: 'write', 'id-token': 'write' })
  assert.deepEqual(jobs.deploy.steps.find(({ uses }) => uses?.includes('upload-pages-artifact')).with, { path: 'site' })
  const { pages } = parse(gitlab)
  assert.deepEqual([pages.script, pages.artifacts], [['cp -r site public'], { paths: ['public'] }])
})
