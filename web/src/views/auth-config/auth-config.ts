/** Step 3: the auth config in Composio, by the dashboard or by code. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { setDraftText } from '../../model/changes.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { adviceAt } from '../parts/advice.ts'
import { disclosure, sideRequest } from '../parts/disclosure.ts'
import { fold } from '../parts/fold.ts'
import { continueToSite, mainButton, press } from '../parts/main-action.ts'
import { type Content, field } from '../parts/parts.ts'
import { code } from './code.ts'
import { dashboard } from './dashboard.ts'
import { wayChoice } from './way.ts'

export function authConfigView(page: Page): TemplateResult {
  return html`${wayChoice(page)}
  ${fold(page, 'way-dashboard', dashboard(page))} ${fold(page, 'way-code', code(page))}
  ${field(page, {
    name: 'auth-config-id',
    label: 'Auth config ID',
    value: page.state.draft.authConfigId,
    change: value => setDraftText('authConfigId', value),
    placeholder: 'ac_…',
    optional: true,
    enter: () => isReady(page) && press(continueToSite(page)),
    hint:
      page.state.way === 'dashboard'
        ? html`On the auth config’s own page; it starts with <code>ac_</code>.`
        : html`<code>auth_config.id</code> of the answer; it starts with <code>ac_</code>.`,
  })}
  ${isReady(page) ? afterId(page) : nothing}`
}

function afterId(page: ReadyPage): Content {
  const { configId } = page.results
  const { authConfigId, appName } = page.state.draft
  return html`${adviceAt(page, 3)} ${mainButton(continueToSite(page))}
  ${
    configId?.ok
      ? disclosure(page, 'read-config', 'Read the config back', () =>
          sideRequest(page, 'read-config', 'the request that reads the config', {
            build: 'readAuthConfig',
            input: { authConfigId },
          }),
        )
      : nothing
  }
  ${disclosure(page, 'managed', 'Use Composio’s own app instead', () => managed(page, appName))}`
}

function managed(page: ReadyPage, name: string): Content {
  const source = { build: 'authConfig', input: { managed: true, name } } as const
  return html`<p class="hint">
      Then there is nothing to do at Atlassian: skip step 2 and the three values. People consent to
      Composio’s app, for Composio’s default scopes and not for the list of step 1. In the dashboard, leave
      <b>Use your own developer credentials</b> off; by code:
    </p>
    ${sideRequest(page, 'managed-config', 'the request for a managed config', source)}`
}
