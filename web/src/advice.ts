/** What the core advises about the draft: which of it is news, and what taking it over changes. */
import type { Advice, Draft } from './core-contract.d.ts'
import type { FieldErrors } from './errors.ts'
import type { Results } from './results.ts'

/** Said by the plan, the tick list and the panel in their own way, with the means to mend it. */
const saidAlready = [
  'draft_incomplete',
  // site_government says the same and what to do about it.
  'site_government_cloud',
  'draft_not_covered',
  'draft_scopes_unneeded',
  'ticks_missing',
  'ticks_extra',
]

/** Readiness without what already stands elsewhere: at a field, in a list, in the panel. */
export function openAdvice(results: Results | null, errors: FieldErrors): Advice[] {
  if (!results?.readiness.ok) return []
  const atFields = new Set(errors.values())
  return results.readiness.value.findings.filter(
    ({ code, detail }) => !saidAlready.includes(code) && !atFields.has(detail),
  )
}

export function isLoud({ severity }: Advice): boolean {
  return severity !== 'note'
}

/** What is still empty, in the core's words. */
export function missingWords({ readiness }: Results): string {
  if (!readiness.ok) return ''
  return readiness.value.findings.find(entry => entry.code === 'draft_incomplete')?.detail ?? ''
}

/** `offline_access` has a switch of its own, so it never stays among the picked scopes. */
export function adopt(draft: Draft, set: Partial<Draft>): Draft {
  const changed = { ...draft, ...set }
  if (!set.scopes) return changed
  const refresh = set.scopes.includes('offline_access')
  return {
    ...changed,
    scopes: set.scopes.filter(scope => scope !== 'offline_access'),
    offlineAccess: set.offlineAccess ?? (draft.offlineAccess || refresh),
  }
}

export function isAdopted(draft: Draft, set: Partial<Draft>): boolean {
  return JSON.stringify(adopt(draft, set)) === JSON.stringify(draft)
}

const choice = 'what the agent may do'
const memberWords: Partial<Record<keyof Draft, string>> = {
  preset: choice,
  tools: choice,
  operations: choice,
  scopes: choice,
  strategy: choice,
  offlineAccess: 'offline_access',
  appName: 'the name',
  callbackUrl: 'the callback URL',
  clientId: 'the client ID',
  authConfigId: 'the auth config ID',
  userId: 'the user ID',
  site: 'the site',
  ticked: 'the ticks',
}

/** One sentence: what is different now, and how many scopes that makes. */
export function changeWords(before: Draft, after: Draft, counts: [number, number]): string {
  const members = Object.entries(memberWords).filter(([name]) => {
    const member = name as keyof Draft
    return JSON.stringify(before[member]) !== JSON.stringify(after[member])
  })
  const [from, to] = counts
  const names = new Set(members.map(([, words]) => words))
  if (from !== to) names.delete(choice)
  const changed = names.size > 0 ? `Changed: ${[...names].join(', ')}. ` : ''
  return from === to ? changed.trim() : `${changed}${to} scopes asked for now, ${from} before.`
}
