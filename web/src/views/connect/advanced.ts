/** At the foot of step 4: what few people need. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { linkInput } from '../../answers/requests.ts'
import { setOpen, setText } from '../../model/changes.ts'
import { toolScopes } from '../access/tool-scopes.ts'
import type { ReadyPage } from '../page.ts'
import { disclosure, sideRequest } from '../parts/disclosure.ts'
import { fold } from '../parts/fold.ts'
import { type Content, field } from '../parts/parts.ts'
import { ownFlow } from './own-flow.ts'

export function advanced(page: ReadyPage): TemplateResult {
  const isOpen = page.state.isAll || page.state.open.includes('advanced')
  const toggle = () => page.apply(setOpen('advanced', !page.state.open.includes('advanced')))
  const input = linkInput(page.state.draft)
  return html`<section class="stack" aria-labelledby="advanced-heading">
    <h3 id="advanced-heading">
      <button type="button" class="link" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="advanced" @click=${toggle}>
        Advanced
      </button>
    </h3>
    ${fold(
      page,
      'advanced',
      html`<div class="stack">
        ${ownFlow(page)}
        ${disclosure(page, 'direct', 'Without the hosted page: the direct request', () =>
          sideRequest(page, 'connect-direct', 'the direct request', {
            build: 'directConnection',
            input,
          }),
        )}
        ${disclosure(page, 'connection-state', 'Read the state of a connection', () => connectionState(page))}
        ${toolScopes(page)}
      </div>`,
    )}
  </section>`
}

function connectionState(page: ReadyPage): Content {
  const { connectionId } = page.state
  const { connection } = page.results
  return html`${field(page, {
    name: 'connection-id',
    label: 'Connection ID',
    value: connectionId,
    change: value => setText('connectionId', value),
    placeholder: 'ca_…',
    hint: 'ACTIVE works. EXPIRED needs a new link, and so does every change of scopes.',
  })}
  ${
    connection?.ok
      ? sideRequest(page, 'read-connection', 'the request for the state', {
          build: 'readConnection',
          input: { connectionId },
        })
      : nothing
  }`
}
