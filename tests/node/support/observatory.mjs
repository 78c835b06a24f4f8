/**
 * What MDN's HTTP Observatory says about a server: node observatory.mjs HOST HTTP-PORT HTTPS-PORT.
 * As its scanner does, but on ports other than 80 and 443, which that one cannot be told. A process
 * of its own, because Node takes trusted certificates from its environment.
 */
import { writeFile } from 'node:fs/promises'

// Installing it would download the list of preloaded hosts. This machine is not on it.
const preloaded = import.meta.resolve('@mdn/mdn-http-observatory/conf/hsts-preload.json')
await writeFile(new URL(preloaded), '{}')

const { ALL_TESTS } = await import('@mdn/mdn-http-observatory/src/constants.js')
const { getGradeForScore, getScoreModifier } = await import(
  '@mdn/mdn-http-observatory/src/grader/grader.js'
)
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(
  '@mdn/mdn-http-observatory/src/grader/charts.js'
)
const { retrieve } = await import('@mdn/mdn-http-observatory/src/retriever/retriever.js')

const [host, httpPort, httpsPort] = process.argv.slice(2)
const requests = await retrieve(host, { httpPort, httpsPort })
const results = ALL_TESTS.map(test => test(requests)).map(({ pass, result }) => ({
  pass,
  result,
  points: getScoreModifier(result),
}))
const sum = points => points.reduce((total, each) => total + each, 100)
const without = sum(results.map(({ points }) => Math.min(points, 0)))
const withExtra = sum(results.map(({ points }) => points))
const score = without >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? withExtra : without
console.log(JSON.stringify({ ...getGradeForScore(score), results }))
// Its connections would stay open for five seconds.
process.exit()
