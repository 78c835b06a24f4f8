/** In the browser: every case, one after the other. The runner calls what stands on `window`. */
import { loadCore } from '/core/core.js'
import { growth } from '../statistics.mjs'
import { measure } from './measure.mjs'
import { moduleCases } from './module.mjs'
import { oauthCases } from './oauth.mjs'
import { planCases } from './plan.mjs'
import { textCases } from './text.mjs'

const paces = {
  full: { rounds: 41, sample: 8, most: 2500 },
  quick: { rounds: 3, sample: 0.2, most: 50 },
}

window.runCases = async isQuick => {
  const core = await loadCore()
  const catalogue = take(core.catalogue())
  const cases = [
    ...oauthCases(core),
    ...planCases(core, catalogue),
    ...(await textCases(core, catalogue, isQuick)),
    ...(await moduleCases()),
  ]
  const rows = []
  for (const one of cases) rows.push(await runCase(one, paces[isQuick ? 'quick' : 'full']))
  return { rows, growths: growths(rows) }
}

/** A contender that answers something else is no contender. */
async function runCase({ id, what, family, size, contenders, check }, pace) {
  await check?.()
  return { id, what, family, size, unit: 'ms', ...(await measure(contenders, pace)) }
}

/** From 10 kB on: below, the call itself is most of the time. */
function growths(rows) {
  const families = new Set(rows.flatMap(row => row.family ?? []))
  return [...families].map(family => {
    const large = rows.filter(row => row.family === family && row.size >= 10_000)
    const points = large.map(row => ({ size: row.size, time: row.ours.median }))
    return { family, exponent: growth(points), from: points[0].size, to: points.at(-1).size }
  })
}

export function take(answer) {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
