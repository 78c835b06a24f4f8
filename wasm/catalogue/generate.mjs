// Turns the catalogue's JSON files into packed C++ tables (see packed.hpp), and refuses a broken
// entry.
//
//   node generate.mjs <folder of the JSON files> <output folder>
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wording } from './findings.mjs'
import { messageTables } from './messages.mjs'
import { packed } from './packed.mjs'

const [folder, output] = process.argv.slice(2)

function fail(file, entry, why) {
  console.error(`${file}.json: ${JSON.stringify(entry)}: ${why}`)
  process.exit(1)
}

// `texts` are the members that no entry may be without; what can be empty is not among them.
function load(file, key, texts) {
  const { entries } = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'))
  const seen = new Set()
  for (const entry of entries) {
    for (const name of [key, ...texts]) {
      if (typeof entry[name] !== 'string' || entry[name] === '') fail(file, entry, `no ${name}`)
    }
    if (seen.has(entry[key])) fail(file, entry, `${key} stands twice`)
    seen.add(entry[key])
  }
  return { file, key, entries, at: new Map() }
}

const sources = load('sources', 'id', ['title', 'date'])
const scopes = load('scopes', 'scope', ['access', 'resource', 'title', 'description'])
const operations = load('operations', 'id', ['method', 'path'])
const tools = load('tools', 'slug', ['name', 'description', 'access'])
const presets = load('presets', 'id', ['title', 'description'])
const callbacks = load('callback_urls', 'id', ['url', 'title', 'description'])

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

const scope_rows = scopes.entries.map((s) => {
  const family = one_of('scopes', s, s.family, ['classic', 'granular', 'identity', 'oauth'])
  if (typeof s.offered !== 'boolean') fail('scopes', s, 'offered is not true or false')
  return {
    texts: [s.scope, s.api, s.access, s.resource, s.title, s.description],
    facts: [`Family::${family}`, s.offered],
    lists: [indices('scopes', s, s.sources, sources)],
  }
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
  if (o.replaced_by !== undefined && o.deprecated !== true) fail('operations', o, 'not deprecated')
  const [successor] = indices('operations', o, o.replaced_by ? [o.replaced_by] : [o.id], operations)
  return {
    texts: [o.id, o.method, o.path, o.summary],
    facts: [`Uncovered::${uncovered}`, o.deprecated === true, successor],
    lists: [o.classic, o.granular].map((list) =>
      indices('operations', o, list, scopes).sort((a, b) => a - b),
    ),
  }
})

const tool_rows = tools.entries.map((t) => {
  const calls = t.operations.map((call) => {
    const [i] = indices('tools', t, [call.id], operations)
    return `{${i}, Role::${one_of('tools', t, call.role, ['primary', 'helper', 'alternative'])}}`
  })
  if (!t.operations.some((call) => call.role === 'primary')) fail('tools', t, 'no primary operation')
  const inferred = one_of('tools', t, t.confidence, ['documented', 'inferred']) === 'inferred'
  return {
    texts: [t.slug, t.name, t.description, t.access, t.note],
    facts: [inferred, calls.length],
    calls,
  }
})

const preset_rows = presets.entries.map((p) => {
  if ((p.tools.length === 0) === (p.scopes.length === 0)) {
    fail('presets', p.id, 'needs either tools or scopes')
  }
  return {
    texts: [p.id, p.title, p.description, p.caution],
    lists: [indices('presets', p.id, p.tools, tools), indices('presets', p.id, p.scopes, scopes)],
  }
})

const callback_rows = callbacks.entries.map((c) => ({
  texts: [c.id, c.url, c.title, c.description],
  facts: [...indices('callback_urls', c, [c.source], sources), c.default],
}))
if (callbacks.entries.filter((c) => c.default === true).length !== 1) {
  fail('callback_urls', '', 'exactly one is the default')
}

const source_rows = sources.entries.map((s) => ({ texts: [s.id, s.title, s.url, s.date] }))

const newest = (ids) => sources.entries.filter((s) => ids.includes(s.id)).map((s) => s.date).sort().at(-1)
const date = newest([...sources.at.keys()])

// Each kind of fact is as new as the newest of its own sources.
function date_of(file) {
  const { sources: own, entries } = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'))
  const named = own ?? entries.map((entry) => entry.source)
  indices(file, file, named, sources)
  return JSON.stringify(newest(named))
}

const tables = [
  '// Made by generate.mjs from the JSON files beside it. Do not edit.\n',
  `constexpr std::string_view kCatalogueDate = ${JSON.stringify(date)};\n`,
  `constexpr CatalogueDates kCatalogueDates = {${['scopes', 'operations', 'tools', 'messages'].map(date_of).join(', ')}};\n`,
  packed('Source', source_rows),
  packed('Scope', scope_rows, 'ScopeFacts'),
  packed('Operation', operation_rows, 'OperationFacts'),
  packed('Tool', tool_rows, 'ToolFacts'),
  packed('Preset', preset_rows),
  packed('Callback', callback_rows, 'CallbackFacts'),
  `constexpr ToolCall kToolCalls[] = {${tool_rows.flatMap((row) => row.calls).join(', ')}};\n`,
]
const messages = messageTables(folder, sources.at, fail)
const { declarations, tables: finding_tables } = wording(folder, sources.at, fail)

// Nothing is written before all is well. What stays as it was is not written, so that another
// wording compiles one file.
for (const [name, text] of [
  ['catalogue_tables.inc', tables.join('\n')],
  ['message_tables.inc', messages],
  ['finding_tables.inc', finding_tables],
  ['findings_declared.inc', declarations],
]) {
  const path = join(output, name)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}
