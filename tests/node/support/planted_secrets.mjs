/** The secrets of tests/planted_secrets.json, in every encoding, and what of them stands in an answer. */
import { readFile } from 'node:fs/promises'
import { root } from './core.mjs'

const table = JSON.parse(await readFile(new URL('tests/planted_secrets.json', root), 'utf8'))
export const publicCases = table.public

const each = (text, write) => [...text].map(write).join('')
const code = char => char.codePointAt(0)
const hex = (char, digits) => code(char).toString(16).padStart(digits, '0')
const percent = text => each(text, char => `%${hex(char, 2)}`)
const wide = char => (code(char) > 32 ? String.fromCodePoint(code(char) + 0xfee0) : char)
const inside = mark => secret =>
  secret.slice(0, secret.length / 2) + mark + secret.slice(secret.length / 2)

/** Over the whole text. */
const written = {
  'as it is': text => text,
  'for an address': encodeURIComponent,
  percent,
  'percent twice': text => percent(percent(text)),
  'in JSON': text => JSON.stringify(JSON.stringify(text)),
  'numbers of JavaScript': text => each(text, char => `\\u${hex(char, 4)}`),
  'numbers of HTML': text => each(text, char => `&#${code(char)};`),
  'hex numbers of HTML, then percent': text => percent(each(text, char => `&#x${hex(char, 2)};`)),
  'full width': text => each(text, wide),
}

/** Over the secret alone. */
const hidden = {
  'percent inside': percent,
  'zero-width space': inside('\u200b'),
  'zero-width space of HTML': inside('&#8203;'),
  'soft hyphen': inside('\u00ad'),
  'byte order mark': inside('\ufeff'),
  'mark of direction': inside('\u202e'),
}
const broken = {
  tab: inside('\t'),
  'line break': inside('\n'),
  'line break of Windows': inside('\r\n'),
}

function* waysOf({ text, secret, line }) {
  for (const [how, write] of Object.entries(written))
    yield [how, write(text.replace('{}', () => secret))]
  const within = line ? hidden : { ...hidden, ...broken }
  for (const [how, write] of Object.entries(within)) {
    yield [how, text.replace('{}', () => write(secret))]
  }
}

/** `{ id, secret, text, isBare }`, each secret in each way. */
export const planted = table.secrets.flatMap(one =>
  [...waysOf(one)].map(([how, text]) => ({
    id: `${one.id}, ${how}`,
    secret: one.secret,
    text,
    isBare: text === one.text.replace('{}', () => one.secret),
  })),
)

function decoded(text) {
  for (let before; before !== text; ) {
    before = text
    text = text
      .replace(/%([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
      .replace(/\\u([0-9a-f]{4})/gi, (_, digits) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
      .replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
      .replace(/&#x([0-9a-f]+);/gi, (_, digits) =>
        String.fromCodePoint(Number.parseInt(digits, 16)),
      )
      .replace(/[\uff01-\uff5e]/g, char => String.fromCodePoint(code(char) - 0xfee0))
      .replace(/[\u200b\u00ad\ufeff\u202e\t\r\n]|\\[trn]|\u00e2\u0080\u008b|\u00c2\u00ad/g, '')
  }
  return text.toLowerCase()
}

/** The first eight characters in a row of the secret that stand in the text, or ''. */
export function pieceOf(secret, text) {
  const shown = decoded(text)
  const whole = secret.toLowerCase()
  for (let at = 0; at + 8 <= whole.length; at += 1) {
    if (shown.includes(whole.slice(at, at + 8))) return secret.slice(at, at + 8)
  }
  return ''
}
