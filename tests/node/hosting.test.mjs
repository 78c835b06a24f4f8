/** The header files of web/dist/hosting, on a real nginx, judged by other people's rules. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { root } from './support/core.mjs'
import { startNginx } from './support/nginx.mjs'
import { run } from './support/run.mjs'

const dist = new URL('web/dist/', root)
const single = '/confluence-oauth-helper.html'
const ancestors = { standalone: "'none'", embeddable: 'https://portal.example.com' }

for (const profile of Object.keys(ancestors)) {
  describe(`nginx, ${profile}`, async () => {
    const server = await startNginx(profile)
    after(server.stop)
    const ca = await readFile(server.certificate)
    const get = (path, accept) => ask(server.https + path, ca, accept)
    const html = (await get('/')).body.toString()
    const asset = extension => `/${html.match(new RegExp(`assets/[\\w-]+\\.${extension}`))[0]}`

    test('every file has its type, at the top and below', async () => {
      const types = {
        '/': 'text/html; charset=utf-8',
        '/a/b/': 'text/html; charset=utf-8',
        [single]: 'text/html; charset=utf-8',
        [asset('js')]: 'text/javascript; charset=utf-8',
        [`/a/b${asset('js')}`]: 'text/javascript; charset=utf-8',
        [asset('wasm')]: 'application/wasm',
      }
      for (const [path, type] of Object.entries(types)) {
        const { status, headers } = await get(path)
        assert.deepEqual([status, headers['content-type']], [200, type], path)
      }
    })

    test('brotli and gzip are sent as they were packed, to those who take them', async () => {
      for (const path of ['/', single, asset('js'), asset('wasm')]) {
        const { body: plain, headers } = await get(path)
        assert.equal(headers['content-encoding'], undefined)
        const brotli = await get(path, 'gzip, br')
        assert.equal(brotli.headers['content-encoding'], 'br', path)
        assert.ok(brotliDecompressSync(brotli.body).equals(plain), path)
        const gzip = await get(path, 'gzip')
        assert.equal(gzip.headers['content-encoding'], 'gzip', path)
        assert.ok(gunzipSync(gzip.body).equals(plain), path)
        for (const answer of [brotli, gzip]) assert.equal(answer.headers.vary, 'Accept-Encoding')
      }
    })

    test('hashed files are kept, the pages are asked for again, a missing file is not kept', async () => {
      const kept = 'public, max-age=31536000, immutable'
      for (const extension of ['js', 'wasm']) {
        assert.equal((await get(asset(extension))).headers['cache-control'], kept)
        assert.equal((await get(`/a/b${asset(extension)}`)).headers['cache-control'], kept)
      }
      for (const path of ['/', '/index.html', '/a/b/', single]) {
        assert.equal((await get(path)).headers['cache-control'], 'no-cache', path)
      }
      const missing = await get('/assets/missing.js')
      assert.deepEqual([missing.status, missing.headers['cache-control']], [404, undefined])
    })

    test('the policy in the header is the one in the page, and who may frame it', async () => {
      for (const path of ['/', '/a/b/', single]) {
        const { headers, body } = await get(path)
        const inPage = body.toString().match(/Content-Security-Policy" content="([^"]+)"/)[1]
        const expected = `${inPage}; frame-ancestors ${ancestors[profile]}`
        assert.equal(headers['content-security-policy'], expected, path)
      }
    })

    test('errors carry the headers too', async () => {
      const { headers } = await get('/missing')
      assert.match(headers['content-security-policy'], /^default-src 'none'/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
    })

    test('csp_evaluator finds nothing of high or medium severity', async () => {
      for (const path of ['/', single]) {
        const policy = (await get(path)).headers['content-security-policy']
        assert.deepEqual(graveFindings(policy), [], path)
      }
      assert.notDeepEqual(graveFindings("script-src 'unsafe-inline'"), [])
    })

    test('the HTTP Observatory gives A+', async () => {
      const grade = await observe(server)
      assert.deepEqual(grade.results.filter(({ pass }) => !pass), [])
      assert.equal(grade.grade, 'A+', JSON.stringify(grade))
    })
  })
}

test('without its headers and policy, nginx gets no A+', async () => {
  const server = await startNginx('standalone', text => text.replaceAll(/^ *add_header .*$/gm, ''))
  after(server.stop)
  assert.notEqual((await observe(server)).grade, 'A+')
})

for (const profile of Object.keys(ancestors)) {
  test(`_headers, ${profile}: says what nginx says, and no header twice for a path`, async () => {
    const rules = readRules(await readFile(new URL(`hosting/${profile}/_headers`, dist), 'utf8'))
    const server = await startNginx(profile)
    after(server.stop)
    const ca = await readFile(server.certificate)
    for (const path of ['/', '/index.html', single, '/assets/index.js']) {
      const said = rules.filter(rule => rule.pattern.test(path)).flatMap(rule => rule.headers)
      assert.equal(new Set(said.map(([name]) => name)).size, said.length, path)
      if (path.startsWith('/assets/')) continue
      const { headers } = await ask(server.https + path, ca)
      for (const [name, value] of said) assert.equal(headers[name], value, `${path} ${name}`)
    }
    assert.ok(rules.every(({ longest }) => longest <= 2000), 'what Cloudflare takes in a line')
  })
}

test('SHA256SUMS fits every file, and sha256sum says so', async () => {
  const { stdout } = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
    cwd: fileURLToPath(dist),
  })
  assert.match(stdout, /^confluence-oauth-helper\.html: OK$/m)
  assert.match(stdout, /^site\/index\.html: OK$/m)
})

function ask(url, ca, accept = 'identity') {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ca, headers: { 'accept-encoding': accept } }, answer => {
      const parts = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject).end()
  })
}

function graveFindings(policy) {
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
  return findings.filter(({ severity }) => severity <= Severity.MEDIUM)
}

async function observe({ http, https, certificate }) {
  const script = fileURLToPath(new URL('support/observatory.mjs', import.meta.url))
  const ports = [http, https].map(address => new URL(address).port)
  const { stdout } = await run(process.execPath, [script, '127.0.0.1', ...ports], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { NODE_EXTRA_CA_CERTS: certificate },
  })
  return JSON.parse(stdout)
}

function readRules(text) {
  return text.split(/\n\n/).map(block => {
    const [path, ...lines] = block.trim().split('\n')
    const escaped = path.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    return {
      pattern: new RegExp(`^${escaped}$`),
      longest: Math.max(...lines.map(line => line.length)),
      headers: lines.map(line => line.trim().match(/^([\w-]+): (.+)$/).slice(1)).map(lowerName),
    }
  })
}

function lowerName([name, value]) {
  return [name.toLowerCase(), value]
}
