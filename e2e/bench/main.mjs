/**
 * scripts/bench [--quick] [--json FILE] [PART...]: measures, prints tables, writes JSON, and fails
 * when a budget is broken. Parts: weights, operations, keystroke, start,
 * start-work, lighthouse, memory, native, growth. With --quick
 * it only proves that every part but Lighthouse runs: its figures mean nothing and are not judged.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { weighFiles } from '../../web/build/weigh.mjs'
import { judge } from './budgets.mjs'
import { benchGrowth } from './growth.mjs'
import { benchKeystrokes } from './keystroke.mjs'
import { benchLighthouse } from './lighthouse.mjs'
import { benchMemory } from './memory.mjs'
import { benchNative } from './native.mjs'
import { benchOperations } from './operations.mjs'
import { growthTable, nativeTable, operationsTable, plainTable, weightsTable } from './report.mjs'
import { startServer } from './server.mjs'
import { benchStart } from './start.mjs'
import { benchStartWork } from './start-work.mjs'

const parts = {
  weights: { run: async () => ({ files: await weighFiles() }), show: ({ files }) => weightsTable(files) },
  operations: {
    run: benchOperations,
    show: ({ rows, growths }) => `${operationsTable(rows)}\n\n${growthTable(growths)}`,
  },
  keystroke: { run: benchKeystrokes, show: ({ rows }) => plainTable(rows) },
  start: { run: benchStart, show: ({ rows }) => plainTable(rows) },
  'start-work': { run: benchStartWork, show: ({ rows }) => operationsTable(rows) },
  lighthouse: { run: benchLighthouse, show: ({ rows }) => plainTable(rows) },
  memory: { run: benchMemory, show: ({ rows }) => plainTable(rows) },
  native: { run: benchNative, show: ({ cases }) => nativeTable(cases) },
  growth: { run: benchGrowth, show: ({ growths }) => growthTable(growths) },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: {
      type: 'string',
      default: fileURLToPath(new URL('../../build/bench.json', import.meta.url)),
    },
  },
})
const wanted = positionals.length > 0 ? positionals : Object.keys(parts)
const strange = wanted.filter(name => !Object.hasOwn(parts, name))
if (strange.length > 0) throw new Error(`no such part: ${strange}. There are ${Object.keys(parts)}`)

const server = await startServer()
const settings = {
  origin: server.origin,
  isQuick: values.quick,
  engines: values.quick ? ['chromium'] : ['chromium', 'firefox'],
}
const results = { when: new Date().toISOString(), cpu: cpus()[0].model, load: loadavg()[0] }
const broken = []
const isBusy = loadavg()[0] > cpus().length
if (isBusy) console.log('The machine is busy: the best samples say more than the medians.')
for (const name of wanted) {
  const result = await parts[name].run(settings)
  if (!values.quick) broken.push(...judge(result))
  results[name] = result
  console.log(`\n## ${name}\n\n${parts[name].show(result)}`)
}
server.stop()
await mkdir(dirname(values.json), { recursive: true })
await writeFile(values.json, `${JSON.stringify({ ...results, broken }, null, 1)}\n`)
console.log(`\nWritten to ${values.json}`)
if (values.quick) console.log('Every part runs. Quick figures are not judged.')
else if (broken.length === 0) console.log('Every budget that was measured holds.')
for (const sentence of broken) console.error(`BROKEN: ${sentence}`)
process.exitCode = broken.length > 0 ? 1 : 0
