#!/usr/bin/env node
/**
 * Makes a release ready for portals: node embed-for.mjs [--out FOLDER] ORIGIN...
 * It lies in hosting/ of a release and needs nothing but Node 20. Names the origins in the single file and
 * packs that anew, in the headers of the profile "embeddable", and brings SHA256SUMS up to date: in the
 * release itself, or, with --out, in a folder that gets those files and embed.js. The list given replaces
 * the one before; nothing is written unless everything can be.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const release = resolve(fileURLToPath(new URL('..', import.meta.url)))
const page = 'confluence-oauth-helper.html'
const element = 'embed/embed.js'
const headers = 'hosting/embeddable'
const sums = 'SHA256SUMS'
const usage = 'embed-for [--out FOLDER] https://portal.example ...'

const list = /(<meta name="embed-origins" content=")[^"]*(")/
const ancestors = /(frame-ancestors) https?:\/\/[\w.:/-]+(?: https?:\/\/[\w.:/-]+)*/g

/** What to tell the person who called it; anything else that is thrown is a fault of ours. */
class Refusal extends Error {}

try {
  const { origins, folder } = readArguments()
  const files = await changedFiles(origins)
  if (folder !== release) files.set(element, await readRelease(element))
  files.set(sums, await sumsWith(files, folder))
  await writeAll(folder, files)
  report(origins, folder, files, await readRelease(element))
} catch (error) {
  if (!(error instanceof Refusal) && !error.code) throw error
  console.error(error.message)
  process.exitCode = 1
}

function readArguments() {
  const options = { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) throw new Refusal(`${usage}: names the portals that may frame the page.`)
  if (positionals.length === 0)
    throw new Refusal(`Name the portals that may frame the page: ${usage}`)
  const faults = positionals.map(faultOf).filter(Boolean)
  if (faults.length > 0) throw new Refusal(`${faults.join('\n')}\nNothing was written.`)
  return { origins: [...new Set(positionals)], folder: resolve(values.out ?? release) }
}

/** Why this is not one origin that both the page's list and `frame-ancestors` can name, or null. */
function faultOf(text) {
  const fault = sentence => `${text}: ${sentence}`
  if (text.includes('*'))
    return fault('a * would let in whoever has a name there. Name each portal.')
  if (text === 'null') return fault('no list can name a page without an origin.')
  if (!URL.canParse(text)) {
    const meant = /^[\w.-]+$/.test(text) ? `https://${text}` : 'https://portal.example, or the like'
    return fault(`this is no origin. Write ${meant}.`)
  }
  const { protocol, hostname, origin, username, password } = new URL(text)
  if (/^[\w.-]+:\d+$/.test(text)) return fault(`the scheme is missing. Write https://${text}.`)
  if (!/^https?:$/.test(protocol)) return fault('a portal is on https or http.')
  if (username || password)
    return fault(`an origin has no user name and no password. Write ${origin}.`)
  if (/^\[/.test(hostname)) return fault('frame-ancestors cannot name an IPv6 address. Use a name.')
  if (!/^[a-z\d-]+(\.[a-z\d-]+)*$/.test(hostname)) {
    return fault('frame-ancestors can name a host of letters, digits, hyphens and dots only.')
  }
  if (text !== origin)
    return fault(`scheme, host and port only, as a browser has it. Write ${origin}.`)
  return null
}

/** The new content of each file that names the portals, by its path in the release. */
async function changedFiles(origins) {
  const names = origins.join(' ')
  const html = await readRelease(page)
  if (!list.test(html)) throw new Refusal(`${page} has no embed-origins. Take it from the release.`)
  const listed = Buffer.from(String(html).replace(list, `$1${names}$2`))
  const forms = {
    '': listed,
    '.br': brotliCompressSync(listed),
    '.gz': gzipSync(listed, { level: 9 }),
  }
  const files = new Map()
  for (const [end, bytes] of Object.entries(forms)) {
    // The second one lies beside the element, for whoever copies that folder.
    files.set(page + end, bytes).set(`embed/${page}${end}`, bytes)
  }
  for (const name of (await readdir(join(release, headers)).catch(missing)).sort()) {
    const text = String(await readRelease(`${headers}/${name}`))
    files.set(`${headers}/${name}`, Buffer.from(text.replaceAll(ancestors, `$1 ${names}`)))
  }
  return files
}

/** Of the whole release, or of what --out leaves in its folder. */
async function sumsWith(files, folder) {
  const before = folder === release ? String(await readRelease(sums)) : ''
  const lines = new Map(before.match(/.+/g)?.map(line => [line.slice(66), line.slice(0, 64)]))
  for (const [name, bytes] of files) lines.set(name, digest('sha256', bytes, 'hex'))
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.from(sorted.map(([name, sum]) => `${sum}  ${name}\n`).join(''))
}

/** Each file beside its place first: where one cannot be written, none is put there. */
async function writeAll(folder, files) {
  const places = [...files].map(([name, bytes]) => ({ place: join(folder, name), bytes }))
  const beside = place => `${place}.embed-for`
  try {
    for (const { place, bytes } of places) {
      if ((await stat(place).catch(() => null))?.isDirectory()) {
        throw new Refusal(`${place} is a folder. Nothing was written.`)
      }
      await mkdir(dirname(place), { recursive: true })
      await writeFile(beside(place), bytes)
    }
    for (const { place } of places) await rename(beside(place), place)
  } finally {
    for (const { place } of places) await rm(beside(place), { force: true })
  }
}

function report(origins, folder, files, script) {
  for (const origin of origins) {
    if (/^http:/.test(origin) && !/^http:\/\/(localhost|127\.0\.0\.1)(:|$)/.test(origin)) {
      console.error(
        `Warning: ${origin}: on plain http, the network reads what portal and page say.`,
      )
    }
  }
  const integrity = `sha384-${digest('sha384', script, 'base64')}`
  console.log(`Portals: ${origins.join(' ')}`)
  console.log(`Written to ${folder}:`)
  for (const name of files.keys()) console.log(`  ${name}`)
  console.log(`In the portal:\n  <script src="embed.js" integrity="${integrity}" defer></script>`)
}

function digest(algorithm, bytes, encoding) {
  return createHash(algorithm).update(bytes).digest(encoding)
}

function readRelease(name) {
  return readFile(join(release, name)).catch(missing)
}

function missing({ path }) {
  throw new Refusal(`${path} is not there: embed-for.mjs works in hosting/ of a whole release.`)
}
