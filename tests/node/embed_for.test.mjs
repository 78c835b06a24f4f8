/** embed-for, on a copy of what was built: whatever names the portals names the same ones, or nothing changes. */
import assert from 'node:assert/strict'
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { root } from './support/core.mjs'
import { makeFolder, run } from './support/run.mjs'

const dist = fileURLToPath(new URL('web/dist/', root))
const single = 'confluence-oauth-helper.html'
const packed = `${single}.gz`
const portals = ['https://portal.example', 'http://intranet:8080']

const folder = await makeFolder()
const release = join(folder, 'release')
const read = (name, from = release) => readFile(join(from, name))
const embedFor = (...args) => run(process.execPath, [join(release, 'hosting/embed-for.mjs'), ...args], { cwd: folder })

beforeEach(async () => {
  await rm(release, { recursive: true, force: true })
  await cp(dist, release, { recursive: true })
})

/** The content of every file, by its path. */
async function contents(from) {
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ path, name }) => join(path, name))
  return new Map(await Promise.all(files.map(async file => [file.slice(from.length + 1), await readFile(file, 'hex')])))
}

/** All that the page and the headers say about who may be around. */
async function named(from) {
  const html = String(await read(single, from))
  const lists = [...html.matchAll(/name="embed-origins" content="([^"]*)"/g)].map(([, list]) => list)
  const headers = await contents(join(from, 'hosting/embeddable'))
  const texts = [...headers.values()].map(hex => String(Buffer.from(hex, 'hex')))
  return { lists, ancestors: texts.flatMap(text => [...text.matchAll(/frame-ancestors ([^";<\n]*)/g)].map(([, list]) => list)) }
}

async function expectWhole(from) {
  const html = await read(single, from)
  assert.ok((await read(`embed/${single}`, from)).equals(html))
  assert.ok(brotliDecompressSync(await read(`${single}.br`, from)).equals(html))
  assert.ok(gunzipSync(await read(packed, from)).equals(html))
  await run('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: from })
}

describe('in the release itself', () => {
  test('the page, what is packed, the headers and the sums all name the portals', async () => {
    const { stdout, stderr } = await embedFor(...portals, portals[0])
    const { lists, ancestors } = await named(release)
    assert.deepEqual(lists, [portals.join(' ')])
    assert.ok(ancestors.length > 2)
    assert.deepEqual([...new Set(ancestors)], lists)
    await expectWhole(release)
    assert.match(stdout, /^Portals: https:\/\/portal\.example http:\/\/intranet:8080$/m)
    assert.match(stderr, /^Warning: http:\/\/intranet:8080: .*plain http/)
  })

  test('it prints the integrity of the element, as OpenSSL has it', async () => {
    const { stdout } = await embedFor(portals[0])
    const script = ['-c', 'openssl dgst -sha384 -binary embed/embed.js | base64']
    const { stdout: digest } = await run('sh', script, { cwd: release })
    assert.ok(stdout.includes(`integrity="sha384-${digest.trim()}"`), stdout)
  })

  test('nothing else changes, the list replaces the one before, and twice is the same as once', async () => {
    const before = await contents(release)
    await embedFor('https://other.example:8443')
    await embedFor(...portals)
    const once = await contents(release)
    await embedFor(...portals)
    assert.deepEqual(await contents(release), once)
    const changed = [...once.keys()].filter(name => once.get(name) !== before.get(name))
    const headers = (await readdir(join(release, 'hosting/embeddable'))).map(name => `hosting/embeddable/${name}`)
    const pages = [single, `${single}.br`, packed].flatMap(name => [name, `embed/${name}`])
    assert.deepEqual(changed.sort(), ['SHA256SUMS', ...pages, ...headers].sort())
    assert.deepEqual([...once.keys()].sort(), [...before.keys()].sort())
  })
})

describe('with --out', () => {
  test('a folder gets what a portal serves, with sums of its own, and the release stays as it was', async () => {
    const before = await contents(release)
    const out = join(folder, 'for my portal')
    await embedFor('--out', out, portals[0])
    assert.deepEqual(await contents(release), before)
    assert.deepEqual((await named(out)).lists, [portals[0]])
    await expectWhole(out)
    assert.ok((await read('embed/embed.js', out)).equals(await read('embed/embed.js')))
    const listed = String(await read('SHA256SUMS', out)).match(/(?<=^.{66}).+$/gm)
    assert.deepEqual([...listed, 'SHA256SUMS'].sort(), [...(await contents(out)).keys()].sort())
  })

  test('the release itself as that folder keeps the sums of all its files', async () => {
    await embedFor('--out', release, portals[0])
    await expectWhole(release)
    assert.equal((await contents(release)).size, String(await read('SHA256SUMS')).match(/\n/g).length + 1)
  })
})

describe('what is refused', () => {
  const wrong = {
    'portal.example': 'portal.example: this is no origin. Write https://portal.example.',
    'portal.example:8080': 'the scheme is missing. Write https://portal.example:8080.',
    'https://a b': 'this is no origin. Write https://portal.example, or the like.',
    '*': 'a * would let in whoever has a name there. Name each portal.',
    'https://*.example': 'a * would let in',
    null: 'no list can name a page without an origin.',
    'file:///srv/portal': 'a portal is on https or http.',
    'https://u:p@portal.example': 'no user name and no password. Write https://portal.example.',
    'https://portal.example/': 'scheme, host and port only, as a browser has it. Write https://portal.example.',
    'https://portal.example/confluence?x#y': 'Write https://portal.example.',
    'https://portal.example:443': 'Write https://portal.example.',
    'https://Portal.Example': 'Write https://portal.example.',
    'https://bücher.example': 'Write https://xn--bcher-kva.example.',
    'https://[::1]:8080': 'frame-ancestors cannot name an IPv6 address. Use a name.',
    'https://a;b': 'letters, digits, hyphens and dots only.',
    "https://a'b": 'letters, digits, hyphens and dots only.',
    'https://portal.example.': 'letters, digits, hyphens and dots only.',
  }

  test('each wrong origin says what it should be, beside a right one too, and nothing is written', async () => {
    const before = await contents(release)
    for (const [text, sentence] of Object.entries(wrong)) {
      await assert.rejects(embedFor(portals[0], text), ({ code, stderr, stdout }) => {
        assert.deepEqual([code, stdout], [1, ''], text)
        assert.ok(stderr.startsWith(`${text}: `) && stderr.includes(sentence), stderr)
        return true
      })
    }
    assert.deepEqual(await contents(release), before)
  })

  test('all wrong ones are told at once; none at all, and an unknown option, say how it is called', async () => {
    await assert.rejects(embedFor('*', 'portal.example'), /\*: a \* would .*\nportal\.example: this is no/)
    await assert.rejects(embedFor(), /Name the portals.*\[--out FOLDER\] https:\/\/portal\.example/)
    await assert.rejects(embedFor('--all', portals[0]), /--all/)
  })

  test('where one file cannot be written, none is', async () => {
    const out = join(folder, 'half')
    await embedFor('--out', out, portals[0])
    await rm(join(out, packed))
    await mkdir(join(out, packed))
    const before = await contents(out)
    await assert.rejects(embedFor('--out', out, 'https://other.example'), /html\.gz is a folder/)
    assert.deepEqual(await contents(out), before)
  })

  test('a release that is not whole is named', async () => {
    await rm(join(release, single))
    await assert.rejects(embedFor(portals[0]), /confluence-oauth-helper\.html is not there/)
  })
})
