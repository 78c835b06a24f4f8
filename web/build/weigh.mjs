/** Prints what each shipped file weighs, and says which forms are over their limit or ceiling. */
import { readFile } from 'node:fs/promises'
import { compressed } from './compress.mjs'
import { filesIn } from './files.mjs'
import { dist } from './paths.mjs'

const ceilings = await readFile(new URL('budgets.json', import.meta.url), 'utf8')
const budgets = JSON.parse(ceilings).weights

/** What is not sent as such: the compressed copies, headers, checksums, a package's papers. */
const beside = /\.(br|gz|json|md)$|^hosting\/|^SHA256SUMS$/

export async function weigh(bound = 'limit') {
  const names = (await filesIn(dist)).filter(name => !beside.test(name))
  const rows = await Promise.all(names.map(weighFile))
  print('file', { raw: 'raw', gzip: 'gzip', brotli: 'brotli' })
  for (const { name, ...weights } of rows) print(name, weights)
  return budgets.filter(budget => weightOf(budget, rows) > budget[bound])
}

async function weighFile(name) {
  const sizeAs = async extension => (await compressed(name, extension)).length
  const raw = (await readFile(dist + name)).length
  return { name, raw, gzip: await sizeAs('gz'), brotli: await sizeAs('br') }
}

function print(name, { raw, gzip, brotli }) {
  const column = value => String(value).padStart(9)
  console.log(`${name.padEnd(44)}${column(raw)}${column(gzip)}${column(brotli)}`)
}

function weightOf({ form, by, limit, ceiling }, rows) {
  const sum = rows
    .filter(row => row.name.startsWith(form))
    .reduce((total, row) => total + row[by], 0)
  const verdict = sum > ceiling ? ': OVER ITS CEILING' : sum > limit ? ': OVER BUDGET' : ''
  console.log(`${form} ${sum} bytes ${by} of ${limit}${verdict}`)
  return sum
}
