/** What is said where the core does not load: a code, what was read, what came, and what to do. */
import assert from 'node:assert/strict'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { showFolder } from './support/chromium.mjs'
import { project } from './support/project.mjs'

const { place } = await project('node')
const core = join(place, 'node_modules/confluence-oauth-core')
const wasm = await readFile(join(core, 'core.wasm'))
const wayOut = /core\.wasm beside core\.js .*confluence-oauth-core\/inline.*wasmBinary/

/** Nothing that a person cannot act upon. */
function assertSentence(said) {
  assert.match(said, /^LoadError (?:wasm_\w+|out_of_memory): [A-Z0-9a-z].*\.$/s)
  assert.doesNotMatch(said, /ASSERTIONS|Aborted|Emscripten|both async|asynchronously|undefined is not|\[object/)
}

describe('in Chromium', () => {
  const page = `<!doctype html><script type="module">
    import { loadCore } from './core.js'
    const said = await loadCore().then(core => core.parseSite({ text: 'acme' }).value.host,
      error => error.name + ' ' + error.code + ': ' + error.message)
    document.body.textContent = said
  </script><body>`
  const answers = options => page => page.route('**/core.wasm', route => route.fulfill(options))
  const policy = content => page.replace('<script', `<meta http-equiv="Content-Security-Policy" content="${content}"><script`)
  const script = "script-src 'unsafe-inline' 'self'"

  async function said(html, prepare) {
    const { place } = await project('node')
    const folder = join(place, 'site')
    await mkdir(folder)
    for (const file of ['core.js', 'core.wasm']) await copyFile(join(core, file), join(folder, file))
    await writeFile(join(folder, 'index.html'), html)
    const { text } = await showFolder(folder, '/', prepare)
    return text
  }

  const cases = {
    'a 404': {
      prepare: answers({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }),
      expected: [/wasm_not_found: http:\S+\/core\.wasm was fetched/, /status 404, text\/html; it begins with "<h1>Not/, wayOut],
    },
    'a page in its place': {
      prepare: answers({ contentType: 'text/html', body: '<!doctype html>' }),
      expected: [/wasm_invalid: /, /status 200, text\/html; it begins with "<!doctype html>"/, wayOut],
    },
    'nothing in its place': {
      prepare: answers({ contentType: 'application/wasm', body: '' }),
      expected: [/wasm_invalid: .*status 200, application\/wasm; it has no bytes/, wayOut],
    },
    'packed, and not said so': {
      prepare: answers({ contentType: 'application/wasm', body: Buffer.from([0x1f, 0x8b, 8, 0]) }),
      expected: [/wasm_invalid: .*begins with 1f 8b 08 00/, wayOut],
    },
    'a part of it': {
      prepare: answers({ contentType: 'application/wasm', body: wasm.subarray(0, 4000) }),
      expected: [/wasm_invalid: .*damaged or only a part.*Copy core\.wasm again/],
    },
    'no connection': {
      prepare: page => page.route('**/core.wasm', route => route.abort()),
      expected: [/wasm_unreachable: http:\S+\/core\.wasm cannot be read: .*network.*connect-src.*CORS/, wayOut],
    },
    'a policy without connect-src': {
      html: policy(`default-src 'none'; ${script} 'wasm-unsafe-eval'`),
      expected: [/wasm_unreachable: .*connect-src/, wayOut],
    },
    'a policy that forbids WebAssembly': {
      html: policy(script),
      expected: [/wasm_forbidden: .*'wasm-unsafe-eval' in the script-src/],
    },
    'no WebAssembly': {
      prepare: page => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
      expected: [/wasm_unsupported: .*Lockdown Mode/],
    },
    'no memory': {
      prepare: page =>
        page.addInitScript(() => {
          WebAssembly.instantiate = async () => {
            throw new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory')
          }
        }),
      expected: [/out_of_memory: .*not enough memory/],
    },
  }
  for (const [what, { html = page, prepare, expected }] of Object.entries(cases)) {
    test(what, async () => {
      const text = await said(html, prepare)
      assertSentence(text)
      for (const pattern of expected) assert.match(text, pattern)
    })
  }
})

describe('in Node', () => {
  let count = 0
  const fresh = () => import(`${join(core, 'core.js')}?${++count}`)
  const said = promise =>
    promise.then(
      () => assert.fail('it loaded'),
      error => {
        assert.ok(error instanceof Error)
        return `${error.name} ${error.code}: ${error.message}`
      },
    )

  test('no file beside it', async () => {
    const folder = join(place, 'alone')
    await mkdir(folder)
    await copyFile(join(core, 'core.js'), join(folder, 'core.mjs'))
    const { loadCore } = await import(join(folder, 'core.mjs'))
    const text = await said(loadCore())
    assertSentence(text)
    assert.match(text, /wasm_unreachable: file:.*alone\/core\.wasm cannot be read: ENOENT/)
    assert.match(text, wayOut)
    await copyFile(join(core, 'core.wasm'), join(folder, 'core.wasm'))
    assert.equal((await loadCore()).parseSite({ text: 'acme' }).ok, true)
  })

  const empty = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
  const given = {
    null: [null, /wasm_invalid: wasmBinary is Null\. Give the bytes of core\.wasm/],
    'an address': ['./core.wasm', /wasm_invalid: wasmBinary is String\./],
    'a promise': [Promise.resolve(wasm), /wasm_invalid: wasmBinary is Promise\./],
    'a response': [new Response(wasm), /wasm_invalid: wasmBinary is Response\./],
    'shared memory': [new Uint8Array(new SharedArrayBuffer(8)), /wasm_invalid: .*not of shared memory/],
    'a page': [Buffer.from('<!doctype html>'), /wasm_invalid: wasmBinary is no WebAssembly: it begins with "<!doc/],
    'no bytes': [new Uint8Array(), /wasm_invalid: .*it has no bytes/],
    'a part': [wasm.subarray(0, 4000), /wasm_invalid: .*only a part/],
    'another program': [empty, /wasm_mismatch: .*Take both from one package/],
    'another program, compiled': [new WebAssembly.Module(empty), /wasm_mismatch: .*Take both/],
  }
  for (const [what, [wasmBinary, pattern]] of Object.entries(given)) {
    test(`wasmBinary is ${what}`, async () => {
      const { loadCore } = await fresh()
      const text = await said(loadCore({ wasmBinary }))
      assertSentence(text)
      assert.match(text, pattern)
      assert.equal((await loadCore({ wasmBinary: wasm })).parseSite({ text: 'acme' }).ok, true)
    })
  }

  const forms = {
    'a Buffer': wasm,
    'a part of a larger buffer': Buffer.concat([Buffer.alloc(9), wasm]).subarray(9),
    'an ArrayBuffer': new Uint8Array(wasm).buffer,
    'a DataView': new DataView(new Uint8Array(wasm).buffer),
    'a compiled module': new WebAssembly.Module(wasm),
  }
  for (const [what, wasmBinary] of Object.entries(forms)) {
    test(`${what} is taken, and the next call gives the same core`, async () => {
      const { loadCore } = await fresh()
      const first = await loadCore({ wasmBinary })
      assert.equal(first.parseSite({ text: 'acme' }).value.subdomain, 'acme')
      assert.equal(await loadCore(), first)
    })
  }
})
