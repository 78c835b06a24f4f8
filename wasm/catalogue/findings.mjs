// findings.json as C++: what findings.hpp declares, and the tables that findings.cpp reads.
//
// A text names its arguments in braces: {host} is a text or a number, {count|scope|scopes} a number
// and the word that goes with it, {scopes} a list of scope names; {{ and }} are braces.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packed } from './packed.mjs'

const severities = ['error', 'warning', 'note']
export const joints = ['callback', 'scopes', 'client']
// Members of a draft, of other requests, and the two secrets that a person has to fill in.
export const fields = (
  'preset tools operations scopes strategy offlineAccess appName callbackUrl clientId authConfigId ' +
  'userId site ticked scopeText toolScopes registeredCallback whoConnects sites ' +
  'clientSecret apiKey name redirectUri state expectedState verifier codeVerifier codeChallenge ' +
  'entropy code refreshToken accessToken connectionId text'
).split(' ')

const sections = {
  findings: {
    names: ['id', 'code', 'severity', 'title', 'detail', 'fix', 'source', 'joint', 'field'],
    texts: ['title', 'detail', 'fix'],
  },
  errors: { names: ['id', 'code', 'field', 'message'], texts: ['message'] },
  words: { names: ['id', 'words'], texts: ['words'] },
}

const token = /\{\{|\}\}|\{([a-z][a-z_]*)(?:\|([^{}|]+)\|([^{}|]+))?\}|[{}]/g

/** The text with its arguments by position; `types` gathers them by name, in order. */
function number_arguments(text, types, refuse) {
  return text.replace(token, (found, name, one, many) => {
    if (found === '{{' || found === '}}') return found
    if (name === undefined) refuse(`a brace that belongs to no argument: ${text}`)
    const type = name === 'scopes' ? 'Names' : one ? 'Count' : 'Text'
    if (name === 'scopes' && one) refuse('scopes is a list, not a number')
    if (!types.has(name) || type === 'Count') types.set(name, type)
    const position = [...types.keys()].indexOf(name)
    if (position > 9) refuse('more than ten arguments')
    return one ? `{${position}|${one}|${many}}` : `{${position}}`
  })
}

const pascal = (name) => name.replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase())

function check_finding(entry, sources, refuse) {
  if (!severities.includes(entry.severity)) refuse('no severity')
  if (entry.joint !== undefined && !joints.includes(entry.joint)) refuse(`no joint: ${entry.joint}`)
  if (entry.source !== '' && !sources.has(entry.source)) {
    refuse(`${entry.source} is not in sources.json`)
  }
  if (!entry.title || !entry.detail) refuse('no title or detail')
}

function read_section(section, groups, sources, fail) {
  const { names, texts } = sections[section]
  const ids = new Set()
  return groups.flatMap(({ about, entries, ...shared }) =>
    entries.map((own) => {
      const entry = { ...shared, ...own }
      entry.id ??= entry.code
      entry.code ??= entry.id
      const refuse = (why) => fail('findings', entry.id ?? own, why)
      for (const name of Object.keys(own)) if (!names.includes(name)) refuse(`unknown ${name}`)
      for (const name of Object.keys(shared)) {
        if (!names.includes(name)) fail('findings', about ?? entries, `unknown ${name}`)
      }
      for (const name of ['id', 'code']) {
        if (!/^[a-z][a-z0-9_]+$/.test(entry[name])) refuse(`the ${name} is not lower_case`)
      }
      if (ids.has(entry.id)) refuse('the id stands twice')
      ids.add(entry.id)
      for (const name of texts) if (typeof entry[name] !== 'string') refuse(`no ${name}`)
      if (section !== 'findings' && entry[texts[0]] === '') refuse(`no ${texts[0]}`)
      if (section === 'findings') check_finding(entry, sources, refuse)
      if (entry.field !== undefined && !fields.includes(entry.field)) {
        refuse(`no field: ${entry.field}`)
      }
      const types = new Map()
      for (const name of texts) entry[name] = number_arguments(entry[name], types, refuse)
      return { ...entry, types }
    }),
  )
}

const structs = (all) => {
  const made = new Map() // by name: declaration
  for (const { types } of all) {
    const members = [...types]
    const name = struct_of(types)
    if (members.length === 0) continue
    const lines = members.map(([member, type]) => `  ${type} ${member};\n`)
    const list = members.map(([member]) => `a.${member}`).join(', ')
    made.set(
      name,
      `struct ${name} {\n${lines.join('')}};\n` +
        `inline std::array<Argument, ${members.length}> list_of(const ${name}& a) { return {${list}}; }\n`,
    )
  }
  return [...made.values()].join('')
}

const struct_of = (types) =>
  types.size === 0
    ? 'Nothing'
    : 'With' + [...types].map(([name, type]) => pascal(name) + (type === 'Count' ? 'Count' : '')).join('')

const entries_of = (namespace, template, all) =>
  `namespace ${namespace} {\n` +
  all
    .map(({ id, types }, i) => `inline constexpr ${template}<wording::${struct_of(types)}> ${id}{${i}};\n`)
    .join('') +
  `}  // namespace ${namespace}\n`

export function wording(folder, sources, fail) {
  const file = JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8'))
  const [findings, errors, words] = Object.keys(sections).map((section) =>
    read_section(section, file[section], sources, fail),
  )
  const declarations = [
    '// Made by findings.mjs from findings.json. Do not edit.\n',
    `namespace wording {\n${structs([...findings, ...errors, ...words])}}  // namespace wording\n`,
    entries_of('findings', 'FindingText', findings),
    entries_of('errors', 'ErrorText', errors),
    entries_of('words', 'WordText', words),
  ]
  const none = sources.size
  const finding_rows = findings.map((f) => ({
    texts: [f.code, f.title, f.detail, f.fix, f.field],
    facts: [
      `Severity::${f.severity}`,
      `Joint::${f.joint ?? 'none'}`,
      f.source === '' ? none : sources.get(f.source),
    ],
  }))
  const error_rows = errors.map((e) => ({
    texts: [e.field, e.message],
    facts: [`ErrorCode::${e.code}`],
  }))
  // Words without arguments are used as they stand.
  const plain = ({ words, types }) =>
    types.size === 0 ? words.replaceAll('{{', '{').replaceAll('}}', '}') : words
  const tables = [
    '// Made by findings.mjs from findings.json. Do not edit.\n',
    `constexpr std::size_t kNoSource = ${none};\n`,
    packed('Finding', finding_rows, 'FindingFacts'),
    packed('Error', error_rows, 'ErrorFacts'),
    packed('Word', words.map((entry) => ({ texts: [plain(entry)] }))),
  ]
  return { declarations: declarations.join('\n'), tables: tables.join('\n') }
}
