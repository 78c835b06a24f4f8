// The tables of messages.json: see packed.hpp. Phrases are kept once; a message refers to them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packed } from './packed.mjs'

// What advice/pasted_text.cpp does to a pasted text, for the ASCII that phrases are made of.
const fold = (phrase) =>
  phrase
    .toLowerCase()
    .replace(/["'`\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([:=,]) ?/g, '$1')
    .trim()

const known = new Set(
  'id any all near alone codes unless sure hides confidence severity step source title detail fix'.split(' '),
)

export function messageTables(folder, sources, fail) {
  const { sets, entries } = JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8'))
  const refuse = (entry, why) => fail('messages', entry.id ?? entry, why)
  const ids = new Map(entries.map((entry, i) => [entry.id, i]))
  const phrases = new Map() // folded: [index, as written]

  const phrase = (entry, words) => {
    const folded = fold(words)
    if (!/^[a-z0-9][\x20-\x7e]{3,118}$/.test(folded)) refuse(entry, `cannot look for ${words}`)
    if (!phrases.has(folded)) phrases.set(folded, [phrases.size, words])
    return phrases.get(folded)[0]
  }
  const all_of = (entry, list) => (list ?? []).map((words) => phrase(entry, words))
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
    const told = ['any', 'all', 'alone', 'codes'].some((name) => entry[name]?.length > 0)
    if (!told) refuse(entry, 'no words tell it')
    if (!['certain', 'likely'].includes(entry.confidence)) refuse(entry, 'certain or likely?')
    if (!['error', 'warning', 'note'].includes(entry.severity)) refuse(entry, 'no severity')
    if (!(entry.step >= 1 && entry.step <= 6)) refuse(entry, 'no step')
    if (!sources.has(entry.source)) refuse(entry, `${entry.source} is not in sources.json`)
    if (!entry.title || !entry.detail) refuse(entry, 'no title or detail')
    if (typeof entry.fix !== 'string') refuse(entry, 'no fix')
  }

  if (ids.size !== entries.length) fail('messages', '', 'an id stands twice')
  const rows = entries.map((entry) => {
    check(entry)
    return {
      texts: [entry.id, entry.title, entry.detail, entry.fix],
      facts: [
        sources.get(entry.source),
        entry.step,
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
