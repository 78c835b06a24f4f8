/** The core's findings about the draft, without those that the page shows elsewhere. */
import type { Advice } from '../core/contract.d.ts'
import type { FieldErrors } from './field-errors.ts'
import type { Results } from './results.ts'
import { placeOf } from './where.ts'

/** Shown by the panel, the site's own finding and the plan. What is about ticks, the tick list shows. */
const saidAlready = [
  'draft_incomplete',
  'site_government_cloud',
  'draft_not_covered',
  'draft_scopes_unneeded',
]

export function openAdvice(results: Results | null, errors: FieldErrors): Advice[] {
  if (!results?.readiness.ok) return []
  const atFields = new Set(errors.values())
  const isAtField = (entry: Advice) =>
    atFields.has(entry.detail) ||
    (entry.code === 'secret_in_field' && errors.has(placeOf(entry)?.field ?? ''))
  return results.readiness.value.findings.filter(
    entry => entry.field !== 'ticked' && !saidAlready.includes(entry.code) && !isAtField(entry),
  )
}

export function isLoud({ severity }: Advice): boolean {
  return severity !== 'note'
}

/** The core's sentence about what is still empty, or ''. */
export function missingWords({ readiness }: Results): string {
  if (!readiness.ok) return ''
  return readiness.value.findings.find(entry => entry.code === 'draft_incomplete')?.detail ?? ''
}
