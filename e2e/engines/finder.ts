/**
 * How stories point at things: by role and name, as assistive technology does, or by the `name`s that
 * embedders rely on. It runs in the page, so that all engines find by the same rules.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Place } from './driver.js'

export type Name = string | RegExp

export type Target =
  | { role: string; name?: Name }
  /** A form field, by its name attribute. */
  | { field: string }
  /** A result, by its name attribute. */
  | { output: string }
  /** The status line; not by role alone, which every result has too. */
  | { status: true }

const library = createRequire(import.meta.url).resolve('@testing-library/dom')
const source = readFileSync(
  library.replace(/index\.js$/, '@testing-library/dom.umd.min.js'),
  'utf8',
)

/** Puts the library into the document that is there now, once. */
export async function prepare(place: Place): Promise<void> {
  if (await place.evaluate('typeof TestingLibraryDom === "object"')) return
  await place.evaluate(`(() => { ${source} })()`)
}

/** An expression for the elements that a target means. */
export function elements(target: Target): string {
  if ('field' in target) {
    return all(`input[name="${target.field}"], textarea[name="${target.field}"]`)
  }
  if ('output' in target) return all(`output[name="${target.output}"]`)
  if ('status' in target) return all('p[role="status"]')
  const name = target.name instanceof RegExp ? String(target.name) : JSON.stringify(target.name)
  // The library does not know of what is folded but can be searched.
  return `TestingLibraryDom.queryAllByRole(document.body, "${target.role}", { name: ${name} })
    .filter(found => found.checkVisibility())`
}

function all(selector: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})]`
}
