/** What the page knows of the scopes at Atlassian and in Composio. */
import type { PastedList, Results } from './results.ts'

export interface Ticks {
  /** How many there are to tick. */
  total: number
  ticked: number
  tooMany: number
  /** Told by a pasted list, which counts for more than the ticks of step 2. */
  isPasted: boolean
}

export function atAtlassian(results: Results): Ticks {
  const { sheet, ticks, pasted, pastedLists } = results
  const isPasted = pasted?.ok === true && foundIn(pastedLists.atlassian)
  const compared = isPasted ? pasted : ticks
  const total = sheet.ok ? sheet.value.sections.flatMap(section => section.rows).length : 0
  const { toTick, toUntick } = compared.ok ? compared.value : { toTick: [], toUntick: [] }
  return { total, ticked: total - toTick.length, tooMany: toUntick.length, isPasted }
}

/** In how many scopes a pasted list is not what is wanted; none where it was not pasted. */
export function differences({ pasted }: Results, list: PastedList): number {
  if (!pasted?.ok) return 0
  return pasted.value.rows.filter(row => row[list] !== null && row[list] !== row.wanted).length
}

/** Whether a pasted text holds a scope. */
export function foundIn(list: Results['pastedLists'][PastedList]): boolean {
  return list?.ok === true && list.value.scopes.length > 0
}
