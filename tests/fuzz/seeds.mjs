// Writes what the fuzzers start from into a folder: call/ and text/ with the vectors, a request or a
// text a file, and dictionary.txt with the words of the catalogue and of the vectors' members.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const folder = process.argv[2]
const read = name => JSON.parse(readFileSync(new URL(name, root), 'utf8'))

const words = new Set(['://', '%2F', '%25', '\n- ', '&amp;', '"auth_config"', '\\"', 'Bearer '])
const takeWord = text => text.length >= 2 && text.length <= 60 && words.add(text)

for (const { scope } of read('wasm/catalogue/scopes.json').entries) takeWord(scope)
for (const { any = [], all = [], alone = [] } of read('wasm/catalogue/messages.json').entries) {
  for (const phrase of [...any, ...all, ...alone]) takeWord(phrase)
}

const texts = []
function look(value) {
  if (typeof value === 'string') texts.push(value)
  if (typeof value !== 'object' || value === null) return
  for (const [name, part] of Object.entries(value)) {
    if (!Array.isArray(value)) takeWord(name)
    look(part)
  }
}

for (const kind of ['address', 'call', 'text']) mkdirSync(`${folder}/${kind}`, { recursive: true })
for (const file of readdirSync(new URL('tests/vectors/', root))) {
  const { operation, cases } = read(`tests/vectors/${file}`)
  for (const one of cases) {
    const name = `${file.replace('.json', '')}-${one.id}`.replace(/[^\w-]/g, '_')
    const request = JSON.stringify(one.input)
    writeFileSync(`${folder}/call/${name}`, `${one.operation ?? operation}\n${request}`)
    look(one.input)
  }
}
for (const [i, text] of texts.entries()) {
  writeFileSync(`${folder}/text/${i}`, text)
  if (text.includes('://')) writeFileSync(`${folder}/address/${i}`, text)
}

const escaped = word => word.replace(/[^ !#-[\]-~]/gu, c => [...Buffer.from(c)].map(hex).join(''))
const hex = byte => `\\x${byte.toString(16).padStart(2, '0')}`
const lines = [...words].map(word => `"${escaped(word)}"`)
writeFileSync(`${folder}/dictionary.txt`, `${lines.join('\n')}\n`)
