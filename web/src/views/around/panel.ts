/** The three joints between the Atlassian app and Composio, each with what is known of it. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isLoud } from '../../answers/advice.ts'
import type { JointFact } from '../../answers/joints.ts'
import { isRepeatable } from '../../answers/repeatable.ts'
import { placeOf, placeOfJoint } from '../../answers/where.ts'
import type { Advice, Joint } from '../../core/contract.d.ts'
import type { JointState } from '../../model/proof.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { breakable, type Content, output } from '../parts/parts.ts'

export function panelView(page: Page): TemplateResult {
  if (!isReady(page)) {
    return html`<p class="needs">The three values stand here once the core has loaded.</p>`
  }
  const { callback, scopes, client } = page.joints
  return html`<div class="joints">
      <p class="sides"><span>Atlassian app</span><span>Composio</span></p>
      ${joint(page, 'callback', 'Callback URL', callback)}
      ${joint(page, 'scopes', 'Scopes', scopes)} ${joint(page, 'client', 'Client ID', client)}
    </div>
    ${legend([callback, scopes, client])} ${checks(page)}
    <span class="visually-hidden">${budget(page)}</span>`
}

function joint(
  page: ReadyPage,
  name: Joint,
  title: string,
  { state, words }: JointFact,
): TemplateResult {
  return html`<div class="joint ${state}">
    <p>
      <button type="button" class="link" @click=${() => page.act.go(placeOfJoint[name])}>${title}</button>
      <em>${words}</em>
    </p>
    <div class="plug" aria-hidden="true"><i></i><i></i></div>
    ${state === 'planned' ? nothing : html`<small>${valueNow(page, name)}</small>`}
  </div>`
}

function valueNow({ state, results, joints }: ReadyPage, name: Joint): Content {
  const { callbackUrl, clientId } = state.draft
  if (name === 'scopes') {
    if (!results.isPlanned) return ''
    const { total } = joints.ticks
    return results.wanted.includes('offline_access')
      ? `${total}, and offline_access in the request`
      : total
        ? `${total}`
        : ''
  }
  const text = name === 'callback' ? callbackUrl : clientId
  return isRepeatable(results, text) ? breakable(text) : 'left out: it looks like a secret'
}

const meanings: Record<JointState, string> = {
  planned: 'Grey: not known yet.',
  said: 'Blue: said to be done.',
  half: 'Half green: right at Atlassian.',
  proven: 'Green: compared, or you saw ACTIVE.',
  broken: 'Red: to mend.',
}

/** Only what is to be seen. */
function legend(facts: JointFact[]): TemplateResult {
  const seen = (Object.keys(meanings) as JointState[]).filter(state =>
    facts.some(fact => fact.state === state),
  )
  return html`<p class="quiet">${seen.map(state => meanings[state]).join(' ')}</p>`
}

/** What needs a look, wherever it stands. */
function checks(page: ReadyPage): Content {
  const loud = page.advice.filter(isLoud)
  if (loud.length === 0) return nothing
  return html`<ul class="checks">
    ${loud.map(entry => html`<li class=${entry.severity}>${checkLink(page, entry)}</li>`)}
  </ul>`
}

function checkLink({ act }: ReadyPage, entry: Advice): TemplateResult {
  const place = placeOf(entry) ?? { entrance: 'setup', step: '1' }
  return html`<button type="button" class="link" @click=${() => act.go(place)}>${entry.title}</button>`
}

/** The core estimates the length with a client ID and a callback of usual length. */
function budget({ results }: ReadyPage): Content {
  if (!results.plan.ok) return output('budget', '', 'Budget')
  const { consoleCount, limit, urlBytes, oneBounceBytes, twoBounceBytes } =
    results.plan.value.budget
  const words = `${consoleCount} of ${limit} scopes; consent URL ${urlBytes} bytes, ${oneBounceBytes} after sign-in, ${twoBounceBytes} after two`
  return output('budget', words, 'Budget')
}
