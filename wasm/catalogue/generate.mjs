// Turns the catalogue's JSON files into sorted constexpr C++ tables, and refuses a broken entry.
//
//   node generate.mjs <folder of the JSON files> <output file> [<output file of the messages>]
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageTables } from './messages.mjs'

const [folder, output, message_output] = process.argv.slice(2)

function fail(file, entry, why) {
  console.error(`${file}.json: ${JSON.stringify(entry)}: ${why}`)
  process.exit(1)
}

function load(file, key) {
  const { entries } = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'))
  const seen = new Set()
  for (const entry of entries) {
    if (typeof entry[key] !== 'string' || entry[key] === '') fail(file, entry, `no ${key}`)
    if (seen.has(entry[key])) fail(file, entry, `${key} stands twice`)
    seen.add(entry[key])
  }
  return { file, key, entries, at: new Map() }
}

const sources = load('sources', 'id')
const scopes = load('scopes', 'scope')
const operations = load('operations', 'id')
const tools = load('tools', 'slug')
const presets = load('presets', 'id')
const callbacks = load('callback_urls', 'id')

// Tables that are searched are sorted; presets and callback URLs keep the order they are shown in.
for (const { entries, key } of [sources, scopes, operations, tools]) {
  entries.sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0))
}
for (const table of [sources, scopes, operations, tools, presets, callbacks]) {
  table.entries.forEach((entry, i) => table.at.set(entry[table.key], i))
}

function indices(file, entry, names, table) {
  return names.map((name) => {
    const i = table.at.get(name)
    if (i === undefined) fail(file, entry, `${name} is not in ${table.file}.json`)
    return i
  })
}

function one_of(file, entry, value, allowed) {
  if (!allowed.includes(value)) fail(file, entry, `${value} is none of ${allowed.join(', ')}`)
  return value
}

const text = (value) => JSON.stringify(value ?? '')

// Lists of indices lie end to end in one array per kind; an entry refers to its part of it.
class Pool {
  constructor(name, type) {
    Object.assign(this, { name, type, values: [], seen: new Map() })
  }
  add(list) {
    if (list.length === 0) return '{}'
    const key = list.join()
    if (!this.seen.has(key)) {
      this.seen.set(key, this.values.length)
      this.values.push(...list)
    }
    return `{${this.name} + ${this.seen.get(key)}, ${list.length}}`
  }
  print() {
    return `constexpr ${this.type} ${this.name}[] = {${this.values.join(', ')}};\n`
  }
}

const scope_pool = new Pool('kScopeRefs', 'ScopeIndex')
const source_pool = new Pool('kSourceRefs', 'SourceIndex')
const tool_pool = new Pool('kToolRefs', 'ToolIndex')
const call_pool = new Pool('kToolCallRefs', 'ToolCall')

const source_rows = sources.entries.map(
  (s) => `{${text(s.id)}, ${text(s.title)}, ${text(s.url)}, ${text(s.date)}}`,
)

const scope_rows = scopes.entries.map((s) => {
  const family = one_of('scopes', s, s.family, ['classic', 'granular', 'identity', 'oauth'])
  if (typeof s.offered !== 'boolean') fail('scopes', s, 'offered is not true or false')
  const from = source_pool.add(indices('scopes', s, s.sources, sources))
  return `{${text(s.scope)}, ${text(s.api)}, ${text(s.access)}, ${text(s.resource)}, ${text(s.title)}, ${text(s.description)}, Family::${family}, ${s.offered}, ${from}}`
})

const operation_rows = operations.entries.map((o) => {
  const uncovered = one_of('operations', o, o.uncovered ?? 'none', [
    'none',
    'no_oauth',
    'scopes_unknown',
    'apps_cannot_access',
    'forge_only',
  ])
  if (uncovered === 'none' && o.granular.length === 0) fail('operations', o, 'no granular list')
  const lists = [o.classic, o.granular].map((list) =>
    scope_pool.add(indices('operations', o, list, scopes).sort((a, b) => a - b)),
  )
  return `{${text(o.id)}, ${text(o.method)}, ${text(o.path)}, ${text(o.summary)}, ${lists.join(', ')}, Uncovered::${uncovered}}`
})

const tool_rows = tools.entries.map((t) => {
  const calls = t.operations.map((call) => {
    const [i] = indices('tools', t, [call.id], operations)
    return `{${i}, Role::${one_of('tools', t, call.role, ['primary', 'helper', 'alternative'])}}`
  })
  if (!t.operations.some((call) => call.role === 'primary')) fail('tools', t, 'no primary operation')
  const inferred = one_of('tools', t, t.confidence, ['documented', 'inferred']) === 'inferred'
  return `{${text(t.slug)}, ${text(t.name)}, ${text(t.description)}, ${text(t.access)}, ${text(t.note)}, ${call_pool.add(calls)}, ${inferred}}`
})

const preset_rows = presets.entries.map((p) => {
  if ((p.tools.length === 0) === (p.scopes.length === 0)) {
    fail('presets', p.id, 'needs either tools or scopes')
  }
  const picked = tool_pool.add(indices('presets', p.id, p.tools, tools))
  const listed = scope_pool.add(indices('presets', p.id, p.scopes, scopes))
  return `{${text(p.id)}, ${text(p.title)}, ${text(p.description)}, ${text(p.caution)}, ${picked}, ${listed}}`
})

const callback_rows = callbacks.entries.map((c) => {
  const [source] = indices('callback_urls', c, [c.source], sources)
  return `{${text(c.id)}, ${text(c.url)}, ${text(c.title)}, ${text(c.description)}, ${source}, ${c.default}}`
})
if (callbacks.entries.filter((c) => c.default === true).length !== 1) {
  fail('callback_urls', '', 'exactly one is the default')
}

const date = sources.entries.map((s) => s.date).sort().at(-1)
const table = (type, name, rows) => `constexpr ${type} ${name}[] = {\n${rows.join(',\n')}};\n`

writeFileSync(
  output,
  [
    '// Made by generate.mjs from the JSON files beside it. Do not edit.\n',
    `constexpr std::string_view kCatalogueDate = ${text(date)};\n`,
    ...[scope_pool, source_pool, tool_pool, call_pool].map((pool) => pool.print()),
    table('Source', 'kSources', source_rows),
    table('Scope', 'kScopes', scope_rows),
    table('Operation', 'kOperations', operation_rows),
    table('Tool', 'kTools', tool_rows),
    table('Preset', 'kPresets', preset_rows),
    table('CallbackUrl', 'kCallbackUrls', callback_rows),
  ].join('\n'),
)

if (message_output) writeFileSync(message_output, messageTables(folder, sources.at, fail))
