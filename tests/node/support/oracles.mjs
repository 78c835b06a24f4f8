/**
 * What other implementations say about the same text: JSON.parse, WHATWG's URL, Web Crypto. Where they
 * and the core differ on purpose, it is said here.
 */
import assert from 'node:assert/strict'
import { core, value } from './core.mjs'
import { takenBy } from './notes.mjs'

const counts = { json: 0, site: 0, consentUrl: 0 }

export function judge(call, answer) {
  judgeJson(call, answer)
  if (answer.ok && call.operation === 'parseSite') judgeSite(call, answer.value)
  if (answer.ok && call.operation === 'buildConsentUrl') judgeConsentUrl(answer.value)
}

export const judged = () =>
  `${counts.json} requests by JSON.parse, ${counts.site} sites and ${counts.consentUrl} consent URLs by URL`

/**
 * The core takes JSON objects just where JSON.parse does, but for
 * - half a character, "\ud800": JSON.parse takes it (ECMA-262 section 25.5.1), UTF-8 has no way to
 *   write it;
 * - a byte order mark in front, which RFC 8259 section 8.1 allows a parser to ignore;
 * - what is too large or too deep, which is refused before it is parsed;
 * - numbers beyond a double, 1e999: Infinity for JSON.parse, refused by nlohmann_json.
 */
function judgeJson({ id, request }, { ok, error }) {
  if (['too_large', 'too_deep', 'unpaired_surrogate'].includes(error?.code)) return
  const refused = !ok && error.code === 'malformed_json'
  if (refused && /\de\+?\d{3}/i.test(request)) return
  assert.equal(refused, !isObject(request.replace(/^\ufeff/, '')), `${id}: ${request}`)
  counts.json++
}

function isObject(text) {
  try {
    const parsed = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  } catch {
    return false
  }
}

/**
 * A site is the host that a browser would go to. URL is not asked about a name without a dot, where no
 * host was given ("192." is an IPv4 address for URL, and a name here); and where it refuses what stands
 * around the host (a port, say), it has no say. Of a wrapped address that is asked which was taken, as a note
 * says.
 */
function judgeSite({ id, request }, site) {
  // A name in the form of a secret is masked.
  if (site.host.includes('…')) return
  assert.equal(new URL(site.url).host, site.host, id)
  const taken = takenBy(site.warnings)
  const text = plain(taken ?? JSON.parse(request).text)
  const address = /^[a-z]+:/i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`
  if (!URL.canParse(address)) return
  if (bareName.test(address)) return
  const host = new URL(address).hostname.replace(/\.$/, '')
  assert.equal(site.host, host, `${id}: ${request}`)
  counts.site++
}

/** Without what the core drops around an address on purpose: a pair of brackets or quotation marks. */
function plain(pasted) {
  const text = pasted.replaceAll(invisible, '').trim()
  return enclosed.test(text) ? text.slice(1, -1).replaceAll(invisible, '').trim() : text
}

const enclosed = /^(?:<.*>|".*"|'.*'|`.*`)$/s

const bareName = /^[a-z]+:\/\/[\w-]*\.?(?:[/\\?#]|$)/i

/** What the core trims besides white space; URL would take it for a part of the host. */
const invisible = /^[\u200b-\u200d\u2060\ufeff\u00a0]+|[\u200b-\u200d\u2060\ufeff\u00a0]+$/g

function judgeConsentUrl({ url, parameters }) {
  const read = [...new URL(url).searchParams]
  assert.deepEqual(
    read,
    parameters.map(({ name, value }) => [name, value]),
  )
  counts.consentUrl++
}

/** Verifiers of every length that RFC 7636 allows, with each of its characters first. */
export async function judgeChallenges(browser) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~'
  const verifiers = []
  for (let length = 43; length <= 128; length++) {
    for (let i = 0; i < alphabet.length; i++) {
      verifiers.push((alphabet.slice(i) + alphabet.repeat(2)).slice(0, length))
    }
  }
  const theirs = await browser.challengesByWebCrypto(verifiers)
  const ours = verifiers.map(verifier => value(core.challengeFor({ verifier })).challenge)
  assert.deepEqual(ours, theirs)
  return verifiers.length
}
