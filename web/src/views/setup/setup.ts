/** The dialog that shares this setup and opens another. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { repeatable } from '../../answers/repeatable.ts'
import { openedSetup, writtenSetup } from '../../answers/setup.ts'
import { hasAddress, linkOf, ownPlace, saveFile } from '../../browser/setup-link.ts'
import { setGivesAll, setSetupText } from '../../model/changes.ts'
import { draftMembers, isDraftMember } from '../../model/draft.ts'
import { confirm } from '../../model/moves.ts'
import { ofKind, type SetupKind } from '../../model/setup-kind.ts'
import { plural } from '../../model/words.ts'
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
      <h3>Open what you were sent</h3>
      ${field(
        {
          ...page,
          errors: new Map(answer ? [['setup-text', refusal(answer.error.message)]] : []),
        },
        {
          name: 'setup-text',
          label: 'Link or text',
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
  const { givesAll, task } = page.state
  const part = task === 'asked' ? ready : ask
  const link = linkOf(fragment)
  return html`<fieldset class="choices">
      <legend class="visually-hidden">What to share</legend>
      ${giftChoice(page, part, false)} ${giftChoice(page, whole, true)}
    </fieldset>
    <p class="inline">
      ${giftButton(page, fragment, givesAll ? whole : part)}
      ${givesAll ? html`<button type="button" @click=${() => saveFile(file)}>Save a file</button>` : nothing}
      ${part === ask ? html`<button type="button" @click=${() => page.act.print()}>Print the sheet</button>` : nothing}
    </p>
    <p class="hint">
      <b>No secret</b> is in it. The app’s secret goes through a password manager to whoever fills in Composio.
      ${
        hasAddress
          ? nothing
          : 'This copy of the page has no address that others can open: the text says what to do with it.'
      }
    </p>
    ${
      link.length > longLink
        ? html`<p class="hint">${link.length} characters: some chats cut long links. A file stays whole.</p>`
        : nothing
    }`
}

interface Gift {
  kind: SetupKind
  name: string
  title: string
  about: string
}

const ask: Gift = {
  kind: 'ask',
  name: 'task',
  title: 'Ask someone to set up the Atlassian app',
  about:
    'For whoever has access to Atlassian’s console: step 2 as a task. The client ID comes back.',
}
const ready: Gift = {
  kind: 'ready',
  name: 'answer',
  title: 'The Atlassian app is ready',
  about: 'For whoever asked you: what you saved, and the client ID.',
}
const whole: Gift = {
  kind: 'setup',
  name: 'setup',
  title: 'Give the whole setup to someone',
  about: 'What was chosen, the callback URL, the IDs, the site and the ticks.',
}

function giftChoice(
  { state, apply }: Page,
  { title, about }: Gift,
  isAll: boolean,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="gift"
      .checked=${live(state.givesAll === isAll)}
      @change=${() => apply(setGivesAll(isAll))}
    /><span><b>${title}</b> <span>${about}</span></span>
  </label>`
}

function giftButton(page: ReadyPage, fragment: string, { kind, name }: Gift): Content {
  const where = hasAddress
    ? 'It opens in Confluence OAuth Helper: '
    : `Open Confluence OAuth Helper (${ownPlace}), press Share…, and paste all of this: `
  const { state, results, joints, apply } = page
  const app = repeatable(results, state.draft.appName) || 'Confluence'
  const count = plural(joints.ticks.total, 'scope')
  const link = `${headings[kind]}: ${app}, ${count}. No secret is in it, and none is asked for.\n${where}${linkOf(ofKind(fragment, kind))}`
  const text = () => {
    if (kind === 'ask') apply(confirm('asked'))
    return link
  }
  const copied = `the ${name}’s ${hasAddress ? 'link' : 'text'}`
  return copyButton(page, copied, text, `Copy ${copied}`, 'primary copy')
}
