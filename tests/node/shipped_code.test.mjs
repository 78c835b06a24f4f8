/**
 * A policy blocks neither navigation nor WebRTC, so the promise rests on the code. This lists every power
 * that the shipped scripts use, and why; a new use fails, and so does one that is gone.
 */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { powersOf } from './support/powers.mjs'

const dist = new URL('../../web/dist/', import.meta.url)
const read = path => readFile(new URL(path, dist), 'utf8')

/** Navigation by script: none. Only people follow links. */
const page = {
  'location.search': 'read: Atlassian’s answer, and to keep it in the address',
  'location.hash': 'read: the step, or the setup, that the address names',
  'location.href': 'read: the answer, before it leaves the address bar',
  'location.origin': 'read: for the page’s own callback, and for the link that is shared',
  'location.pathname': 'read: likewise',
  'location.protocol': 'read: served, or a local file',
  'history.replaceState()': 'takes code, state and setup out of the address bar; loads nothing',
  'history.state': 'read: to leave it as it is',
  '.href =': 'of the link that saves a file: a blob of this page',
  '.click()': 'on that link, which has `download`, when a person presses “Save a file”',
  'createElement(a)': 'that link',
  'createElement(textarea)': 'what is copied without a clipboard, for the moment of copying',
  'createElement(template)': 'lit-html: the page’s own templates, by a Trusted Types policy',
  'createElement(…)': 'lit-html: the same, by its own function of that name',
  '.innerHTML =': 'lit-html: on such a template; only literals of the source come there',
  '"<svg"': 'lit-html: told apart from HTML; there is no such template here',
  document: 'lit-html: kept in a variable',
  globalThis: 'lit-html: kept in a variable, for its Trusted Types policy',
  '"http-equiv"': 'read: the policy, to show it',
  '.open =': 'the panel of the header is folded',
  'window.top': 'read: in a frame, or not',
}

/** What the single file adds: it alone may be in a portal. */
const portal = {
  'location.ancestorOrigins': 'read: is an allowed portal around',
  'createElement(div)': 'a place for what a portal gets to see',
  '.postMessage()': 'the announcement, to an allowed origin; then on the port of that',
  'Reflect.ownKeys()': 'of a message: that no member is overlooked',
  'window.parent': 'where the announcement goes',
}

/** A use in Emscripten's glue is never reached, because it is given an instance. */
const site = { ...page, 'fetch()': 'the page’s own WASM, once' }
const single = { ...page, ...portal, 'fetch()': 'those; its policy blocks every one' }

const late = {
  'fetch()': 'the page’s own script, to see how the server sends it, once that script was refused',
  'location.origin': 'read: to say the address with its slash',
  location: 'its path is read: for the slash',
}

const core = {
  'fetch()': 'its own WASM, once',
  '.getBuiltinModule()': 'in Node, where it is a file, it reads its WASM instead',
}
/** Never reached in Emscripten's glue, because it is given an instance. */
const inside = { 'fetch()': 'of the glue alone' }

const embed = {
  'createElement(iframe)': 'the frame of the helper',
  '.src =': 'its address, from the attribute that the portal set',
  '.contentWindow': 'read: an announcement counts when it comes from there',
  '.postMessage()': 'on the port that came with it',
  '.dispatchEvent()': 'the portal hears what the frame says, and why it says nothing',
  'createElement(i)': 'a mark without size: where a link leads, and which colours the portal has',
  'fetch()': 'the file once more, where its frame stays silent: to say why',
}

async function scriptsOfSite() {
  const names = (await readdir(new URL('site/assets/', dist))).filter(name => name.endsWith('.js'))
  return Promise.all(names.map(name => read(`site/assets/${name}`)))
}

const scriptsOf = html => [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code)

const shipped = {
  site: [await scriptsOfSite(), site],
  'the hosted page itself': [scriptsOf(await read('site/index.html')), late],
  'the single file': [scriptsOf(await read('confluence-oauth-helper.html')), single],
  'core.js': [[await read('core/core.js')], core],
  'inline.js': [[await read('core/inline.js')], inside],
  'core.cjs': [[await read('core/core.cjs')], inside],
  'edge.js': [[await read('core/edge.js')], inside],
  'embed.js': [[await read('embed/embed.js')], embed],
}

for (const [what, [scripts, allowed]] of Object.entries(shipped)) {
  test(`${what} goes nowhere by itself, has no WebRTC, and makes no markup of text`, () => {
    assert.equal(scripts.length, 1)
    assert.deepEqual(powersOf(scripts[0]), Object.keys(allowed).sort())
  })
}

test('the documents send nobody anywhere, and load nothing but the page’s own files', async () => {
  for (const path of ['site/index.html', 'confluence-oauth-helper.html']) {
    const html = (await read(path)).replace(/<(script|style)>.*?<\/\1>/gs, '')
    assert.doesNotMatch(html, /http-equiv=(?!"Content-Security-Policy")|<(iframe|form|base|object|img)\b/i)
    assert.doesNotMatch(html, /\son\w+=|\sstyle=|\sping=|javascript:|rel="(dns-)?pre(fetch|connect|render)/i)
    const links = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
    assert.deepEqual(links.filter(address => !/^(#|\.\/assets\/|\.\/third-party-notices\.txt$)/.test(address)), [])
  }
})

/** Ways out that a later change could bring in, each with its report. */
const waysOut = {
  'location = there': 'location',
  'location.href = there': 'location.href =',
  'location.assign(there)': 'location.assign()',
  'window.location.replace(there)': 'window.location',
  'document["location"] = there': 'document[…]',
  'const l = location; l.href = there': 'location',
  'const { location: l } = window': 'window',
  'const { open } = window': 'window',
  'open(there)': 'open()',
  'window.open(there)': 'window.open()',
  'window?.open?.(there)': 'window.open()',
  'frame.contentWindow.open(there)': '.contentWindow',
  'body.ownerDocument.defaultView': '.defaultView',
  'self["op" + "en"](there)': 'self[…]',
  'made[name](there)': '[…]()',
  'Reflect.get(window, name)': 'Reflect.get()',
  'link.click()': '.click()',
  'link.href = there': '.href =',
  'link.dispatchEvent(new MouseEvent("click"))': '.dispatchEvent()',
  'form.requestSubmit()': '.requestSubmit()',
  'navigation.navigate(there)': 'navigation.navigate()',
  'history.pushState(0, "", there)': 'history.pushState()',
  'history.back()': 'history.back()',
  'new RTCPeerConnection()': 'new RTCPeerConnection',
  'new window.webkitRTCPeerConnection()': 'window.webkitRTCPeerConnection, made',
  'use("RTCPeerConnection")': '"RTC"',
  'navigator.sendBeacon(there, text)': '.sendBeacon()',
  'new WebSocket(there)': 'new WebSocket',
  'new Image().src = there': 'new Image',
  'import(there)': 'import(there)',
  'document.createElement("iframe")': 'createElement(iframe)',
  'place.innerHTML = text': '.innerHTML =',
  'place["innerHTML"] = text': '["innerHTML"]',
  'document.write(text)': '.write()',
  'use(`<meta http-equiv="refresh">`)': '"<meta"',
  'use(`<form action="${there}">`)': '"<form"',
  'use("javascript:void 0")': '"javascript:"',
  'eval(text)': 'eval()',
  'new Function(text)': 'new Function',
  'setTimeout("leave()", 1)': 'setTimeout("…")',
}

for (const [code, use] of Object.entries(waysOut)) {
  test(`is told: ${code}`, () => {
    const found = powersOf(code)
    assert.ok(found.includes(use), found.join(' | '))
  })
}
