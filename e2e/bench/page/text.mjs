/** Pasted text, from a line to the most that the boundary takes, against JavaScript. */
import { createFinder } from '../rivals/find-messages.mjs'
import { createParser } from '../rivals/parse-scopes.mjs'
import { same } from './oauth.mjs'

const sizes = { parse: [1e3, 1e4, 1e5, 1e6, 4e6], explain: [1e3, 1e4, 1e5, 1e6] }
const label = size => (size < 1e6 ? `${size / 1e3} kB` : `${size / 1e6} MB`)

/** A quick run leaves out what takes a second. */
export async function textCases(core, catalogue, isQuick) {
  const messages = await (await fetch('/catalogue/messages.json')).json()
  const guide = catalogue.presets.find(preset => preset.id === 'guide').scopes
  const parse = createParser(catalogue)
  const find = createFinder(messages)
  const lists = `${guide.join(', ')}\n`
  const prose =
    `We looked at 12 apps; the one that works has read:page:confluence and offline_access.\n` +
    `It did not work with read:pages:confluence, nor with write:everything:jira, nobody knows why.\n`
  const log =
    `2026-11-24T02:17:17Z ERROR [oauth] <p>GET https://api.atlassian.com/ex/confluence/1/wiki%2Frest ` +
    `{\\"status\\":\\"failed\\",&quot;took&quot;:&quot;12&quot;} retried after 30 s\n`
  const of = kind => sizes[kind].filter(size => !isQuick || size < 1e6)
  const parsing = (text, what, extra) => parseCase(core, parse, text, what, extra)
  return [
    parsing(guide.join(','), "the guide's list, 70 scopes", {}),
    ...of('parse').map(size =>
      parsing(repeat(lists, size), `lists, ${label(size)}`, { family: 'parse lists', size }),
    ),
    ...of('parse').map(size =>
      parsing(repeat(prose, size), `prose, ${label(size)}`, { family: 'parse prose', size }),
    ),
    ...of('explain').map(size =>
      explainCase(core, find, `${repeat(log, size - 400)}${error}`, `a log, ${label(size)}`, {
        family: 'explain log',
        size,
      }),
    ),
    ...of('explain').map(size =>
      explainCase(core, find, repeat(prose, size), `prose, ${label(size)}`, {
        family: 'explain prose',
        size,
      }),
    ),
  ]
}

/** What stands at the end of the log: the message that has to be found. */
const error = `Something went wrong. The app is asking for scopes that it was not given in the developer console.`

/** Ends with a whole word: what half a name is, ours and the rival see differently. */
const repeat = (text, size) =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size).replace(/\S+$/, '')

function parseCase(core, parse, text, what, extra) {
  const said = ({ scopes, duplicates, unknown, unknownCount, separators }) => {
    return { scopes, duplicates, unknown, unknownCount, separators: [...separators].sort() }
  }
  return {
    id: `parse ${what}`,
    what: `parse ${what}`,
    ...extra,
    contenders: { ours: () => core.parseScopes({ text }), JavaScript: () => parse(text) },
    check: () => same(said(core.parseScopes({ text }).value), said(parse(text))),
  }
}

function explainCase(core, find, text, what, extra) {
  return {
    id: `explain ${what}`,
    what: `explain ${what}`,
    ...extra,
    contenders: { ours: () => core.explain({ text }), JavaScript: () => find(text) },
  }
}
