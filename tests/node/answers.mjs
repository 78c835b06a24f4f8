/**
 * Asks the shipped core, in Node and in Chromium, what the native core was asked (tests/generated/
 * answers.cpp): every vector and COUNT generated calls, from seed FIRST on. The answers have to be the
 * same to the byte (an operation that no Core has is left out). On the way other implementations judge them: see support/oracles.mjs.
 *
 *   node answers.mjs [COUNT [FIRST]]       5000 from 1 on is usual; ANSWERS names the native program
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { openBrowser } from './support/browser_core.mjs'
import { core, root } from './support/core.mjs'
import { judge, judged, judgeChallenges } from './support/oracles.mjs'
import { askAll } from './support/raw_core.mjs'

const program = process.env.ANSWERS ?? new URL('build/native/tests/answers', root).pathname
const [count = '5000', first = '1'] = process.argv.slice(2)
const batchSize = 500

async function* batchesOf(...request) {
  const native = spawn(program, request, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(native, 'close')
  let batch = []
  for await (const line of createInterface({ input: native.stdout })) {
    batch.push(JSON.parse(line))
    if (batch.length === batchSize) {
      yield batch
      batch = []
    }
  }
  yield batch
  assert.deepEqual(await ended, [0, null], `${program} failed`)
}

function compare(call, answer, where) {
  if (answer.sha256 === call.sha256) return
  const again = /^\d+$/.test(call.id) ? `; natively: answers show ${call.id}` : ''
  const question = `${call.operation} ${call.request}`
  assert.fail(`${where} answers ${call.id} in another way${again}\n${question}\n${answer.text}`)
}

async function compareAll(browser, ...request) {
  let calls = 0
  for await (const batch of batchesOf(...request)) {
    const asked = batch.filter(({ operation }) => core[operation] !== undefined)
    const inNode = await askAll(core, asked)
    const inChromium = await browser.askAll(asked)
    for (const [i, call] of asked.entries()) {
      compare(call, inNode[i], 'Node')
      compare(call, inChromium[i], 'Chromium')
      judge(call, JSON.parse(inNode[i].text))
    }
    calls += asked.length
  }
  return calls
}

const browser = await openBrowser()
try {
  const vectors = await compareAll(browser, 'vectors')
  assert.ok(vectors > 300, `${vectors} vectors`)
  const generated = await compareAll(browser, 'generated', first, count)
  assert.ok(generated > 0.99 * Number(count), `${generated} generated calls`)
  const challenges = await judgeChallenges(browser)
  console.log(`${vectors} vectors and ${generated} generated calls from seed ${first}:`)
  console.log('the same answers natively, in Node and in Chromium')
  console.log(`Judged by others: ${challenges} challenges by Web Crypto, ${judged()}`)
} finally {
  await browser.close()
}
