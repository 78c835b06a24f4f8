/** The dialog that shares this setup and opens another. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { openedSetup, writtenSetup } from '../../answers/setup.ts'
import { hasAddress, linkOf, ownPlace, saveFile } from '../../browser/setup-link.ts'
import { setSetupText } from '../../model/changes.ts'
import { draftMembers, isDraftMember } from '../../model/draft.ts'
import { ofKind, type SetupKind } from '../../model/setup-kind.ts'
import type { Saved } from '../../model/state.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { type Content, copyButton, field } from '../parts/parts.ts'
import { headings, review } from './review.ts'

/** In characters. Some chats and mail programs cut longer addresses. */
const longLink = 2000

export function setupView(page: Page): TemplateResult {
  const close = () => page.apply(setSetupText(null))
  if (!isReady(page)) {
    return html`${heading('Share a setup')}
      <p>The core has to load first.</p>
      ${buttons(html`<button type="button" @click=${close}>Close</button>`)}`
  }
  const answer = openedSetup(page)
  if (answer?.ok) return review(page, answer.value)
  return html`${heading(page.state.task === 'asked' ? 'Send it back' : 'Share a setup')} ${giving(page)}
    <section class="stack">
      <h3>Open another</h3>
      ${field(
        {
          ...page,
          errors: new Map(answer ? [['setup-text', refusal(answer.error.message)]] : []),
        },
        {
          name: 'setup-text',
          label: 'What you were sent: link or text',
          value: page.state.setupText ?? '',
          change: setSetupText,
          hint: 'You see what it sets before it sets anything.',
        },
      )}
      <div class="field">
        <label for="setup-file">File, or drop it here</label>
        <input
          id="setup-file"
          name="setup-file"
          type="file"
          accept=".json,application/json"
          @change=${(event: Event) => {
            const box = event.currentTarget
            if (box instanceof HTMLInputElement) page.act.openSetupFile(box.files)
          }}
        />
      </div>
    </section>
    ${buttons(html`<button type="button" @click=${close}>Close</button>`)}
    <output class="hint">${page.state.notice}</output>
    <p class="visually-hidden" role="alert">${answer ? refusal(answer.error.message) : ''}</p>`
}

function heading(words: string): TemplateResult {
  return html`<h2 id="setup-heading" tabindex="-1" autofocus>${words}</h2>`
}

function buttons(content: Content): TemplateResult {
  return html`<p class="inline">${content}</p>`
}

function refusal(message: string): string {
  return `Nothing was set. ${message}`
}

function giving(page: ReadyPage): TemplateResult {
  const answer = writtenSetup(page)
  if (!answer.ok) {
    const [, member = ''] = (answer.error.field ?? '').split('.')
    const name = isDraftMember(member) ? `${draftMembers[member].name}: ` : ''
    return html`<p class="finding error">This setup cannot be shared. ${name}${answer.error.message}</p>`
  }
  const { fragment, file } = answer.value
  const [first, ...others] = gifts(page.state.task)
  return html`${first ? gift(page, fragment, first) : nothing}
    ${others.map(other => gift(page, fragment, other))}
    <p class="hint">
      <b>No secret</b> is in any of them: the format has no place for one. The app’s secret
      goes through a password manager to whoever fills in Composio.
      ${
        hasAddress
          ? nothing
          : 'This copy of the page has no address that others can open: the text says what to do with it.'
      }
    </p>
    <p class="inline">
      <button type="button" @click=${() => saveFile(file)}>Save a file</button>
      <button type="button" @click=${() => page.act.print()}>Print the sheet</button>
    </p>
    ${
      linkOf(fragment).length > longLink
        ? html`<p class="hint">${linkOf(fragment).length} characters: some chats cut long links. A file stays whole.</p>`
        : nothing
    }`
}

interface Gift {
  kind: SetupKind
  title: string
  about: string
}

const ask: Gift = {
  kind: 'ask',
  title: 'Ask someone to set up the Atlassian app',
  about:
    'For whoever has access to Atlassian’s console: step 2 as a task. The client ID comes back.',
}
const ready: Gift = {
  kind: 'ready',
  title: 'The Atlassian app is ready',
  about: 'For whoever asked you: what you saved, and the client ID.',
}
const whole: Gift = {
  kind: 'setup',
  title: 'Give the whole setup to someone',
  about: 'What was chosen, the callback URL, the IDs, the site and the ticks.',
}

function gifts(task: Saved['task']): Gift[] {
  return task === 'asked' ? [ready, whole] : [ask, whole]
}

const giftNames: Record<SetupKind, string> = { setup: 'setup', ask: 'task', ready: 'answer' }

function gift(page: ReadyPage, fragment: string, { kind, title, about }: Gift): TemplateResult {
  const where = hasAddress
    ? 'It opens in Confluence OAuth Helper: '
    : `Open Confluence OAuth Helper (${ownPlace}), press Share…, and paste all of this: `
  const link = `${headings[kind]}. ${where}${linkOf(ofKind(fragment, kind))}`
  const what = `the ${giftNames[kind]}’s ${hasAddress ? 'link' : 'text'}`
  return html`<section class="gift">
    <div><h3>${title}</h3><p>${about}</p></div>
    ${copyButton(page, what, () => link, `Copy ${what}`)}
  </section>`
}
