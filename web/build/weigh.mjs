/** Prints what each shipped file weighs, and says which forms are over their budget. */
import { readFile } from 'node:fs/promises'
import { compressors } from './compress.mjs'
import { filesIn } from './files.mjs'
import { dist } from './paths.mjs'

const budgets = [
  { form: 'site/', by: 'brotli', limit: 100_000 },
  { form: 'confluence-oauth-helper.html', by: 'gzip', limit: 150_000 },
]

/** What is not sent as such: the compressed copies, headers, checksums, a package's papers. */
const beside = /\.(br|gz|json|md)$|^hosting\/|^SHA256SUMS$/

export async function weigh() {
  const names = (await filesIn(dist)).filter(name => !beside.test(name))
  const rows = await Promise.all(names.map(weighFile))
  print('file', { raw: 'raw', gzip: 'gzip', brotli: 'brotli' })
  for (const { name, ...weights } of rows) print(name, weights)
  return budgets.filter(budget => isOver(budget, rows)).map(budget => budget.form)
}

async function weighFile(name) {
  const bytes = await readFile(dist + name)
  return {
    name,
    raw: bytes.length,
    gzip: compressors.gz(bytes).length,
    brotli: compressors.br(bytes).length,
  }
}

function print(name, { raw, gzip, brotli }) {
  const column = value => String(value).padStart(9)
  console.log(`${name.padEnd(44)}${column(raw)}${column(gzip)}${column(brotli)}`)
}

function isOver({ form, by, limit }, rows) {
  const sum = rows
    .filter(row => row.name.startsWith(form))
    .reduce((total, row) => total + row[by], 0)
  console.log(`${form} ${sum} bytes ${by} of ${limit}${sum > limit ? ': OVER BUDGET' : ''}`)
  return sum > limit
}
