/** The place where a setup goes out to somebody and where one comes in. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Catalogue, Draft, HandedOver } from '../core-contract.d.ts'
import {
  hasAddress,
  linkOf,
  opened,
  saveFile,
  setHandOver,
  takeFile,
  takeOver,
  written,
} from '../hand-over.ts'
import type { Page, ReadyPage } from '../page.ts'
import { type Content, copyButton, field, findings, plural } from './parts.ts'

/** Some chats and mail programs cut longer addresses. */
const longLink = 2000

export function handOverView(page: Page): TemplateResult {
  const close = () => page.apply(setHandOver(null))
  if (!page.results) {
    return html`${heading('Hand over a setup')}
      <p>The core has to load first.</p>
      ${buttons(html`<button type="button" @click=${close}>Close</button>`)}`
  }
  const ready: ReadyPage = { ...page, results: page.results }
  const answer = opened(ready)
  if (answer?.ok) return review(ready, answer.value)
  return html`${heading('Hand over a setup')} ${giving(ready)}
    <section class="stack">
      <h3>Open another</h3>
      ${field(
        {
          ...page,
          errors: new Map(answer ? [['hand-over-text', refusal(answer.error.message)]] : []),
        },
        {
          name: 'hand-over-text',
          label: 'Link, or text of a file',
          value: page.state.handOver ?? '',
          change: setHandOver,
          hint: 'You see what it sets before it sets anything.',
        },
      )}
      <div class="field">
        <label for="hand-over-file">File, or drop it here</label>
        <input
          id="hand-over-file"
          name="hand-over-file"
          type="file"
          accept=".json,application/json"
          @change=${(event: Event) => {
            const box = event.currentTarget
            if (box instanceof HTMLInputElement) void takeFile(page.apply, box.files)
          }}
        />
      </div>
    </section>
    ${buttons(html`<button type="button" @click=${close}>Close</button>`)}
    <output class="hint">${page.state.notice}</output>
    <p class="visually-hidden" role="alert">${answer ? refusal(answer.error.message) : ''}</p>`
}

function heading(words: string): TemplateResult {
  return html`<h2 id="hand-over-heading" tabindex="-1" autofocus>${words}</h2>`
}

function buttons(content: Content): TemplateResult {
  return html`<p class="inline">${content}</p>`
}

function refusal(message: string): string {
  return `Nothing was set. ${message}`
}

function giving(page: ReadyPage): TemplateResult {
  const answer = written(page)
  if (!answer.ok) {
    const [, member = ''] = (answer.error.field ?? '').split('.')
    const name = isMember(member) ? `${memberWords[member]}: ` : ''
    return html`<p class="finding error">This setup cannot be handed over. ${name}${answer.error.message}</p>`
  }
  const { fragment, file } = answer.value
  const link = linkOf(fragment)
  const what = hasAddress ? 'the link' : 'the setup'
  return html`<section class="stack">
    <h3>Give this setup</h3>
    <p>
      What was chosen, the callback URL, the IDs, the site and the ticks.
      <b>No secret</b>: the format has no place for one. ${
        hasAddress
          ? nothing
          : html`This copy of the page has no address that others can open. Your colleague opens their
            copy, chooses Hand over, and pastes the text or opens the file.`
      }
    </p>
    <p class="inline">
      ${copyButton(page, what, () => link, `Copy ${what}`)}
      <button type="button" @click=${() => saveFile(file)}>Save a file</button>
      <button type="button" @click=${() => page.act.print()}>Print the sheet</button>
    </p>
    ${
      link.length > longLink
        ? html`<p class="hint">${link.length} characters: some chats cut long links. A file stays whole.</p>`
        : nothing
    }
  </section>`
}

function review(page: ReadyPage, handed: HandedOver): TemplateResult {
  const close = () => page.apply(setHandOver(null))
  const { changes } = handed
  const { catalogue } = page.results
  const apply = () =>
    page.act.reversibly(
      `The setup is taken over: ${plural(changes.length, 'value')} set.`,
      takeOver(handed),
    )
  return html`${heading('A setup from somebody else')}
    ${findings(handed.findings)}
    ${
      changes.length === 0
        ? html`<p>It sets nothing: everything in it stands here already.</p>`
        : html`<p>This is what it would set; the rest stays. You can undo it.</p>
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
                    <th scope="row">${memberWords[member]}</th>
                    <td>${valueWords(catalogue, member, from)}</td>
                    <td>${valueWords(catalogue, member, to)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>`
    }
    ${buttons(html`<button type="button" @click=${close}>${changes.length === 0 ? 'Close' : 'Cancel'}</button
      >${
        changes.length === 0
          ? nothing
          : html`<button type="button" class="primary" @click=${apply}>Apply</button>`
      }`)}`
}

const memberWords: Record<keyof Draft, string> = {
  preset: 'Preset',
  tools: 'Tools',
  operations: 'Operations',
  scopes: 'Scopes',
  strategy: 'Strategy',
  offlineAccess: 'Stay connected',
  appName: 'Name of the app',
  callbackUrl: 'Callback URL',
  clientId: 'Client ID',
  authConfigId: 'Auth config ID',
  userId: 'User ID',
  site: 'Site',
  ticked: 'Ticked in the console',
}

function isMember(name: string): name is keyof Draft {
  return name in memberWords
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
