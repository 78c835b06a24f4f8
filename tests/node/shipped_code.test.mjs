/**
 * A policy blocks neither navigation nor WebRTC, so the promise rests on the code: here stands every
 * power that the shipped scripts use, and why. A use that is new, or gone, fails.
 */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { powersOf } from './support/powers.mjs'

const dist = new URL('../../web/dist/', import.meta.url)
const read = path => readFile(new URL(path, dist), 'utf8')

/** Where the page goes by itself: nowhere. Links are followed by people. */
const page = {
  'location.search': 'read: Atlassian’s answer, and to keep it in the address',
  'location.hash': 'read: the step, or the setup, that the address names',
  'location.href': 'read: the answer, before it leaves the address bar',
  'location.origin': 'read: for the page’s own callback, and for the link to hand over',
  'location.pathname': 'read: likewise',
  'location.protocol': 'read: served, or a local file',
  'location.ancestorOrigins': 'read: is an allowed portal around',
  'history.replaceState() ×2': 'takes code, state and setup out of the address bar; loads nothing',
  'history.state': 'read: to leave it as it is',
  '.href =': 'of the link that saves a file: a blob of this page',
  '.click()': 'on that link, which has `download`, when a person presses “Save a file”',
  'createElement(a)': 'that link',
  'createElement(textarea)': 'what is copied without a clipboard, for the moment of copying',
  'createElement(div)': 'a place for what a portal gets to see',
  'createElement(template)': 'lit-html: the page’s own templates, by a Trusted Types policy',
  'createElement(…) ×2': 'lit-html: the same, by its own function of that name',
  '.innerHTML =': 'lit-html: on such a template; only literals of the source come there',
  '"<svg"': 'lit-html: told apart from HTML; there is no such template here',
  document: 'lit-html: kept in a variable',
  globalThis: 'lit-html: kept in a variable, for its Trusted Types policy',
  'Reflect.ownKeys()': 'Emscripten: to give each function of the module its own error',
  '"http-equiv"': 'read: the policy, to show it',
  '.open =': 'the panel of the header is folded',
  '.postMessage() ×2': 'the announcement, to an allowed origin; then on the port of that',
  'window.parent': 'where the announcement goes',
  'window.top': 'read: in a frame, or not',
}

/** Emscripten's glue has two that are never reached: it is given its bytes. */
const site = { ...page, 'fetch() ×3': 'the page’s own WASM, once' }
const single = { ...page, 'fetch() ×2': 'those; its policy blocks every one' }

const core = {
  'fetch() ×3': 'its own WASM, once',
  'import("node:fs/promises")': 'in Node it reads its WASM instead',
}

const embed = {
  'createElement(iframe)': 'the frame of the helper',
  '.src =': 'its address, from the attribute that the portal set',
  '.contentWindow': 'read: an announcement counts when it comes from there',
  '.postMessage()': 'on the port that came with it',
  '.dispatchEvent()': 'the portal hears what the frame says',
}

async function scriptsOfSite() {
  const names = (await readdir(new URL('site/assets/', dist))).filter(name => name.endsWith('.js'))
  return Promise.all(names.map(name => read(`site/assets/${name}`)))
}

const scriptsOf = html => [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code)

const shipped = {
  site: [await scriptsOfSite(), site],
  'the single file': [scriptsOf(await read('confluence-oauth-helper.html')), single],
  'core.js': [[await read('core/core.js')], core],
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
    assert.deepEqual(links.filter(address => !/^(#|\.\/assets\/)/.test(address)), [])
  }
})

/** Each is a way out that a later change could bring in, with what it is told as. */
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
  'one.click(); other.click()': '.click() ×2',
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
