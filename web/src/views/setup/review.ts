/** Somebody else's setup, before anything of it is set. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Catalogue, Draft, OpenedSetup } from '../../core/contract.d.ts'
import { setSetupText } from '../../model/changes.ts'
import { draftMembers } from '../../model/draft.ts'
import { kindOf, type SetupKind } from '../../model/setup-kind.ts'
import type { ReadyPage } from '../page.ts'
import { breakable, type Content, findings } from '../parts/parts.ts'

export const headings: Record<SetupKind, string> = {
  setup: 'A setup from somebody else',
  ask: 'You are asked to set up the Atlassian app',
  ready: 'The Atlassian app is ready',
}

const wayOn: Record<SetupKind, string> = {
  setup: 'Apply',
  ask: 'Show me what to do',
  ready: 'Go on with it',
}

const about: Record<SetupKind, Content> = {
  setup: nothing,
  ask: html`<p>In Atlassian’s developer console, about five minutes. You send back the client ID.</p>`,
  ready: html`<p>What is left is Composio: step 3. The app’s secret comes another way, from whoever made the app.</p>`,
}

export function review(page: ReadyPage, handed: OpenedSetup): TemplateResult {
  const close = () => page.apply(setSetupText(null))
  const { changes } = handed
  const { catalogue } = page.results
  const kind = kindOf(page.state.setupText ?? '')
  const apply = () => page.act.openSetup(changes, kind)
  const isIdle = changes.length === 0 && kind === 'setup'
  return html`<h2 id="setup-heading" tabindex="-1" autofocus>${headings[kind]}</h2>
    ${about[kind]}
    ${kind === 'ask' ? html`<p>Callback URL: ${breakable(handed.draft.callbackUrl)}</p>` : nothing} ${findings(handed.findings)}
    ${
      changes.length === 0
        ? html`<p>${kind === 'ask' ? 'What the agent may do' : 'Everything in it stands here already'}: ${page.steps[0]?.note}.</p>`
        : html`<p>It sets this. You can undo it.</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Now</th>
                  <th scope="col">Then</th>
                </tr>
              </thead>
              <tbody>
                ${changes.map(
                  ({ member, from, to }) => html`<tr>
                    <th scope="row">${draftMembers[member].name}</th>
                    <td>${valueWords(catalogue, member, from)}</td>
                    <td>${valueWords(catalogue, member, to)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>`
    }
    <p class="inline">
      <button type="button" @click=${close}>${isIdle ? 'Close' : 'Cancel'}</button
      >${
        isIdle
          ? nothing
          : html`<button type="button" class="primary" @click=${apply}>${wayOn[kind]}</button>`
      }
    </p>`
}

function valueWords(
  { presets }: Catalogue,
  member: keyof Draft,
  value: Draft[keyof Draft],
): Content {
  if (value === null) return 'own choice'
  if (value === true) return 'yes, with offline_access'
  if (value === false) return 'no'
  if (typeof value !== 'string') return listWords(value)
  if (value === '') return 'empty'
  if (member === 'scopeText' || member === 'toolScopes') return 'as pasted'
  if (member === 'preset') return presets.find(entry => entry.id === value)?.title ?? value
  return member === 'strategy' ? value : html`<code>${value}</code>`
}

function listWords(names: string[]): Content {
  if (names.length === 0) return 'none'
  if (names.length < 3) return html`<code>${names.join(', ')}</code>`
  return html`<details>
    <summary>${names.length}</summary>
    <code>${names.join(', ')}</code>
  </details>`
}
