// What scripts/update-catalogue does. Nothing is downloaded.
//
//   node update.mjs [--write] [--catalogue FOLDER] V1 V2
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const methods = ['get', 'put', 'post', 'delete', 'patch']

/** The operations of a document as the catalogue has them, by id; scopes that are not known by name. */
export function operationsIn(document, version, families) {
  const found = new Map()
  const unknown = new Set()
  const base = version === 'v2' ? '/wiki/api/v2' : ''
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods.filter((name) => item[name])) {
      const operation = item[method]
      const names = (operation['x-atlassian-oauth2-scopes'] ?? []).flatMap(({ scopes }) => scopes)
      for (const name of names) if (!families.has(name)) unknown.add(name)
      const of = (family) => [...new Set(names.filter((name) => families.get(name) === family))].sort()
      found.set(`${version}:${operation.operationId}`, {
        method: method.toUpperCase(),
        path: path.startsWith(base) ? path : base + path,
        classic: of('classic'),
        granular: of('granular'),
        deprecated: operation.deprecated === true,
        summary: operation.summary ?? '',
      })
    }
  }
  return { found, unknown: [...unknown].sort() }
}

const mechanical = ['method', 'path', 'classic', 'granular', 'deprecated']
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
const comparable = (entry, name) => {
  const value = entry[name] ?? (name === 'deprecated' ? false : [])
  return Array.isArray(value) ? value.toSorted() : value
}

/** Lines for a person, and the entries as they would be: new ones are left to somebody's words. */
export function compare(entries, found) {
  const lines = []
  const kept = []
  for (const entry of entries) {
    const now = found.get(entry.id)
    if (!now) {
      lines.push(`gone     ${entry.id}`)
      continue
    }
    const updated = { ...entry }
    for (const name of mechanical) {
      const [before, after] = [comparable(entry, name), comparable(now, name)]
      if (same(before, after)) continue
      lines.push(`changed  ${entry.id} ${name}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`)
      updated[name] = after
    }
    if (updated.deprecated === false) {
      delete updated.deprecated
      delete updated.replaced_by
    }
    if (updated.granular.length > 0 && updated.uncovered === 'scopes_unknown') delete updated.uncovered
    kept.push(updated)
  }
  const known = new Set(entries.map(({ id }) => id))
  for (const [id, now] of found) {
    if (known.has(id)) continue
    const scopes = [...now.classic, ...now.granular].join(' ') || 'no scopes'
    lines.push(`new      ${id} ${now.method} ${now.path}: ${scopes} ("${now.summary}")`)
  }
  return { lines, kept }
}

/** The file's text with other entries, one on a line. */
function withEntries(text, entries) {
  const begin = text.indexOf('"entries": [') + '"entries": ['.length
  const line = (entry) => {
    const member = ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value).replaceAll('","', '", "')}`
    return `    {${Object.entries(entry).map(member).join(', ')}}`
  }
  return `${text.slice(0, begin)}\n${entries.map(line).join(',\n')}\n  ]\n}\n`
}

function main(given) {
  const write = given.includes('--write')
  const at = given.indexOf('--catalogue')
  const folder = at < 0 ? dirname(fileURLToPath(import.meta.url)) : given[at + 1]
  const files = given.filter((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1))
  if (files.length !== 2) {
    console.error('Give two files: the OpenAPI document of v1, then that of v2.')
    return 2
  }
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
  const families = new Map(read(join(folder, 'scopes.json')).entries.map((s) => [s.scope, s.family]))
  const [v1, v2] = files.map((file, i) => operationsIn(read(file), `v${i + 1}`, families))
  const path = join(folder, 'operations.json')
  const text = readFileSync(path, 'utf8')
  const { lines, kept } = compare(JSON.parse(text).entries, new Map([...v1.found, ...v2.found]))
  for (const name of new Set([...v1.unknown, ...v2.unknown])) lines.push(`scope    ${name} is not in scopes.json`)
  console.log(lines.length > 0 ? lines.join('\n') : 'No difference.')
  if (write) {
    writeFileSync(path, withEntries(text, kept))
    console.log('Written. New operations are yours to add; set the dates of the sources.')
  }
  return 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
