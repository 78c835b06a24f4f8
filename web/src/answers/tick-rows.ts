/** The tick list as it is shown: what is missing first, and of a long list the first rows. */
import type { ConsoleSheet } from '../core/contract.d.ts'
import { missingScopes, tickedBoxes } from './evidence.ts'
import type { Ready } from './facts.ts'
import type { Known } from './steps.ts'

/** A list of more than `longList` rows shows so many at first. */
export const shortList = 8
export const longList = 12

type Section = ConsoleSheet['sections'][number]

/** The disclosure of the rest of its rows. */
export const foldOf = ({ api, tab }: Section): string => `all-ticks-${api}${tab}`

export function tickSections(known: Known & Ready): Section[] {
  const { sheet } = known.results
  const missing = missingScopes(known)
  const isMissing = ({ scope }: Section['rows'][number]) => missing.includes(scope)
  const sections = sheet.ok ? sheet.value.sections : []
  return sections
    .map(({ rows, ...section }) => ({
      ...section,
      rows: [...rows].sort((a, b) => Number(isMissing(b)) - Number(isMissing(a))),
    }))
    .sort((a, b) => Number(b.rows.some(isMissing)) - Number(a.rows.some(isMissing)))
}

/** The sections with a row that is not ticked and not in sight. */
export function unseenSections(known: Known & Ready): Section[] {
  const boxes = tickedBoxes(known)
  const { open } = known.state
  return tickSections(known).filter(
    section =>
      section.rows.length > longList &&
      !open.includes(foldOf(section)) &&
      section.rows.slice(shortList).some(({ scope }) => !boxes.has(scope)),
  )
}
