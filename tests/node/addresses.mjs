/**
 * Reads generated addresses with the core and with Node's URL, which is the WHATWG standard's parser
 * (Ada). Whatever the core accepts has to lead where a browser would go: consent URLs, callbacks,
 * redirect URIs, callbacks compared, sites, through the shipped core; and addresses by themselves,
 * where what is refused has to be refused by URL, too, or to need IDNA (tests/generated/addresses.cpp).
 *
 *   node addresses.mjs [SECONDS [SEED]]    5 seconds from seed 1; ADDRESSES names the native program
 *
 * A failure names its seed: SEED starts there.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  callbackAddress,
  consentAddress,
  mutate,
  plainAddress,
  siteAddress,
} from './support/address_cases.mjs'
import { core, root } from './support/core.mjs'
import { takenBy } from './support/notes.mjs'
import { randomFrom } from './support/random.mjs'

const program = process.env.ADDRESSES ?? new URL('build/native/tests/addresses', root).pathname
const [seconds = '5', firstSeed = '1'] = process.argv.slice(2)
const state = 'abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE'
const batch = 500

/** What `new URL()` says, or null. */
function browse(text, base) {
  return URL.canParse(text, base) ? new URL(text, base) : null
}

const isWeb = url => url !== null && /^https?:$/.test(url.protocol)

// Node 20's parser leaves dot segments behind one such as ".a" (Ada); the standard leaves none.
const isUnresolved = pathname => /\/(\.|%2e){1,2}(?=\/|$)/i.test(pathname)

/** The parts that the native program writes. '^' in a path is encoded since 2023, in Node 20 not. */
function partsOf(url) {
  if (!isWeb(url)) return null
  const { origin, username, password, hostname, port, pathname, search, hash } = url
  return {
    origin,
    username,
    password,
    hostname,
    port,
    pathname: pathname.replaceAll('^', '%5E'),
    search: search.slice(1),
    hash: hash.slice(1),
  }
}

// What unwrap_pasted() undoes, as its header says it: what copying adds is no part of an address.
// Nor is the backslash of JSON's "\\/", which a browser takes for one slash more on the same host.
function uncopied(text) {
  const blank = '[\\s\\u00a0\\u200b-\\u200d\\u2060\\ufeff]'
  const quotes = new RegExp(`^(?:${blank}|["'\`<(])+|(?:${blank}|["'\`>),;])+$`, 'g')
  const [before, ...parameters] = text
    .replace(quotes, '')
    .replace(/[\r\n]\s*/g, '')
    .replace(/&amp;/gi, '&')
    .split('?')
  // Among the parameters a lone "\\/" is their own, where JSON did not write the whole address.
  const plain = one => one.replaceAll('\\/', '/')
  const ofQuery = one => (before.includes(':\\/\\/') ? plain(one) : one).replace(/&#(38|x26);/gi, '&')
  return [plain(before), ...parameters.map(ofQuery)].join('?')
}

// ---- each kind: makes a text, and judges what the core says of it; true when it was accepted

const allowed =
  /^https:\/\/(auth\.atlassian\.com|auth\.atlassian-us-gov-mod\.com|id\.atlassian\.com)$/
const isAuthorize = url =>
  /^https:\/\/auth\.atlassian/.test(url.origin) && /^\/authorize\/?$/.test(url.pathname)

/** Typed into a browser a host needs no scheme; else the address stands among words. */
function browseTyped(text) {
  const typed = browse(`https://${text}`)
  if (/^[^.]+\../.test(typed?.hostname)) return typed
  const begin = text.search(/https?:[/\\]/i)
  if (begin >= 0) return browse(text.slice(begin))
  const withoutScheme = text.match(/[/\\]{2}\w.*/s)
  return withoutScheme && browse(`https:${withoutScheme[0]}`)
}

/** Follows continue= as a browser would, and says where it goes wrong. */
function followConsent(text) {
  let url = browse(text)
  if (!isWeb(url)) url = browseTyped(text)
  for (let hops = 0; hops < 5; hops += 1) {
    if (!isWeb(url)) return 'is no address'
    if (!allowed.test(url.origin)) return `leads to ${url.origin}`
    if (isAuthorize(url)) return ''
    const next = url.searchParams.get('continue')
    if (!next) return `leads to ${url}`
    url = browse(next, url.origin)
  }
  return 'goes on and on'
}

/** As it stands, decoded as a whole once or twice, without what a quote or a blank sets apart. */
function readings(text) {
  const wholes = [text, decoded(text), decoded(decoded(text))].map(uncopied)
  const withoutQuoted = wholes.map(one => one.replace(/(\?[^"'<>`]*)["'<>`].*/s, '$1'))
  const withoutWords = wholes.map(one => one.replace(/^\S*\s+[/\\]*/, 'https://'))
  return [...wholes, ...withoutQuoted, ...withoutWords]
}

function judgeConsent(text) {
  const answer = core.explain({ text })
  const first = answer.ok && answer.value.findings[0]
  if (first.code !== 'consent_url') return false
  assert.equal(first.confidence, 'certain')
  const faults = readings(text).map(followConsent)
  assert.ok(faults.includes(''), `the core says consent URL, but the text ${faults[0]}`)
  if (faults[0] !== '' && !/["'<>`]/.test(text))
    assert.ok(!isWeb(browse(text)), `decoded only, but the text ${faults[0]}`)
  return true
}

function decoded(text) {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function judgeCallback(text) {
  const answer = core.parseCallback({ text, expectedState: state })
  if (!answer.ok || answer.value.outcome !== 'code') return false
  const url = browse(uncopied(text))
  if (!isWeb(url)) return true
  const parameters = new URLSearchParams(url.search || url.hash.slice(1))
  assert.equal(parameters.get('code'), answer.value.code)
  assert.equal(parameters.get('state'), state)
  return true
}

function consentFor(redirectUri) {
  const scopes = ['read:page:confluence', 'offline_access']
  return core.buildConsentUrl({ clientId: 'abc', redirectUri, scopes, state })
}

function judgeRedirect(text) {
  const answer = consentFor(text)
  if (!answer.ok) return false
  const sent = new URL(answer.value.url).searchParams.get('redirect_uri')
  const told = takenBy(answer.value.warnings)
  const isTold = told === null ? text.includes(sent) : sent.startsWith(told)
  assert.ok(isTold, 'another one is sent')
  const url = browse(sent)
  assert.ok(isWeb(url), 'no browser takes it')
  assert.equal(url.username + url.password + url.hash, '')
  assert.doesNotMatch(url.hostname, /^\.|\.\./)
  // What a person reads between the slashes is where it leads.
  const seen = sent
    .match(/^https?:\/\/([^/?]+)/)[1]
    .replace(/:\d*$/, '')
    .toLowerCase()
  if (
    !/^[\d.x[]/.test(seen) &&
    !/^(\d|0x)/.test(seen.split('.').at(-1) || seen.split('.').at(-2))
  ) {
    assert.equal(url.hostname, seen)
  }
  return true
}

function judgePair([registered, chosen]) {
  const answer = core.compareCallbacks({ registered, chosen })
  if (!answer.ok || !answer.value.same) return false
  const told = takenBy(answer.value.findings)
  if (told !== null) {
    assert.ok(chosen.startsWith(told), 'another one is compared')
    return true
  }
  assert.equal(browse(registered)?.href, browse(chosen)?.href)
  return true
}

function judgeSite(text) {
  const answer = core.parseSite({ text })
  if (!answer.ok) return false
  const { host, subdomain, warnings } = answer.value
  const bare = (takenBy(warnings) ?? text).replace(
    /^[\s\u00a0\u200b-\u200d\u2060\ufeff"'`<]+|[\s\u00a0\u200b-\u200d\u2060\ufeff"'`>]+$/g,
    '',
  )
  const url = browse(/^https?:/i.test(bare) ? bare : `https://${bare.replace(/^\/\//, '')}`)
  assert.ok(isWeb(url), 'no browser takes it')
  const isName = !/[.]./.test(url.hostname) || /^[\w-]+[/?#]/.test(bare)
  assert.equal(isName ? `${subdomain}.atlassian.net` : url.hostname.replace(/\.$/, ''), host)
  return true
}

const kinds = {
  consent: { make: consentAddress, judge: judgeConsent },
  callback: { make: random => callbackAddress(random, state), judge: judgeCallback },
  redirect: { make: random => mutate(random, plainAddress(random)), judge: judgeRedirect },
  pair: { make: makePair, judge: judgePair },
  site: { make: siteAddress, judge: judgeSite },
}

function makePair(random) {
  const first = plainAddress(random)
  return [random.often(1, 2) ? first : mutate(random, first), mutate(random, first)]
}

// ---- addresses by themselves, many to one start of the program

// Refused on purpose: what needs IDNA or is percent-encoded in the host.
const needsMore = text => /[^\0-\x7f]|xn--|%/i.test(text)

function judgeParser(seeds) {
  const texts = seeds.map(seed => mutate(randomFrom(seed), plainAddress(randomFrom(seed + 7))))
  const input = texts.map(text => `${JSON.stringify(text)}\n`).join('')
  const lines = execFileSync(program, { input, encoding: 'utf8' }).trim().split('\n')
  let accepted = 0
  for (const [i, line] of lines.entries()) {
    const ours = JSON.parse(line)
    const theirs = partsOf(browse(texts[i]))
    const where = `seed ${seeds[i]}: ${JSON.stringify(texts[i])}`
    if (ours && theirs && isUnresolved(theirs.pathname)) theirs.pathname = ours.pathname
    if (ours === null) assert.ok(theirs === null || needsMore(texts[i]), `refused, ${where}`)
    else assert.deepEqual(ours, theirs, where)
    accepted += ours === null ? 0 : 1
  }
  return accepted
}

// ---- the run

const counts = { parser: { asked: 0, accepted: 0 } }
for (const name of Object.keys(kinds)) counts[name] = { asked: 0, accepted: 0 }

function count(name, asked, accepted) {
  counts[name].asked += asked
  counts[name].accepted += accepted
}

function judgeKind(name, seed) {
  const { make, judge } = kinds[name]
  const text = make(randomFrom(seed))
  try {
    count(name, 1, judge(text) ? 1 : 0)
  } catch (cause) {
    throw new Error(`${name}, seed ${seed}: ${JSON.stringify(text)}: ${cause.message}`, { cause })
  }
}

const end = Date.now() + Number(seconds) * 1000
let seed = Number(firstSeed)
do {
  const seeds = Array.from({ length: batch }, (_, i) => seed + i)
  count('parser', batch, judgeParser(seeds))
  for (const one of seeds) for (const name of Object.keys(kinds)) judgeKind(name, one)
  seed += batch
} while (Date.now() < end)

for (const [name, { asked, accepted }] of Object.entries(counts)) {
  assert.ok(accepted > asked / 100, `${name}: ${accepted} of ${asked} accepted proves nothing`)
  console.log(`${name}: ${asked} asked, ${accepted} accepted, none leads elsewhere`)
}
console.log(`Seeds ${firstSeed} to ${seed - 1}`)
