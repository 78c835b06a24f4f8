/** What the frame believes of a portal, against the JSON Schema that is shipped: the same verdicts. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import Ajv2020 from 'ajv/dist/2020.js'
import { importTypeScript } from '../../web/build/embed.mjs'

const shipped = new URL('../../web/dist/embed/messages.schema.json', import.meta.url)
const schema = JSON.parse(await readFile(shipped, 'utf8'))
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
ajv.addSchema(schema, 'messages')
const fromPortal = ajv.getSchema('messages#/$defs/portalMessage')
const fromFrame = ajv.getSchema('messages#/$defs/frameMessage')
const { readPortalMessage } = await importTypeScript('portal-messages.ts')

const setup = more => ({ version: 2, type: 'setup', ...more })
const theme = more => ({ version: 2, type: 'theme', theme: 'dark', ...more })
const values = more => ({ version: 2, type: 'values', ...more })
const view = more => ({ version: 2, type: 'view', top: 0, bottom: 800, ...more })
const answer = more => ({ version: 2, type: 'answer', ok: true, ...more })
const own = (name, value, message) => Object.defineProperty({ ...message }, name, {
  value, enumerable: true, configurable: true, writable: true,
})

const nothing = [null, []]

const good = {
  'a setup of nothing': setup(),
  'a setup of everything': setup({
    site: 'https://acme.atlassian.net/wiki/spaces/X?a=1',
    callback: 'https://backend.composio.dev/api/v3/toolkits/auth/callback',
    preset: 'read-and-write-pages',
    theme: 'auto',
    wants: ['request', 'secret'],
  }),
  'a draft': setup({ draft: 'setup=eyJzZXR1cCI6MX0' }),
  'later values': values({ site: 'acme', preset: 'guide' }),
  'no later values': values(),
  'an empty site': setup({ site: '' }),
  'a site that the core will refuse': setup({ site: 'acme.atlassian.net.example.com' }),
  'a site of the longest length': setup({ site: 'a'.repeat(2048) }),
  'a site outside the basic plane': setup({ site: '😀'.repeat(2048) }),
  'a preset nobody knows': setup({ preset: 'no-such-preset' }),
  'a wish for nothing': setup({ wants: [] }),
  'a theme': theme(),
  'a view': view(),
  'a view far down': view({ top: 1_000_000, bottom: 1_000_000 }),
  'an answer': answer(),
  'a failed answer': answer({ ok: false }),
  'an answer with an id': answer({ authConfigId: 'ac_iOROGtpG6qVR' }),
  'an answer with a reason': answer({ ok: false, message: 'Composio answered 403. Ask your admin’s help.' }),
  'an answer with a link': answer({ redirectUrl: 'https://connect.composio.dev/link/lk_1?a=b#c' }),
}

const bad = {
  'no object': 'setup',
  null: null,
  'a number': 1,
  'a list': [setup()],
  'an empty object': {},
  'no version': { type: 'setup' },
  'version 0': setup({ version: 0 }),
  'version 1': setup({ version: 1 }),
  'a version as text': setup({ version: '2' }),
  'no type': { version: 2 },
  'an unknown type': setup({ type: 'update' }),
  'a type of the other side': { version: 2, type: 'ready' },
  'a type by way of the prototype': setup({ type: 'constructor' }),
  'a list of types': setup({ type: ['setup'] }),
  'an unknown member': setup({ clientSecret: 'x' }),
  'another message’s member': theme({ site: 'acme' }),
  'an own __proto__': own('__proto__', { site: 'acme' }, setup()),
  'an own constructor': setup({ constructor: { prototype: {} } }),
  'an own toString': setup({ toString: 'x' }),
  'an own hasOwnProperty': setup({ hasOwnProperty: true }),
  'a theme of the prototype': theme({ theme: 'toString' }),
  'a theme without one': { version: 2, type: 'theme' },
  'a view of half a pixel': view({ top: 0.5 }),
  'a view above the frame': view({ top: -1 }),
  'a view beyond every frame': view({ bottom: 1_000_001 }),
  'a view as text': view({ top: '0' }),
  'a view without a bottom': { version: 2, type: 'view', top: 0 },
  'an answer without a verdict': { version: 2, type: 'answer' },
  'a verdict as text': answer({ ok: 'true' }),
  'thousands of members': setup(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [at, 0]))),
}

/** A member that may be missing and does not fit. */
const badValues = {
  'a site that is no text': setup({ site: 1 }),
  'a site that is an object': setup({ site: { toString: 'acme' } }),
  'a site in a list': setup({ site: ['acme'] }),
  'no site at all': setup({ site: null }),
  'a site that is too long': setup({ site: 'a'.repeat(2049) }),
  'a site of four megabytes': setup({ site: 'a'.repeat(1 << 22) }),
  'a site of two lines': setup({ site: 'acme\nevil' }),
  'a site with a NUL': setup({ site: 'acme\0' }),
  'a site that reads backwards': setup({ site: 'acme\u202e' }),
  'a site with half a character': setup({ site: 'acme\ud800' }),
  'a callback that is too long': setup({ callback: `https://x.example/${'a'.repeat(2048)}` }),
  'a preset with spaces': setup({ preset: 'a b' }),
  'an empty preset': setup({ preset: '' }),
  'a preset that is too long': setup({ preset: 'a'.repeat(129) }),
  'an unknown theme': setup({ theme: 'Dark' }),
  'a wish as text': setup({ wants: 'request' }),
  'an unknown wish': setup({ wants: ['tokens'] }),
  'too many wishes': setup({ wants: ['request', 'secret', 'request'] }),
  'a wish like a list': setup({ wants: { 0: 'request', length: 1 } }),
  'an id with a line break': answer({ authConfigId: 'ac_x\n' }),
  'an id that is markup': answer({ authConfigId: '<img src=x>' }),
  'a draft that is no setup': setup({ draft: '{"setup":1}' }),
  'a draft in another alphabet': setup({ draft: 'setup=<b>' }),
  'a draft that is too long': setup({ draft: `setup=${'a'.repeat(44001)}` }),
  'a later preset with spaces': values({ preset: 'a b' }),
  'a reason of two lines': answer({ message: 'a\nb' }),
  'a link that is a script': answer({ redirectUrl: 'javascript:alert(1)' }),
  'a link on plain http': answer({ redirectUrl: 'http://connect.composio.dev/' }),
  'a link with a space': answer({ redirectUrl: 'https://connect.composio.dev/ x' }),
  'a link with letters that look alike': answer({ redirectUrl: 'https://соnnect.composio.dev/' }),
}

for (const [what, message] of Object.entries(good)) {
  test(`The frame and the schema accept ${what}`, () => {
    assert.equal(fromPortal(message), true, JSON.stringify(fromPortal.errors))
    assert.deepEqual(readPortalMessage(structuredClone(message)), [message, []])
  })
}

for (const [what, message] of Object.entries(bad)) {
  test(`The frame and the schema refuse ${what}`, () => {
    assert.equal(fromPortal(message), false)
    assert.deepEqual(readPortalMessage(structuredClone(message)), nothing)
  })
}

for (const [what, message] of Object.entries(badValues)) {
  test(`The schema refuses ${what}, and the frame leaves it out and names it`, () => {
    assert.equal(fromPortal(message), false)
    const [name] = Object.keys(message).filter(member => !['version', 'type', 'ok'].includes(member))
    const { [name]: _, ...rest } = message
    assert.deepEqual(readPortalMessage(structuredClone(message)), [rest, [name]])
  })
}

test('Several bad values are left out, and the good ones stay', () => {
  const message = setup({ site: 'a\nb', callback: 1, preset: 'guide', theme: 'pink', wants: ['request'] })
  const rest = setup({ preset: 'guide', wants: ['request'] })
  assert.deepEqual(readPortalMessage(message), [rest, ['site', 'callback', 'theme']])
})

test('What can be posted and has no JSON is refused', () => {
  const members = Object.entries(setup())
  const others = [new Map(members), new Set(members), new Date(), new ArrayBuffer(8), /setup/, 1n]
  const endless = [Number.NaN, Number.POSITIVE_INFINITY].map(top => view({ top }))
  for (const message of [undefined, Number.NaN, ...others, ...endless]) {
    assert.deepEqual(readPortalMessage(structuredClone(message)), nothing)
  }
})

test('A member that has no JSON is left out as any other', () => {
  const round = setup()
  round.site = round
  for (const message of [round, setup({ site: undefined }), setup({ site: new Date() })]) {
    assert.deepEqual(readPortalMessage(structuredClone(message)), [setup(), ['site']])
  }
})

test('What a message inherits is not in it', () => {
  assert.deepEqual(readPortalMessage(Object.create(setup())), nothing)
  const heir = Object.assign(Object.create({ theme: 'dark' }), { version: 2, type: 'theme' })
  assert.deepEqual(readPortalMessage(heir), nothing)
})

test('Refused messages leave every object as it was', () => {
  for (const message of Object.values({ ...bad, ...badValues })) readPortalMessage(structuredClone(message))
  assert.equal({}.site, undefined)
})

test('The schema tells the two sides apart', () => {
  const ready = { version: 2, type: 'ready' }
  assert.equal(fromFrame(ready), true)
  assert.equal(fromFrame({ ...ready, secret: 'x' }), false)
  for (const message of Object.values(good)) assert.equal(fromFrame(message), false)
})
