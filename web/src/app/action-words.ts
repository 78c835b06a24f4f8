/** What is said of an action, and where the focus goes. */
import type { Results } from '../answers/results.ts'
import { shortList } from '../answers/tick-rows.ts'
import type { Place } from '../model/place.ts'
import { plural } from '../model/words.ts'

/** The scopes to tick. */
const countOf = (results: Results | null) =>
  results?.plan.ok ? results.plan.value.budget.consoleCount : 0

/** What a change has done to the plan, after its own words. */
export function changeWords(label: string, before: Results | null, after: Results | null): string {
  const [from, to] = [countOf(before), countOf(after)]
  const done = `${label}: done.`
  return from === to ? done : `${done} The plan has ${plural(to, 'scope')} now, it had ${from}.`
}

/** "Reduced to 21 scopes. All 69 tools still work."; '' where nothing became less. */
export function reducedWords(before: Results | null, after: Results | null): string {
  if (!before?.plan.ok || !after?.plan.ok || countOf(after) >= countOf(before)) return ''
  const { budget, coverage } = after.plan.value
  const { covered } = coverage.tools
  const isWhole = covered === before.plan.value.coverage.tools.covered
  const tools = isWhole
    ? `All ${covered} tools still work.`
    : `${covered} of ${before.plan.value.coverage.tools.covered} tools still work.`
  return `Reduced to ${plural(budget.consoleCount, 'scope')}. ${tools}`
}

const placeholders = ['ATLASSIAN_CLIENT_SECRET', 'COMPOSIO_API_KEY']

/** What has to be put into the copied text by hand. */
export function toReplace(text: string): string {
  const names = placeholders.filter(name => text.includes(name))
  return names.length === 0 ? '' : ` Replace ${names.join(' and ')} before you run it.`
}

/** What takes the focus in a place: the control that is named, else the heading. */
export function selectorsOf({ entrance, step, card, field }: Place): string[] {
  const control = controlsOf(field)
  if (entrance === 'app') return [...control, '#verdict', '#existing-heading']
  if (entrance === 'error') return [...control, '#answered', '#trouble-heading']
  return [...control, ...(card ? [`#card-${card}-heading`] : []), `#heading-${step}`]
}

function controlsOf(field: string | undefined): string[] {
  // The first row that is missing, else the first of those that were just shown.
  if (field === 'ticked') return ['.marked input', `.tick li:nth-child(${shortList + 1}) input`]
  return field ? [`[name="${field}"]:checked`, `[name="${field}"]`] : []
}
