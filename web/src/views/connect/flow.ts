/** Where a flow with one's own callback stands, and what to do next. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { setText } from '../../model/changes.ts'
import { type Flow, flowMinutes } from '../../model/flow.ts'
import type { ReadyPage } from '../page.ts'
import { type Content, field, finding } from '../parts/parts.ts'
import { tokenSection } from './token-answer.ts'

export function flowView(page: ReadyPage): TemplateResult {
  const { flow } = page.state
  return html`<div class="flow ${flow.status}">
    <p class="flow-state"><b>${stateWords[flow.status]}</b> ${detail(flow)}</p>
    ${flow.status === 'failed' ? html`<ul class="findings">${finding(flow.finding)}</ul>` : nothing}
    ${flow.status === 'waiting' ? waiting(page, flow.refused) : nothing}
    ${flow.status === 'none' ? nothing : forgetButton(page)} ${tokenSection(page)}
  </div>`
}

/** The flow's status in one line; also in the status line. */
export function flowWords(flow: Flow): string {
  const refused = flow.status === 'waiting' ? flow.refused : null
  const reason = flow.status === 'failed' ? flow.finding : refused
  return reason ? `${stateWords[flow.status]} ${reason.title}.` : stateWords[flow.status]
}

const stateWords: Record<Flow['status'], string> = {
  none: 'Nothing started.',
  waiting: 'Waiting for the answer.',
  received: 'Code received, its state is right.',
  used: 'Used.',
  failed: 'Failed.',
}

function detail(flow: Flow): Content {
  switch (flow.status) {
    case 'none':
      return 'The flow starts when you go to Atlassian or copy the URL.'
    case 'waiting':
      return `The verifier and the state are kept in this tab for ${flowMinutes} minutes, until ${timeOf(
        flow.startedAt + flowMinutes * 60_000,
      )}.`
    case 'received':
      return 'It is kept nowhere but here: run the request below soon, from where your secret is. A reload forgets it.'
    case 'used':
      return 'A code was received and is not kept across a reload. If you have not run its request, start again.'
    case 'failed':
      return ''
  }
}

function timeOf(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
}

function waiting(page: ReadyPage, refused: Parameters<typeof finding>[0] | null): TemplateResult {
  const { callbackAddress } = page.state
  return html`${refused ? html`<ul class="findings">${finding(refused)}</ul>` : nothing}
  ${field(page, {
    name: 'callback-address',
    label: 'The address you were sent to',
    value: callbackAddress,
    change: value => setText('callbackAddress', value),
    rows: 2,
    placeholder: 'http://localhost:3000/callback?code=…&state=…',
    hint: 'Only needed when the answer did not come back to this page by itself. An error page is fine: what counts is in the address bar.',
  })}
  <p>
    <button
      type="button"
            ?disabled=${callbackAddress.trim() === ''}
      @click=${() => page.act.receive(callbackAddress)}
    >
      Check this address
    </button>
  </p>`
}

function forgetButton(page: ReadyPage): TemplateResult {
  return html`<p>
    <button type="button" @click=${() => page.act.forgetFlow()}>Forget this flow</button>
  </p>`
}
