/** Prints what each shipped file weighs, which goals are missed, and which ceilings are broken. */
import { readFile } from 'node:fs/promises'
import { compress } from './compress.mjs'
import { filesIn } from './files.mjs'
import { withoutNotices } from './notices.mjs'
import { dist } from './paths.mjs'

const { weights: budgets } = JSON.parse(
  await readFile(new URL('budgets.json', import.meta.url), 'utf8'),
)

/** Not weighed: compressed copies, headers, checksums, licences, package metadata. */
const beside = /\.(br|gz|json|md|txt)$|^hosting\/|^SHA256SUMS$/

/** Whether everything is below its ceiling. */
export async function weigh() {
  const rows = await weighFiles()
  print('file', { raw: 'raw', gzip: 'gzip', brotli: 'brotli' })
  for (const { name, ...weights } of rows) print(name, weights)
  return budgets.map(budget => isBelowCeiling(budget, rows)).every(Boolean)
}

/** Each file's bytes as it is and as it is sent, licences apart. */
export async function weighFiles() {
  const names = (await filesIn(dist)).filter(name => !beside.test(name))
  return Promise.all(names.map(weighFile))
}

async function weighFile(name) {
  const bytes = await readFile(dist + name)
  const weighed = name.endsWith('.html') ? Buffer.from(withoutNotices(String(bytes))) : bytes
  const [gzip, brotli] = await Promise.all(['gz', 'br'].map(by => compress(weighed, by)))
  return { name, raw: weighed.length, gzip: gzip.length, brotli: brotli.length }
}

function print(name, { raw, gzip, brotli }) {
  const column = value => String(value).padStart(9)
  console.log(`${name.padEnd(44)}${column(raw)}${column(gzip)}${column(brotli)}`)
}

function isBelowCeiling({ what, files, by, goal, ceiling }, rows) {
  const sum = rows
    .filter(row => new RegExp(files).test(row.name))
    .reduce((total, row) => total + row[by], 0)
  const verdict = sum > ceiling ? 'OVER ITS CEILING' : sum > goal ? 'goal missed' : 'goal met'
  console.log(`${what}: ${sum} bytes ${by}, goal ${goal}, ceiling ${ceiling}: ${verdict}`)
  return sum <= ceiling
}
