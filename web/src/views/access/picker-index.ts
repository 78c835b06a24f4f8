/** The catalogue as rows to search in, made once. */
import type { Catalogue, CatalogueScope } from '../../core/contract.d.ts'
import type { Picker, PickerKind } from '../../model/state.ts'

export interface PickerRow {
  id: string
  title: string
  code: string
  detail: string
  resources: string[]
  verbs: string[]
  /** Everything searchable, in lower case. */
  haystack: string
}

export interface PickerIndex {
  rows: PickerRow[]
  resources: string[]
  verbs: string[]
}

const indexes = new WeakMap<Catalogue, Record<PickerKind, PickerIndex>>()

export function indexOf(catalogue: Catalogue): Record<PickerKind, PickerIndex> {
  const known = indexes.get(catalogue)
  if (known) return known
  const made = makeIndex(catalogue)
  indexes.set(catalogue, made)
  return made
}

function makeIndex(catalogue: Catalogue): Record<PickerKind, PickerIndex> {
  const scopes = new Map(catalogue.scopes.map(entry => [entry.scope, entry]))
  const facets = (names: string[]) => {
    const known = names.flatMap(name => scopes.get(name) ?? [])
    return { resources: distinct(known, 'resource'), verbs: distinct(known, 'access') }
  }
  return {
    tools: index(
      catalogue.tools.map(tool =>
        row(tool.slug, tool.name, tool.slug, tool.description, facets(tool.scopes)),
      ),
    ),
    operations: index(
      catalogue.operations.map(operation => {
        const { id, method, path, summary, granular, classic, uncovered } = operation
        const detail = uncovered === '' ? id : `${id}. ${uncovered}`
        return row(id, summary, `${method} ${path}`, detail, facets([...granular, ...classic]))
      }),
    ),
    scopes: index(
      catalogue.scopes
        .filter(entry => entry.offered && entry.family !== 'oauth')
        .map(entry =>
          row(entry.scope, entry.title, entry.scope, entry.description, facets([entry.scope])),
        ),
    ),
  }
}

function row(
  id: string,
  title: string,
  code: string,
  detail: string,
  facets: { resources: string[]; verbs: string[] },
): PickerRow {
  const haystack = `${id} ${title} ${code} ${detail}`.toLowerCase()
  return { id, title, code, detail, ...facets, haystack }
}

function index(rows: PickerRow[]): PickerIndex {
  const gather = (lists: string[][]) => [...new Set(lists.flat())].sort()
  return {
    rows,
    resources: gather(rows.map(entry => entry.resources)),
    verbs: gather(rows.map(entry => entry.verbs)),
  }
}

function distinct(scopes: CatalogueScope[], member: 'resource' | 'access'): string[] {
  return [...new Set(scopes.map(entry => entry[member]))].filter(value => value !== '')
}

let last: { rows: PickerRow[]; key: string; shown: PickerRow[] } | undefined

/** Rows that contain every word. Unchanged input gives the same array, so `guard` can skip the rows. */
export function filterRows(rows: PickerRow[], { text, resource, verb }: Picker): PickerRow[] {
  const key = `${resource}\n${verb}\n${text.trim().toLowerCase()}`
  if (last?.rows === rows && last.key === key) return last.shown
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = rows.filter(
    entry =>
      (resource === '' || entry.resources.includes(resource)) &&
      (verb === '' || entry.verbs.includes(verb)) &&
      words.every(word => entry.haystack.includes(word)),
  )
  last = { rows, key, shown }
  return shown
}
