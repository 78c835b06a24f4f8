/**
 * A setup for somebody else, and one from somebody else. The format, and what may be in it, is the
 * core's; here it goes into a link, into a file and out of them again.
 */
import type { Answer, Draft, HandedOver } from './core-contract.d.ts'
import type { ReadyPage } from './page.ts'
import { typedScopes } from './results.ts'
import { type Apply, applyProposal, type Change } from './state.ts'

/** More than any setup has: the core refuses it, and says so. */
const mostBytes = 100_000

const isServed = /^https?:$/.test(location.protocol) && window === window.top

/** The setup in the address, which leaves the address bar at once, or null. */
export function takeFragment(): string | null {
  const text = location.hash
  if (!/^#setup(=|%3D)/i.test(text)) return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return text
}

/**
 * Null where the place of the hand-over is closed; else the text of what is being opened. What was
 * said before it opened is not about it.
 */
export const setHandOver =
  (handOver: string | null): Change =>
  state => {
    if (state.handOver === handOver) return state
    return { ...state, handOver, notice: state.handOver === null ? '' : state.notice }
  }

/** The draft as others have to get it: a typed list of scopes belongs to it. */
function wholeDraft({ state, results }: ReadyPage): Draft {
  const { draft } = state
  return { ...draft, scopes: [...new Set([...draft.scopes, ...typedScopes(results.parsed)])] }
}

export function written(page: ReadyPage): Answer<{ fragment: string; file: string }> {
  return page.results.core.writeHandOver({ draft: wholeDraft(page) })
}

/** Null while nothing is being opened. */
export function opened(page: ReadyPage): Answer<HandedOver> | null {
  const text = page.state.handOver ?? ''
  if (text.trim() === '') return null
  return page.results.core.readHandOver({ text, current: wholeDraft(page) })
}

/** Only where the page has an address that others can open; a local file's would tell its folder. */
export function linkOf(fragment: string): string {
  const place = isServed ? location.origin + location.pathname + location.search : ''
  return `${place}#${fragment}`
}

export const hasAddress = isServed

/** What differs, set at once; the rest of the page stays. */
export function takeOver({ changes }: HandedOver): Change {
  const set: Partial<Draft> = Object.fromEntries(changes.map(({ member, to }) => [member, to]))
  return state => ({ ...applyProposal(set)(state), handOver: null })
}

export function saveFile(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'confluence-oauth-setup.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export async function takeFile(apply: Apply, files: FileList | null | undefined): Promise<void> {
  const file = files?.[0]
  if (!file) return
  const text = await file.slice(0, mostBytes).text()
  // Blank text would count as nothing being opened; the core has to refuse it by some words.
  apply(setHandOver(text.trim() === '' ? file.name : text))
}

export function followHandOver(apply: Apply): void {
  const dialog = document.querySelector<HTMLDialogElement>('#hand-over')
  const open = () => apply(setHandOver(''))
  document.getElementById('open-hand-over')?.addEventListener('click', open)
  // The news of its closing comes late, and it may be open again.
  dialog?.addEventListener('close', () => {
    if (!dialog.open) apply(setHandOver(null))
  })
  dialog?.addEventListener('dragover', event => event.preventDefault())
  dialog?.addEventListener('drop', event => {
    event.preventDefault()
    void takeFile(apply, event.dataTransfer?.files)
  })
  window.addEventListener('hashchange', () => {
    const text = takeFragment()
    if (text !== null) apply(setHandOver(text))
  })
}
