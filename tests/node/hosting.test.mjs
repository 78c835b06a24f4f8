/** The header files of web/dist/hosting, on a real nginx, judged by other people's rules. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { ask } from './support/ask.mjs'
import { root } from './support/core.mjs'
import { startNginx } from './support/nginx.mjs'
import { run } from './support/run.mjs'
import { always, ancestors, frameOptions, resources } from './support/said_headers.mjs'

const dist = new URL('web/dist/', root)
const single = '/confluence-oauth-helper.html'

/** Address, time, method, path without query, status, bytes. Empty after the last line's end. */
const logLine = /^([\d.]+ \[[^\]]+\] "[A-Z]* [^"? ]*" \d{3} \d+)?$/

for (const profile of Object.keys(ancestors)) {
  describe(`nginx, ${profile}`, async () => {
    const server = await startNginx(profile)
    after(server.stop)
    const ca = await readFile(server.certificate)
    const get = (path, encoding) => ask(server.https + path, ca, { encoding })
    const html = (await get('/')).body.toString()
    const asset = extension => `/${html.match(new RegExp(`assets/[\\w-]+\\.${extension}`))[0]}`
    const paths = await filesOf(server.root)

    test('every file has its type, at the top and below', async () => {
      const types = {
        '/': 'text/html; charset=utf-8',
        '/a/b/': 'text/html; charset=utf-8',
        [single]: 'text/html; charset=utf-8',
        [asset('js')]: 'text/javascript; charset=utf-8',
        [`/a/b${asset('js')}`]: 'text/javascript; charset=utf-8',
        [asset('wasm')]: 'application/wasm',
        '/third-party-notices.txt': 'text/plain; charset=utf-8',
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

    test('every answer has every header: files of each kind, 301, 304, 400, 403, 404, 405, 421', async () => {
      const { headers: fresh } = await get('/index.html')
      const answers = [
        ...paths.map(path => [200, path]),
        ...[asset('js'), asset('wasm')].map(path => [200, path, { encoding: 'br, gzip' }]),
        [200, '/', { method: 'HEAD' }],
        [200, '/index.html', { headers: { range: 'bytes=0-9' } }],
        [304, '/index.html', { headers: { 'if-none-match': fresh.etag } }],
        [304, '/', { headers: { 'if-modified-since': fresh['last-modified'] } }],
        [301, '/a/b?code=x'],
        [400, '/%00'],
        [403, '/assets/'],
        [404, '/missing'],
        [404, '/assets/missing.js'],
        [405, '/', { method: 'POST' }],
        [405, asset('js'), { method: 'PUT' }],
        [200, '/index.html', { headers: { range: 'bytes=9999999-' } }],
        [421, '/', { headers: { host: 'evil.example' } }],
      ]
      for (const [expected, path, options] of answers) {
        const { status, headers } = await ask(server.https + path, ca, options)
        const what = `${expected} ${path} ${JSON.stringify(options)}`
        assert.equal(status, expected, what)
        for (const [name, text] of Object.entries(always)) assert.equal(headers[name], text, `${what} ${name}`)
        assert.equal(headers['x-frame-options'], frameOptions[profile], what)
        assert.equal(headers['cross-origin-resource-policy'], resources[profile], what)
        assert.match(headers['content-security-policy'], /^default-src 'none'; .*frame-ancestors/, what)
        assert.equal(headers.server, 'nginx', what)
      }
    })

    test('nothing of a foreign Host comes back, and no redirect leads to one', async () => {
      for (const address of [server.http, server.https]) {
        for (const host of ['evil.example', 'evil.example:443', '127.0.0.1.evil.example', 'localhost']) {
          const { status, headers, body } = await ask(`${address}/a/b`, ca, { headers: { host } })
          assert.deepEqual([status, headers.location], [421, undefined], `${address} ${host}`)
          assert.ok(!(JSON.stringify(headers) + body).includes('evil'))
        }
      }
      const secure = await ask(`${server.http}/a/b?x=1`, ca)
      assert.deepEqual([secure.status, secure.headers.location], [301, `${server.https}/a/b?x=1`])
      assert.equal(secure.headers['strict-transport-security'], undefined)
      for (const path of ['/a/b', '//a/b', '//a//b', '/a/./b', '/x/../a/b']) {
        const { status, headers } = await get(path)
        assert.deepEqual([status, headers.location], [301, '/a/b/'], path)
      }
    })

    test('no log holds a query or a referrer, whatever became of the request', async () => {
      const headers = { referer: 'https://127.0.0.1/?code=canary-referrer' }
      const requests = ['/', single, '/missing', '/a/b', '/assets/', asset('js'), '/%00', '/%0d%0acanary']
      for (const path of requests) {
        for (const address of [server.http, server.https]) {
          const url = `${address}${path.replace('canary', '')}?code=canary-code&state=canary-state`
          for (const method of ['GET', 'POST']) await ask(url, ca, { headers, method })
        }
      }
      const { access, error } = await server.readLogs()
      assert.match(access, /"GET \/missing" 404 \d+\n/)
      assert.equal(access.split('\n').filter(line => !logLine.test(line)).join(), '')
      assert.ok(!access.includes('canary') && !error.includes('canary'), access + error)
    })

    test('a filled-in security.txt is served as RFC 9116 has it', async () => {
      const { status, headers } = await get('/.well-known/security.txt')
      assert.deepEqual([status, headers['content-type']], [200, 'text/plain; charset=utf-8'])
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

test('the logs would hold the query, had the build not said otherwise', async () => {
  const server = await startNginx('standalone', text =>
    text.replaceAll('$uri" $status', '$request_uri" $status').replaceAll('.log alert;', '.log error;'),
  )
  after(server.stop)
  const ca = await readFile(server.certificate)
  await ask(`${server.https}/missing?code=canary`, ca)
  const { access, error } = await server.readLogs()
  assert.match(access, /canary/)
  assert.match(error, /canary/)
})

test('the security.txt is a template: whole by RFC 9116, and nothing in it is somebody’s address', async () => {
  const text = await readFile(new URL('hosting/security.txt.template', dist), 'utf8')
  const fields = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  const names = fields.map(line => line.match(/^([A-Z][\w-]*): <.+>$/)?.[1])
  assert.deepEqual(names, ['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy'])
  assert.doesNotMatch(text, /@|https?:\/\/|mailto:\S/)
})

test('SHA256SUMS fits every file, and sha256sum says so', async () => {
  const { stdout } = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
    cwd: fileURLToPath(dist),
  })
  assert.match(stdout, /^confluence-oauth-helper\.html: OK$/m)
  assert.match(stdout, /^site\/index\.html: OK$/m)
})

/** As paths of addresses. */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  return files.map(({ path, name }) => `${path.slice(folder.length)}/${name}`)
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
