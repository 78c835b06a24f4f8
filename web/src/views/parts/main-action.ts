/** The one filled button in sight: the way on from what is open. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { missingInList, refusal } from '../../answers/evidence.ts'
import { jointValues } from '../../answers/joints.ts'
import { doneCards } from '../../answers/steps.ts'
import { foldOf, shortList, unseenSections } from '../../answers/tick-rows.ts'
import { placeOfConnecting, placeOfTicks } from '../../answers/where.ts'
import type { Joint } from '../../core/contract.d.ts'
import { type Change, setDraftText, setOpen, setSetupText } from '../../model/changes.ts'
import { confirm } from '../../model/moves.ts'
import { type Card, cardNames, type Place } from '../../model/place.ts'
import { jointNames } from '../../model/proof.ts'
import { addProof, say, tick } from '../../model/proving.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import type { Content } from './parts.ts'

export interface MainAction {
  words: string
  run: () => void
  /** Leads out of the page, in a tab of its own. */
  href?: string
  /** What has to be there first. */
  isDisabled?: boolean
}

/** Of the open step, and in step 2 of the open card. */
export function mainAction(page: ReadyPage): MainAction | null {
  const { entrance, openStep, openCard } = page.state
  if (entrance !== 'setup') return null
  if (openStep === '1') return continueToApp(page)
  if (openStep === '2')
    return (openCard === 'check' && consentLink(page)) || cardAction(page, openCard)
  return openStep === '3' ? continueToSite(page) : connected(page)
}

/** In the flow of the page; a phone has it in the bar at the foot instead. */
export function mainButton(action: MainAction | null, after: Content = nothing): TemplateResult {
  return html`<p class="main-action">${action === null ? nothing : primary(action)}${after}</p>`
}

export function primary({ words, run, href, isDisabled = false }: MainAction): TemplateResult {
  if (href !== undefined) {
    return html`<a class="button primary" href=${href} target="_blank" rel="noopener noreferrer" @click=${run}>${words}</a>`
  }
  return html`<button type="button" class="primary" ?disabled=${isDisabled} @click=${run}>${words}</button>`
}

/** What the button does, by another key. */
export function press({ run, isDisabled = false }: MainAction): void {
  if (!isDisabled) run()
}

export function continueToApp(page: ReadyPage): MainAction {
  const { wanted } = page.results
  return {
    words: 'Continue: create the Atlassian app',
    isDisabled: wanted.length === 0,
    run: () => page.act.go(nextCard(page), confirm('plan')),
  }
}

const same: Change = state => state
export const and =
  (...changes: Change[]): Change =>
  state =>
    changes.reduce((now, change) => change(now), state)

/** "I saved it", and on to the next card that is not done. */
export function cardAction(page: ReadyPage, card: Card): MainAction {
  const { results, state, act, joints } = page
  if (card === 'check' && isSendable(page)) return sendBack(page)
  const values = jointValues(state, results)
  const said = (joint: Joint) => say(joint, values[joint], joints[joint].state === 'broken')
  const { sheet } = results
  const all = sheet.ok
    ? sheet.value.sections.flatMap(({ rows }) => rows.map(({ scope }) => scope))
    : []
  const actions: Record<Card, [words: string, change: Change, isDisabled?: boolean]> = {
    name: ['I created it', confirm('name')],
    callback: [
      'I saved it',
      and(
        said('callback'),
        isOtherRegistered(page) ? setDraftText('registeredCallback', '') : same,
      ),
      joints.callback.words === 'check it' || !values.callback,
    ],
    scopes: [
      all.length === 1 ? 'I ticked and saved it' : `I ticked and saved these ${all.length}`,
      and(tick(all, true), said('scopes')),
      all.length === 0,
    ],
    sharing: ['I turned sharing on', confirm('sharing')],
    client: ['Continue', said('client'), joints.client.words === 'check it' || !values.client],
    check: ['I saw the consent page', addProof('seen', values), !results.consent.ok],
  }
  const unseen = card === 'scopes' ? unseenSections(page) : []
  if (unseen.length > 0) return showRest(page, unseen)
  const [words, change, isDisabled = false] = actions[card]
  const accepted = and(confirm('plan'), change)
  return { words, isDisabled, run: () => act.go(placeAfter(page, card), accepted) }
}

/** A task is at its end when Atlassian accepts what was done. */
export function isSendable({ state, joints }: ReadyPage): boolean {
  return state.task === 'asked' && doneCards(state, joints).check === true
}

function sendBack({ apply }: ReadyPage): MainAction {
  return { words: 'Send it back…', run: () => apply(setSetupText('')) }
}

/** Nobody has saved what they have not seen. */
function showRest({ act }: ReadyPage, sections: ReturnType<typeof unseenSections>): MainAction {
  const count = sections.reduce((sum, { rows }) => sum + rows.length - shortList, 0)
  const show = and(...sections.map(section => setOpen(foldOf(section), true)))
  return { words: `Show the other ${count}`, run: () => act.go(placeOfTicks, show) }
}

function placeAfter(page: ReadyPage, card: Card): Place {
  const isOwn = page.state.task === 'own'
  const fault = isOwn ? placeOfFault(page, card) : undefined
  if (fault) return fault
  return card === 'check' && isOwn ? { entrance: 'setup', step: '3' } : nextCard(page, card)
}

/** Where this card's fault was found: what is next for an app that exists is said there. */
function placeOfFault(page: ReadyPage, card: Card): Place | undefined {
  const { explanation } = page.results
  if (card === 'scopes' && missingInList(page).length > 0) return { entrance: 'app' }
  if (card === 'callback' && isOtherRegistered(page))
    return { entrance: 'app', field: 'registered-callback' }
  if (card === 'scopes' || card === 'callback')
    return refusal(page, card) === '' ? undefined : { entrance: 'error' }
  const isUnshared =
    explanation?.ok && explanation.value.findings.some(({ field }) => field === 'whoConnects')
  return card === 'sharing' && isUnshared ? placeOfConnecting : undefined
}

function isOtherRegistered({ results: { callbacks } }: ReadyPage): boolean {
  return callbacks?.ok === true && !callbacks.value.same
}

/** A connection keeps the scopes that it was given. */
export function connectAgain({ act }: Page): TemplateResult {
  return primary({ words: 'Continue: connect again', run: () => act.go(placeOfConnecting) })
}

/** The consent page is opened before anybody can have seen it. */
export function consentLink(page: ReadyPage): MainAction | null {
  const { state, results, apply } = page
  if (!results.consent.ok || state.confirmed.includes('look') || isSendable(page)) return null
  return {
    words: 'Open the consent page',
    href: results.consent.value.url,
    run: () => apply(confirm('look')),
  }
}

/** The first card after this one that is not done yet; the check is always the last. */
export function nextCard({ state, joints }: ReadyPage, after?: Card): Place {
  const done = doneCards(state, joints)
  const rest = after === undefined ? cardNames : cardNames.slice(cardNames.indexOf(after) + 1)
  const card = rest.find(name => done[name] === false) ?? 'check'
  return { entrance: 'setup', step: '2', card }
}

export function continueToSite(page: ReadyPage): MainAction {
  return {
    words: 'Continue: connect your site',
    isDisabled: page.errors.has('auth-config-id'),
    run: () => page.act.go(placeOfConnecting, confirm('config')),
  }
}

/** The end: what Composio calls ACTIVE has right what is known of it here. */
export function connected(page: ReadyPage): MainAction | null {
  const { joints, act, state, results } = page
  if (joints.isActive) return null
  const values = jointValues(state, results)
  // Without a client ID the app was set up elsewhere: what the page only planned says nothing of it.
  const known = jointNames.filter(
    joint => values[joint] && (values.client || joints[joint].state !== 'planned'),
  )
  const proof = Object.fromEntries(known.map(joint => [joint, values[joint]]))
  return {
    words: 'Yes, it is active',
    run: () => act.go(placeOfConnecting, and(confirm('active'), addProof('active', proof))),
  }
}

/** On a phone: where one is, and the way on. */
export function footView(page: Page): Content {
  if (!isReady(page)) return nothing
  const { openStep } = page.state
  const step = page.steps[Number(openStep) - 1]
  const action = mainAction(page)
  // The last question stands with both of its answers.
  if (page.state.isAll || action === null || openStep === '4') return nothing
  const { ticked, total } = page.joints.ticks
  const isTicking = openStep === '2' && page.state.openCard === 'scopes'
  const note = openStep === '2' ? step?.note : ''
  const where = isTicking ? `${ticked} of ${total} ticked` : note
  // In the bar of a phone "Continue" is enough of "Continue: connect your site".
  return html`<span class="quiet">Step\u00a0${openStep}\u00a0of\u00a04${where ? ` · ${where}` : nothing}</span>${primary({ ...action, words: action.words.replace(/:.*/, '') })}`
}
