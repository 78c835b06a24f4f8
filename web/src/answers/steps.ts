/** Where each step stands. */
import type { Advice } from '../core/contract.d.ts'
import type { Card } from '../model/place.ts'
import { type JointState, jointNames } from '../model/proof.ts'
import type { State } from '../model/state.ts'
import { plural } from '../model/words.ts'
import { isLoud } from './advice.ts'
import { type FieldErrors, fieldToCheck } from './field-errors.ts'
import type { Joints } from './joints.ts'
import type { Results } from './results.ts'
import { stepOf } from './where.ts'

export type StepState = 'todo' | 'attention' | 'done'

export interface Step {
  number: number
  title: string
  state: StepState
  /** Its result in one line, or what is to be looked at. */
  note: string
}

export const stepTitles = [
  'What may the agent do?',
  'Create the Atlassian app',
  'Create the auth config in Composio',
  'Connect your site',
]

/** What the steps follow from. `results` and `joints` are null until the core has loaded. */
export interface Known {
  state: State
  results: Results | null
  errors: FieldErrors
  /** What the core says about the draft and nothing else on the page says. */
  advice: Advice[]
  joints: Joints | null
}

export function steps({ state, results, errors, advice, joints }: Known): Step[] {
  const standings: Standing[] = [
    access(state, results),
    atlassianApp(state, joints),
    authConfig(state, results),
    connect(state, results, joints),
  ]
  return standings.map(([standing, words], at) => {
    const step = { number: at + 1, title: stepTitles[at] ?? '' }
    const wrong = fieldToCheck(errors, at + 1)
    if (wrong) return { ...step, state: 'attention', note: `check the ${wrong}` }
    const loud = advice.filter(entry => stepOf(entry) === at + 1 && isLoud(entry)).length
    if (standing === 'attention' || loud === 0) return { ...step, state: standing, note: words }
    return { ...step, state: 'attention', note: `${loud} to check` }
  })
}

type Standing = [StepState, string]

function access({ draft, confirmed }: State, results: Results | null): Standing {
  if (!results) return ['todo', '']
  const { plan, parsed, wanted, catalogue } = results
  if (!plan.ok || wanted.length + plan.value.uncovered.length === 0)
    return ['todo', 'nothing chosen']
  const { budget, coverage, uncovered } = plan.value
  const preset = catalogue.presets.find(({ id }) => id === draft.preset)
  const note = [
    preset?.title ?? 'My own choice',
    plural(budget.consoleCount, 'scope'),
    plural(coverage.tools.covered, 'tool'),
  ].join(' · ')
  const hasUnknown = parsed?.ok === true && parsed.value.unknownCount > 0
  if (hasUnknown || uncovered.length > 0) return ['attention', note]
  return [confirmed.includes('plan') ? 'done' : 'todo', note]
}

/** An app is its maker's alone until it is shared, and who makes it for somebody else is not who connects. */
export function isForOthers({ draft, task }: State): boolean {
  return draft.whoConnects === 'others' || task === 'asked'
}

/** The cards of step 2 that there are for this setup, and whether each is done. */
export function doneCards(state: State, joints: Joints): Partial<Record<Card, boolean>> {
  const { confirmed } = state
  const isSaid = ({ state: now }: { state: JointState }) => now !== 'planned' && now !== 'broken'
  return {
    name: confirmed.includes('name'),
    callback: isSaid(joints.callback),
    scopes: isSaid(joints.scopes),
    ...(isForOthers(state) && { sharing: confirmed.includes('sharing') }),
    client: isSaid(joints.client),
    check: jointNames.every(joint => ['half', 'proven'].includes(joints[joint].state)),
  }
}

function atlassianApp(state: State, joints: Joints | null): Standing {
  if (!joints) return ['todo', '']
  const broken = [joints.callback, joints.scopes, joints.client].find(
    joint => joint.state === 'broken',
  )
  if (broken) return ['attention', broken.words]
  const { check, ...cards } = doneCards(state, joints)
  if (check) return ['done', 'Atlassian accepts it']
  const all = Object.values(cards)
  const left = all.filter(isDone => !isDone).length
  if (left === 0) return [state.confirmed.includes('skip') ? 'done' : 'todo', 'not checked']
  return ['todo', left === all.length ? '' : `${left + 1} to do`]
}

function authConfig({ draft, confirmed }: State, results: Results | null): Standing {
  if (results?.configId?.ok) return ['done', draft.authConfigId.trim()]
  return confirmed.includes('config') ? ['done', 'created, ID not noted'] : ['todo', '']
}

function connect({ draft }: State, results: Results | null, joints: Joints | null): Standing {
  const site = results?.site?.ok ? results.site.value.subdomain || draft.site : ''
  if (!joints || !results) return ['todo', site]
  return joints.isActive ? ['done', `${site || 'connected'}, ACTIVE`] : ['todo', site]
}
