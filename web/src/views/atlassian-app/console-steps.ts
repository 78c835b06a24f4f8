/** What to do in Atlassian's developer console, in its own words; for the page and the printed sheet. */
import { html, type TemplateResult } from 'lit-html'
import { consoleUrl } from '../../answers/outgoing-links.ts'
import type { Draft } from '../../core/contract.d.ts'
import type { Saved } from '../../model/state.ts'
import { outgoing } from '../parts/parts.ts'

export function createApp({ sites }: Draft): TemplateResult[] {
  return [
    html`Open the ${outgoing(consoleUrl, 'developer console')}:
      <b>Create</b>, <b>OAuth 2.0 integration</b>.`,
    sites === 'one'
      ? html`Give it a name. Access type <b>Resource-level</b>: for the one site that the person picks.`
      : html`Give it a name. Access type <b>Account-level</b>: for all sites of the person.`,
    html`Agree to the terms, then <b>Create</b>.`,
  ]
}

export const enterCallback: TemplateResult[] = [
  html`<b>Authorization</b>, next to <b>OAuth 2.0 (3LO)</b>: <b>Add</b> or <b>Configure</b>.`,
  html`Paste this <b>Callback URL</b>, then <b>Save changes</b>.`,
]

export function tickScopes(tabs: string[]): TemplateResult[] {
  return [
    html`<b>Permissions</b>, next to <b>Confluence API</b>: <b>Add</b>.`,
    html`<b>Configure</b>, tab ${tabs.map((name, at) => html`${at > 0 ? ' and ' : ''}<b>${name} scopes</b>`)},
      <b>Edit Scopes</b>.`,
    html`Tick these, then <b>Save</b>.`,
  ]
}

export const offlineWords = html`<p class="hint">
  <code>offline_access</code> has no box there: only Composio asks for it.
</p>`

export const shareApp: TemplateResult[] = [
  html`<b>Distribution</b>, <b>Edit</b>: distribution status <b>Sharing</b>.`,
  html`Fill in what it asks for, such as vendor name and privacy policy, then <b>Save changes</b>.`,
]

/** The secret goes to Composio by the hand of whoever made the app, or to whoever asked for it. */
export function takeCredentials(task: Saved['task']): TemplateResult[] {
  return [
    html`<b>Settings</b>, <b>Authentication details</b>: copy the <b>Client ID</b>.`,
    task === 'own'
      ? html`Leave the <b>Secret</b> there. You paste it straight into Composio later.`
      : html`The <b>Secret</b> goes by a password manager to whoever asked you, never by this page, a mail or a
          chat.`,
  ]
}

export function lines(entries: TemplateResult[]): TemplateResult {
  return html`<ol class="lines">${entries.map(entry => html`<li>${entry}</li>`)}</ol>`
}
