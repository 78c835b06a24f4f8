/** Holds rows to the ceilings of web/build/budgets.json. */
import { readFileSync } from 'node:fs'

const file = new URL('../../web/build/budgets.json', import.meta.url)
export const budgets = JSON.parse(readFileSync(file, 'utf8'))

/** Writes the limit into each row that has one, and returns a sentence for each that is broken. */
export function judge({ rows = [], growths = [], files = [] }) {
  return [
    ...rows.flatMap(judgeTime),
    ...rows.flatMap(judgeRatio),
    ...growths.flatMap(judgeGrowth),
    ...(files.length > 0 ? budgets.weights : []).flatMap(budget => judgeWeight(budget, files)),
  ]
}

function judgeTime(row) {
  const limit = budgets.milliseconds[row.id]
  if (limit === undefined) return []
  row.limit = limit
  row.isBroken = row.ours.median > limit
  return row.isBroken ? [`${row.what}: ${row.ours.median} ms, limit ${limit} ms`] : []
}

function judgeRatio(row) {
  const limit = budgets.ratios[row.id]
  if (limit === undefined) return []
  const worst = Math.max(...row.peers.map(peer => peer.ratio.median))
  return worst > limit ? [`${row.what}: ${worst} times the peer's time, limit ${limit}`] : []
}

function judgeGrowth(growth) {
  growth.limit = budgets.growth
  growth.isBroken = growth.exponent > budgets.growth
  return growth.isBroken ? [`${growth.family} grows with exponent ${growth.exponent}`] : []
}

function judgeWeight({ what, files: pattern, by, ceiling }, files) {
  const sum = files
    .filter(({ name }) => new RegExp(pattern).test(name))
    .reduce((all, one) => all + one[by], 0)
  return sum > ceiling ? [`${what}: ${sum} bytes ${by}, ceiling ${ceiling}`] : []
}
