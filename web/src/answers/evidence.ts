/** What pasted texts and the core's findings show about each joint. */
import type { ExplainedFinding, Explanation, Joint, ScopeComparison } from '../core/contract.d.ts'
import type { State } from '../model/state.ts'
import type { FieldErrors } from './field-errors.ts'
import { foundIn, type Results } from './results.ts'

export interface Ticks {
  total: number
  ticked: number
  tooMany: number
}

type StateAndResults = Pick<Known, 'state' | 'results'>

export interface Known {
  state: State
  results: Results
  errors: FieldErrors
  ticks: Ticks
}

export function ticksOf(state: State, results: Results): Ticks {
  const { sheet } = results
  const rows = sheet.ok ? sheet.value.sections.flatMap(section => section.rows) : []
  const boxes = tickedBoxes({ state, results })
  const ticked = rows.filter(({ scope }) => boxes.has(scope)).length
  return { total: rows.length, ticked, tooMany: extraScopes({ state, results }).length }
}

/** What was pasted: the app against what Composio asks for, or where one of these is missing against the plan. */
function comparedIn({ pasted, between }: Results): ScopeComparison | null {
  const compared = between ?? pasted
  return compared?.ok ? compared.value : null
}

/** The list pasted from Atlassian, unless what it lacks is said to be saved since. */
function listFromAtlassian({ state, results }: StateAndResults): ScopeComparison | null {
  const compared = comparedIn(results)
  if (compared === null || !foundIn(results.pastedLists.atlassian)) return null
  return isListMended(state) && compared.toTick.length > 0 ? null : compared
}

/** Whether the person has saved the scopes since the list from Atlassian was pasted. */
export const isListMended = ({ mendedText, atlassianText }: State): boolean =>
  mendedText !== '' && mendedText === atlassianText

/**
 * What the app does not have: the one word on that, for every place of the page. What was pasted outranks what
 * was said before, and what is said later answers it.
 */
export function missingScopes(known: StateAndResults): string[] {
  return [...new Set([...missingInList(known), ...namedAsMissing(known)])]
}

export function missingInList(known: StateAndResults): string[] {
  return listFromAtlassian(known)?.toTick ?? []
}

/** What the app has and nothing needs. */
export function extraScopes(known: StateAndResults): string[] {
  const { ticks, isPlanned } = known.results
  const told = isPlanned ? listFromAtlassian(known) : null
  return notUntickedSince(known.state, told?.toUntick ?? (ticks.ok ? ticks.value.toUntick : []))
}

export function notUntickedSince({ untickedSince }: State, scopes: string[]): string[] {
  return scopes.filter(scope => !untickedSince.includes(scope))
}

/** The rows of the tick list that are ticked: none that is missing, unless it was ticked since. */
export function tickedBoxes(known: StateAndResults): Set<string> {
  const { draft, tickedSince } = known.state
  const missing = missingScopes(known)
  return new Set(
    draft.ticked.filter(scope => !missing.includes(scope) || tickedSince.includes(scope)),
  )
}

export function isAtAtlassian(known: Known, joint: Joint): boolean {
  const { callbacks } = known.results
  if (joint === 'callback') return callbacks?.ok === true && callbacks.value.same
  return joint === 'scopes' && listFromAtlassian(known)?.toTick.length === 0
}

/** The core's word on what Composio has: of a consent URL all three, of any other text its scopes. */
export function isInComposio({ results }: Known, joint: Joint): boolean {
  const told = results.composioText
  const isConsent = told?.ok === true && told.value.kind === 'consent_url'
  if (isConsent) return !isLoudAbout(told.value, joint)
  return joint === 'scopes' && foundIn(results.pastedLists.composio) && lacking(results) === 0
}

function lacking({ pasted }: Results): number {
  return pasted?.ok
    ? pasted.value.rows.filter(row => row.composio === false && row.wanted).length
    : 0
}

function isLoudAbout({ findings }: Explanation, joint: Joint): boolean {
  return findings.some(entry => entry.joint === joint && entry.severity !== 'note')
}

/** Whether something was said or seen of the joint since the error was pasted. */
export const isAnswered = ({ answered, explainText }: State, joint: Joint): boolean =>
  explainText !== '' && answered[joint] === explainText

/** What the text in the error entrance says of this joint, unless something was done since. */
export function refusal({ state, results }: StateAndResults, joint: Joint): string {
  const { explanation } = results
  if (!explanation?.ok || isAnswered(state, joint)) return ''
  const confidences = explanation.value.findings
    .filter(({ joint: about, severity }) => about === joint && severity === 'error')
    .map(({ confidence }) => confidence)
  if (confidences.includes('certain'))
    return joint === 'scopes' ? 'Atlassian refuses them' : 'Atlassian refuses it'
  return confidences.includes('likely') ? 'perhaps the cause' : ''
}

/** The core finds an error in the value itself. */
function isWrong({ results }: Known, joint: Joint): boolean {
  if (!results.readiness.ok) return false
  return results.readiness.value.findings.some(
    entry =>
      entry.joint === joint && entry.severity === 'error' && entry.field !== 'registeredCallback',
  )
}

function isOtherInComposio({ results }: Known, joint: Joint): boolean {
  const told = results.composioText
  return told?.ok === true && told.value.kind === 'consent_url' && isLoudAbout(told.value, joint)
}

export function brokenCallback(known: Known): string {
  const { callbacks } = known.results
  if (known.errors.has('callback-url') || isWrong(known, 'callback')) return 'check it'
  if (callbacks?.ok && !callbacks.value.same) return 'another one is registered'
  if (isOtherInComposio(known, 'callback')) return 'Composio has another one'
  return refusal(known, 'callback')
}

/** What is missing stops the consent; what is too much does no harm. */
export function brokenScopes(known: Known): string {
  const { results, ticks } = known
  if (ticks.total === 0) return ''
  const missing = missingScopes(known).length
  if (missing > 0) return `${missing} missing`
  if (lacking(results) > 0) return `${lacking(results)} missing in Composio`
  if (lackedByToken(results) > 0) return `${lackedByToken(results)} not granted`
  const others = namedIn(known)
  if (others.length > 0) return `${others.length} missing, not in the plan`
  return refusal(known, 'scopes')
}

function lackedByToken(results: Results): number {
  const rows = comparedIn(results)?.rows ?? []
  return rows.filter(row => row.granted === false && row.wanted).length
}

/** The scopes that the pasted error names and that are still wanted, or all where nobody chose a plan. */
export function namedAsMissing(known: StateAndResults): string[] {
  const { isPlanned, wanted } = known.results
  return namedIn(known).filter(scope => !isPlanned || wanted.includes(scope))
}

function namedIn({ state, results: { explanation } }: StateAndResults): string[] {
  if (!explanation?.ok || isAnswered(state, 'scopes')) return []
  const named = explanation.value.findings
    .filter(
      ({ joint, severity, field }) =>
        joint === 'scopes' && severity === 'error' && field === 'ticked',
    )
    .flatMap(entry => entry.scopes)
  return [...new Set(named)]
}

/** Whether the first finding names its scopes already: one with many names, not one for each. */
export function isNamedFirst(known: StateAndResults, { code, scopes }: ExplainedFinding): boolean {
  const missing = namedAsMissing(known)
  return (
    code === 'scope_missing_in_app' &&
    missing.length > 0 &&
    scopes.every(scope => missing.includes(scope))
  )
}

export function brokenClient(known: Known): string {
  if (known.errors.has('client-id') || isWrong(known, 'client')) return 'check it'
  if (isOtherInComposio(known, 'client')) return 'Composio has another one'
  return refusal(known, 'client')
}
