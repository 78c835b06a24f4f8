/** Renders each view into its element of index.html. */
import { nothing, render } from 'lit-html'
import { showFold } from '../browser/folds.ts'
import { isUntouched } from '../model/state.ts'
import { accessView } from '../views/access/access.ts'
import { entrancesView } from '../views/around/entrances.ts'
import { everythingView, journeyView } from '../views/around/journey.ts'
import { coreNotice, manualCopyView, undoView } from '../views/around/notices.ts'
import { panelView } from '../views/around/panel.ts'
import { stepHeads } from '../views/around/step-heads.ts'
import { trustView } from '../views/around/trust.ts'
import { appView } from '../views/atlassian-app/atlassian-app.ts'
import { authConfigView } from '../views/auth-config/auth-config.ts'
import { connectView } from '../views/connect/connect.ts'
import { existingView } from '../views/existing/existing.ts'
import type { Page } from '../views/page.ts'
import { footView } from '../views/parts/main-action.ts'
import type { Content } from '../views/parts/parts.ts'
import { paperView } from '../views/setup/paper.ts'
import { setupView } from '../views/setup/setup.ts'
import { troubleView } from '../views/trouble/trouble.ts'

type View = readonly [id: string, view: (page: Page) => Content]

/** The first drawing does one part at a time, in this order. */
const parts: readonly (readonly View[])[] = [
  [
    ['view-notice', coreNotice],
    ['view-entrances', entrancesView],
    ['view-journey', journeyView],
    ['view-access', accessView],
  ],
  [
    ...stepHeads,
    ['view-panel', panelView],
    ['view-summary', footView],
    ['view-everything', everythingView],
  ],
  [['view-app', appView]],
  [
    ['view-config', authConfigView],
    ['view-connect', connectView],
  ],
  [
    ['view-existing', existingView],
    ['view-trouble', troubleView],
    ['view-trust', trustView],
    ['view-status', page => page.state.notice],
    ['view-undo', undoView],
    ['paper', paperView],
  ],
]

const elements = parts.map(views =>
  views.map(([id, view]) => ({ element: document.getElementById(id), view })),
)
export const partCount = parts.length
const dialog = document.querySelector<HTMLDialogElement>('#manual-copy')
const setupDialog = document.querySelector<HTMLDialogElement>('#setup-dialog')
/** How many parts have replaced the plain text that index.html has for them. */
let begun = 0
let setupShown: string | null = null

export function show(page: Page): void {
  for (let part = 0; part < partCount; part++) showPart(page, part)
  showFolds(page)
  const { isAll, notice, spoken } = page.state
  document.body.classList.toggle('led', !isAll)
  document.querySelector('.toast')?.classList.toggle('heard', notice === '' || notice === spoken)
  const opener = document.getElementById('start-over')
  // Not while it has the focus, which would be lost.
  const isIdle =
    isUntouched(page.state) && page.state.undo === null && document.activeElement !== opener
  opener?.toggleAttribute('hidden', isIdle)
  if (setupDialog) showSetup(setupDialog, page)
  if (dialog) showManualCopy(dialog, page)
}

/** The folds that stand in index.html; those inside a view are the view's. */
function showFolds({ folds, steps }: Page): void {
  for (const [id, isOpen] of Object.entries(folds)) {
    if (/^(body|entrance)-/.test(id)) showFold(id, isOpen)
  }
  for (const { number, state: standing } of steps) {
    const section = document.getElementById(`step-${number}`)
    if (section) section.className = `step ${standing} ${folds[`body-${number}`] ? 'open' : ''}`
  }
}

/** The first time, parts have to come in order. */
export function showPart(page: Page, part: number): void {
  const isFirst = part === begun
  if (isFirst && begun++ === 0) document.querySelector('.late')?.remove()
  for (const { element, view } of elements[part] ?? []) {
    if (isFirst) element?.replaceChildren()
    if (element) render(view(page), element)
  }
}

function showSetup(box: HTMLDialogElement, page: Page): void {
  const isWanted = page.state.setupText !== null && page.state.core.status !== 'loading'
  render(isWanted ? setupView(page) : nothing, box)
  // Not again for the same text: the dialog's `close` event reaches the state only later.
  if (isWanted && !box.open && setupShown !== page.state.setupText) box.showModal()
  if (!isWanted && box.open) box.close()
  setupShown = isWanted ? page.state.setupText : null
  // The focused control is gone once the dialog shows what a setup would set.
  if (isWanted && !box.contains(document.activeElement)) box.querySelector('h2')?.focus()
}

function showManualCopy(box: HTMLDialogElement, page: Page): void {
  render(manualCopyView(page), box)
  const isWanted = page.state.manualCopy !== null
  if (isWanted === box.open) return
  if (isWanted) {
    box.showModal()
    box.querySelector('textarea')?.select()
  } else {
    box.close()
  }
}
