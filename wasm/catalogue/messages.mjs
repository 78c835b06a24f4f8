// The tables of messages.json: see generate.mjs. Phrases are kept once; a message refers to them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const text = (value) => JSON.stringify(value ?? '')

// What advice/pasted_text.cpp does to a pasted text, for the ASCII that phrases are made of.
const fold = (phrase) =>
  phrase
    .toLowerCase()
    .replace(/["'`\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([:=,]) ?/g, '$1')
    .trim()

// Lists of indices lie end to end; a message refers to its part of them.
class Lists {
  constructor() {
    this.values = []
    this.seen = new Map()
  }
  add(list) {
    if (list.length === 0) return '{}'
    const key = list.join()
    if (!this.seen.has(key)) {
      this.seen.set(key, this.values.length)
      this.values.push(...list)
    }
    return `{kRefs + ${this.seen.get(key)}, ${list.length}}`
  }
}

const known = new Set(
  'id any all near alone codes unless sure hides confidence severity step source title detail fix'.split(' '),
)

export function messageTables(folder, sources, fail) {
  const { sets, entries } = JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8'))
  const refuse = (entry, why) => fail('messages', entry.id ?? entry, why)
  const ids = new Map(entries.map((entry, i) => [entry.id, i]))
  const phrases = new Map() // folded: [index, as written]
  const lists = new Lists()

  const phrase = (entry, words) => {
    const folded = fold(words)
    if (!/^[a-z0-9][\x20-\x7e]{3,118}$/.test(folded)) refuse(entry, `cannot look for ${words}`)
    if (!phrases.has(folded)) phrases.set(folded, [phrases.size, words])
    return phrases.get(folded)[0]
  }
  const all_of = (entry, list) => lists.add((list ?? []).map((words) => phrase(entry, words)))
  const set_of = (entry, name) => {
    if (name !== undefined && !sets[name]) refuse(entry, `there is no set ${name}`)
    return all_of(entry, sets[name])
  }
  const codes_of = (entry) => (entry.codes ?? []).map((code) => `"code":${code}`)
  const hidden_by = (entry) =>
    lists.add(
      (entry.hides ?? []).map((id) => {
        if (!ids.has(id)) refuse(entry, `there is no ${id} to hide`)
        return ids.get(id)
      }),
    )

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
    return `{${[
      text(entry.id),
      text(entry.title),
      text(entry.detail),
      text(entry.fix),
      all_of(entry, entry.any),
      all_of(entry, entry.all),
      set_of(entry, entry.near),
      all_of(entry, entry.alone),
      all_of(entry, codes_of(entry)),
      all_of(entry, entry.unless),
      set_of(entry, entry.sure),
      hidden_by(entry),
      sources.get(entry.source),
      entry.step,
      `Confidence::${entry.confidence}`,
      `Severity::${entry.severity}`,
    ].join(', ')}}`
  })
  const composio = all_of({ id: 'composio_body' }, sets.composio_body)
  return [
    '// Made by generate.mjs from messages.json. Do not edit.\n',
    `constexpr std::string_view kPhrases[] = {\n${[...phrases.values()].map(([, words]) => text(words)).join(',\n')}};\n`,
    `constexpr std::uint16_t kRefs[] = {${lists.values.join(', ')}};\n`,
    `constexpr Message kMessages[] = {\n${rows.join(',\n')}};\n`,
    `constexpr std::span<const PhraseIndex> kComposioBody = ${composio};\n`,
  ].join('\n')
}
