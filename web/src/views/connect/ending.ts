/** "Is it connected?": what Composio says decides, not this page. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { addProof } from '../../model/proving.ts'
import type { ReadyPage } from '../page.ts'
import { connected, mainButton } from '../parts/main-action.ts'
import { copyButton } from '../parts/parts.ts'

const prompt = 'List the spaces I can see in Confluence'

export function ending(page: ReadyPage): TemplateResult {
  return html`<section class="stack ending" aria-labelledby="ending-heading">
    <h3 id="ending-heading">Is it connected?</h3>
    ${page.joints.isActive ? afterwards(page) : question(page)}
  </section>`
}

function question(page: ReadyPage): TemplateResult {
  const no = () => page.act.go({ entrance: 'error', field: 'explain-text' })
  return html`<p>Does Composio show the account as <b>ACTIVE</b>?</p>
    ${mainButton(
      connected(page),
      html`<button type="button" @click=${no}>No, it shows something else</button>`,
    )}`
}

function afterwards(page: ReadyPage): TemplateResult {
  const { results, apply } = page
  const takeBack = () =>
    apply(state => {
      const confirmed = state.confirmed.filter(part => part !== 'active')
      return addProof('active', { callback: '', scopes: '', client: '' })({ ...state, confirmed })
    })
  return html`<p class="good">✓ Connected. You saw ACTIVE.</p>
    <p>
      What you copied from here is right${results.configId?.ok ? html` in <code>${results.configId.value.id}</code>` : nothing}.
      <button type="button" class="link" @click=${takeBack}>It is not active</button>
    </p>
    <ol class="lines">
      <li>Try it in Composio’s <b>Playground</b>: <code>${prompt}</code> ${copyButton(page, 'the prompt', () => prompt)}</li>
      <li>Keep the auth config ID (<code>ac_</code>) where your application keeps its settings, and every key in a secret manager.</li>
      <li>Fewer scopes later: <b>Manage Config</b> in Composio and <b>Permissions</b> at Atlassian; then everybody connects again.</li>
      <li>Keep the sheet of what was set. <button type="button" @click=${() => page.act.print()}>Print the sheet</button></li>
    </ol>`
}
