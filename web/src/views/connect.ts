/** Step 5: the site, the link that connects it, and the two tests at Atlassian. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { CoreError } from '../core-contract.d.ts'
import { plainReason } from '../errors.ts'
import type { Page, ReadyPage } from '../page.ts'
import { linkInput } from '../results.ts'
import { setDraftText, setTab, setText } from '../state.ts'
import { adviceAt } from './advice.ts'
import { consentView } from './consent.ts'
import { disclosure, sideRequest } from './disclosure.ts'
import { type Content, field, output } from './parts.ts'
import { languages, snippetSheet } from './snippets.ts'

export function connectView(page: Page): TemplateResult {
  const { results, state } = page
  return html`${field(page, {
    name: 'site',
    label: 'Any address from your Confluence',
    value: state.draft.site,
    change: value => setDraftText('site', value),
    placeholder: 'https://acme.atlassian.net/wiki/…',
    hint: 'A page, a space, or just the name. Composio asks for the part before .atlassian.net.',
  })}
  ${results ? siteResult({ ...page, results }) : nothing}
  ${field(page, {
    name: 'user-id',
    label: 'User ID in your application',
    value: state.draft.userId,
    change: value => setDraftText('userId', value),
    placeholder: 'user-123',
    hint: 'Whose connection this is. Any text that your application knows the person by.',
  })}
  ${results ? connectLink({ ...page, results }) : nothing}
  ${results ? consentView({ ...page, results }) : nothing}`
}

function siteResult(page: ReadyPage): TemplateResult {
  const { site } = page.results
  const words = !site?.ok
    ? ''
    : `Subdomain ${site.value.subdomain}, on ${site.value.host}${
        site.value.cloud === 'government' ? ' (Government Cloud)' : ''
      }`
  return html`<p class="good" ?hidden=${words === ''}>${output('site-result', words, 'Site')}</p>
    ${adviceAt(page, 5)}`
}

function connectLink(page: ReadyPage): TemplateResult {
  const { link } = page.results
  return html`<section aria-labelledby="link-heading">
    <h3 id="link-heading">The link that makes the connection</h3>
    <p class="lead">
      Run this where your Composio key is. The answer holds a <code>redirect_url</code>, good for ten
      minutes: whoever opens it signs in at Atlassian and is connected.
    </p>
    ${snippetSheet(page, {
      name: 'connect-link',
      jsonOutput: 'connect-link-json',
      snippetOutput: 'connect-link-snippet',
      what: 'the connect link request',
      tabs: languages,
      tab: page.state.linkTab,
      choose: linkTab => page.apply(setTab({ linkTab })),
      shown: link,
      copied: () => link,
      missing: link.ok ? '' : linkReason(page, link.error),
    })}
    <p class="hint">
      Without code: in the dashboard, <b class="label">Connect Account</b> on the auth config’s page
      connects a test user, and the Playground can then run a Confluence tool for that user.
    </p>
    ${disclosure(page, 'direct', 'Without the hosted page: the direct request', () =>
      sideRequest(page, 'connect-direct', 'the direct request', directRequest(page)),
    )}
    ${disclosure(page, 'connection-state', 'Is it connected? Read its state', () => connectionState(page))}
  </section>`
}

function linkReason({ state }: ReadyPage, error: CoreError): string {
  const { authConfigId, userId, site } = state.draft
  return plainReason(error, {
    ...(authConfigId === '' && { authConfigId: 'Needs the auth config ID, from step 4.' }),
    ...(userId === '' && { userId: 'Needs the user ID, above.' }),
    ...(site === '' && { site: 'Needs the address of the site, above.' }),
  })
}

function directRequest({ state, results }: ReadyPage) {
  return results.core.buildDirectConnectionRequest(linkInput(state.draft))
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
  ${connection?.ok ? sideRequest(page, 'read-connection', 'the request for the state', connection) : nothing}`
}
