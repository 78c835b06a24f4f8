// The tables of messages.json: see packed.hpp. Phrases are kept once; a message refers to them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fields, joints } from './findings.mjs'
import { packed } from './packed.mjs'

const stops = ['link', 'consent', 'callback', 'token', 'connected']

// What advice/pasted_text.cpp does to a pasted text, for the ASCII that phrases are made of.
const fold = (phrase) =>
  phrase
    .toLowerCase()
    .replace(/["'`\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([:=,]) ?/g, '$1')
    .trim()

const longest = 118
const gap = ' ... '

/** Every way to read a pattern: (a|b) is one of several, [a] may be missing. */
function expand(pattern, refuse) {
  const found = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/.exec(pattern)
  if (!found) {
    if (/[()[\]]/.test(pattern)) refuse(`a bracket without its pair: ${pattern}`)
    return [pattern]
  }
  const ways = found[1] === undefined ? ['', ...found[2].split('|')] : found[1].split('|')
  const [before, behind] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)]
  return ways.flatMap(way => expand(before + way + behind, refuse))
}

const known = new Set(
  'id any all near alone codes unless sure hides confidence severity joint field stop source title detail fix'.split(' '),
)

export function messageTables(folder, sources, fail) {
  const { sets, entries } = JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8'))
  const refuse = (entry, why) => fail('messages', entry.id ?? entry, why)
  const ids = new Map(entries.map((entry, i) => [entry.id, i]))
  const phrases = new Map() // folded: [index, as written]

  const phrase = (entry, words) => {
    const folded = words.split(gap).map(fold)
    for (const piece of folded) {
      if (!/^[a-z0-9][\x20-\x7e]{3,}$/.test(piece)) refuse(entry, `cannot look for ${words}`)
    }
    const key = folded.join(gap)
    if (key.length > longest + 1 || folded.length > 3) refuse(entry, `too long to look for: ${words}`)
    const written = words.replace(/\s+/g, ' ').trim()
    if (!phrases.has(key)) phrases.set(key, [phrases.size, written])
    return phrases.get(key)[0]
  }
  const all_of = (entry, list) => {
    const ways = (list ?? []).flatMap((pattern) => expand(pattern, (why) => refuse(entry, why)))
    return [...new Set(ways.map((words) => phrase(entry, words)))]
  }
  const set_of = (entry, name) => {
    if (name !== undefined && !sets[name]) refuse(entry, `there is no set ${name}`)
    return all_of(entry, sets[name])
  }
  const codes_of = (entry) => (entry.codes ?? []).map((code) => `"code":${code}`)
  const hidden_by = (entry) =>
    (entry.hides ?? []).map((id) => {
      if (!ids.has(id)) refuse(entry, `there is no ${id} to hide`)
      return ids.get(id)
    })

  const check = (entry) => {
    if (!/^[a-z][a-z0-9_]+$/.test(entry.id)) refuse(entry, 'the id is not lower_case')
    for (const name of Object.keys(entry)) if (!known.has(name)) refuse(entry, `unknown ${name}`)
    for (const pattern of entry.all ?? []) {
      if (/[([]/.test(pattern)) refuse(entry, `all takes words as they are, not ${pattern}`)
    }
    const told = ['any', 'all', 'alone', 'codes'].some((name) => entry[name]?.length > 0)
    if (!told) refuse(entry, 'no words tell it')
    if (!['certain', 'likely'].includes(entry.confidence)) refuse(entry, 'certain or likely?')
    if (!['error', 'warning', 'note'].includes(entry.severity)) refuse(entry, 'no severity')
    if (entry.joint && !joints.includes(entry.joint)) refuse(entry, `no joint: ${entry.joint}`)
    if (entry.field && !fields.includes(entry.field)) refuse(entry, `no field: ${entry.field}`)
    if (entry.stop && !stops.includes(entry.stop)) refuse(entry, `no stop: ${entry.stop}`)
    if (!sources.has(entry.source)) refuse(entry, `${entry.source} is not in sources.json`)
    if (!entry.title || !entry.detail) refuse(entry, 'no title or detail')
    if (typeof entry.fix !== 'string') refuse(entry, 'no fix')
  }

  if (ids.size !== entries.length) fail('messages', '', 'an id stands twice')
  const rows = entries.map((entry) => {
    check(entry)
    return {
      texts: [entry.id, entry.title, entry.detail, entry.fix, entry.field],
      facts: [
        sources.get(entry.source),
        `Joint::${entry.joint ?? 'none'}`,
        `Stop::${entry.stop ?? 'none'}`,
        `Confidence::${entry.confidence}`,
        `Severity::${entry.severity}`,
      ],
      lists: [
        all_of(entry, entry.any),
        all_of(entry, entry.all),
        set_of(entry, entry.near),
        all_of(entry, entry.alone),
        all_of(entry, codes_of(entry)),
        all_of(entry, entry.unless),
        set_of(entry, entry.sure),
        hidden_by(entry),
      ],
    }
  })
  const composio = all_of({ id: 'composio_body' }, sets.composio_body)
  const phrase_rows = [...phrases.values()].map(([, words]) => ({ texts: [words] }))
  return [
    '// Made by generate.mjs from messages.json. Do not edit.\n',
    packed('Phrase', phrase_rows),
    packed('Message', rows, 'MessageFacts', 'PhraseIndex'),
    `constexpr PhraseIndex kComposioBody[] = {${composio.join(', ')}};\n`,
  ].join('\n')
}
