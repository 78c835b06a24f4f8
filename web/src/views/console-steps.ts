/** What to do in Atlassian's developer console, in order: said on the page and on paper. */
import { html } from 'lit-html'
import { consoleUrl } from '../links.ts'
import { outgoing } from './parts.ts'

export const createApp = html`<p>
  Open the ${outgoing(consoleUrl, 'developer console')}, then
  <b class="label">Create</b> → <b class="label">OAuth 2.0 integration</b>. Give it a name, choose
  the <b class="label">Access type</b> (<b class="label">Resource-level</b> is the site that the
  person picks, <b class="label">Account-level</b> all their sites), agree to the terms, and
  <b class="label">Create</b>.
</p>`

export const tickScopes = html`<p>
  <b class="label">Permissions</b> → next to <b class="label">Confluence API</b>:
  <b class="label">Add</b>, then <b class="label">Configure</b>. Choose the tab named below,
  <b class="label">Edit Scopes</b>, tick these, and <b class="label">Save</b>.
</p>`

export const offlineWords = html`<p class="hint">
  <code>offline_access</code> is in no list of the console: there is nothing to tick, it is only asked
  for.
</p>`

export const enterCallback = html`<p>
  <b class="label">Authorization</b> → <b class="label">OAuth 2.0 (3LO)</b> →
  <b class="label">Add</b> or <b class="label">Configure</b>. Enter this
  <b class="label">Callback URL</b>, then <b class="label">Save changes</b>.
</p>`

export const shareApp = html`<p>
  <b class="label">Distribution</b> → <b class="label">Edit</b> → <b class="label">Sharing</b>, if
  anyone but you will connect.
</p>`

export const takeCredentials = html`<p>
  <b class="label">Settings</b> → <b class="label">Authentication details</b> holds the
  <b class="label">Client ID</b> and the <b class="label">Secret</b>.
</p>`
