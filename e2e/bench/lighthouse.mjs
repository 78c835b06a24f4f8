/** Lighthouse's two figures with a limit, on its simulated phone; `npm run lighthouse` tells all. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const e2e = fileURLToPath(new URL('..', import.meta.url))

export async function benchLighthouse({ isQuick }) {
  if (isQuick) return { rows: [] }
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'lighthouse'], {
    cwd: e2e,
    // Its exit code is about scores below 100, which do not matter here.
  }).catch(failed => failed)
  const mobile = stdout.split(/^desktop/m)[0]
  return { rows: ['first paint', 'usable'].map(figure => rowOf(figure, mobile)) }
}

function rowOf(figure, text) {
  const found = text.match(new RegExp(`^ *${figure} +(\\d+) ms$`, 'm'))
  if (!found) throw new Error(`Lighthouse said nothing of "${figure}":\n${text}`)
  const time = Number(found[1])
  return {
    id: `lighthouse ${figure}`,
    what: `Lighthouse, mobile: ${figure}`,
    unit: 'ms',
    ours: { best: time, median: time, low: time, high: time },
    peers: [],
  }
}
