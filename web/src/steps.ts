/** Where each step stands, derived anew from the state and the results; nothing of it is stored. */
import { isLoud } from './advice.ts'
import type { Advice } from './core-contract.d.ts'
import { type FieldErrors, fieldToCheck } from './errors.ts'
import type { Results } from './results.ts'
import { atAtlassian, differences } from './sides.ts'
import type { State } from './state.ts'
import { plural } from './views/parts.ts'

export type StepState = 'todo' | 'attention' | 'done'

export interface Step {
  number: number
  title: string
  state: StepState
  note: string
}

export const stepTitles = [
  'Access',
  'Atlassian app',
  'Credentials',
  'Auth config',
  'Connect',
  'Something wrong?',
]

export function steps(
  state: State,
  results: Results | null,
  errors: FieldErrors,
  advice: Advice[],
): Step[] {
  const standings: Standing[] = [
    access(results),
    app(state, results),
    credentials(state),
    authConfig(state, results),
    connect(state, results),
    ['todo', 'paste it'],
  ]
  return standings.map(([standing, words], at) => {
    const step = { number: at + 1, title: stepTitles[at] ?? '' }
    const wrong = fieldToCheck(errors, at + 1)
    if (wrong) return { ...step, state: 'attention', note: `check the ${wrong}` }
    const loud = advice.filter(entry => entry.step === at + 1 && isLoud(entry)).length
    if (standing === 'attention' || loud === 0) return { ...step, state: standing, note: words }
    return { ...step, state: 'attention', note: `${loud} to check` }
  })
}

const differWords = (count: number) => plural(count, 'scope differs', 'scopes differ')

type Standing = [StepState, string]

function access(results: Results | null): Standing {
  if (!results) return ['todo', '']
  const { plan, parsed, wanted } = results
  if (!plan.ok) return ['todo', 'nothing chosen']
  const { budget, coverage, uncovered } = plan.value
  if (wanted.length + uncovered.length === 0) return ['todo', 'nothing chosen']
  const note = `${plural(budget.consoleCount, 'scope')}, ${plural(coverage.tools.covered, 'tool')}`
  const hasUnknown = parsed?.ok === true && parsed.value.unknownCount > 0
  return [hasUnknown || uncovered.length > 0 ? 'attention' : 'done', note]
}

function app({ draft }: State, results: Results | null): Standing {
  if (!results) return ['todo', '']
  const { total, ticked, tooMany, isPasted } = atAtlassian(results)
  if (total === 0) return ['todo', 'no scopes yet']
  const { callbacks } = results
  if (callbacks?.ok && !callbacks.value.same) return ['attention', 'callback differs']
  if (tooMany > 0) return ['attention', `${tooMany} ticked too many`]
  if (ticked === 0 && !isPasted) return ['todo', `${total} to tick`]
  if (ticked < total) return ['attention', `${ticked} of ${total} ticked`]
  if (draft.callbackUrl.trim() === '') return ['todo', 'callback URL missing']
  if (draft.appName.trim() === '') return ['todo', 'name missing']
  return ['done', `${ticked} of ${total} ticked`]
}

function credentials({ draft }: State): Standing {
  return draft.clientId.trim() === '' ? ['todo', 'client ID missing'] : ['done', 'client ID']
}

function authConfig({ draft }: State, results: Results | null): Standing {
  if (!results?.authConfig.ok) return ['todo', 'not ready']
  const pasted = differences(results, 'composio')
  if (pasted > 0) return ['attention', differWords(pasted)]
  if (draft.authConfigId.trim() === '') return ['todo', 'ready except the ID']
  return ['done', draft.authConfigId]
}

function connect({ draft }: State, results: Results | null): Standing {
  if (!results?.site?.ok) return ['todo', 'site missing']
  const pasted = differences(results, 'granted')
  if (pasted > 0) return ['attention', differWords(pasted)]
  return [results.link.ok ? 'done' : 'todo', results.site.value.subdomain || draft.site]
}
