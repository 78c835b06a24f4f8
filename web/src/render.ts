/** Puts each view into its place in index.html. */
import { nothing, render } from 'lit-html'
import type { Page } from './page.ts'
import { accessView } from './views/access.ts'
import { appView } from './views/app.ts'
import { authConfigView } from './views/auth-config.ts'
import { connectView } from './views/connect.ts'
import { credentialsView } from './views/credentials.ts'
import { handOverView } from './views/hand-over.ts'
import { coreNotice, manualCopyView, undoView } from './views/notices.ts'
import { panelView, summaryView } from './views/panel.ts'
import { paperView } from './views/paper.ts'
import type { Content } from './views/parts.ts'
import { railView } from './views/rail.ts'
import { troubleView } from './views/trouble.ts'
import { trustView } from './views/trust.ts'

type View = readonly [id: string, view: (page: Page) => Content]

/** In the order of the first drawing, which does one part at a time. */
const parts: readonly (readonly View[])[] = [
  [
    ['view-notice', coreNotice],
    ['view-rail', railView],
    ['view-access', accessView],
  ],
  [
    ['view-panel', panelView],
    ['view-summary', summaryView],
  ],
  [['view-app', appView]],
  [
    ['view-credentials', credentialsView],
    ['view-config', authConfigView],
    ['view-connect', connectView],
    ['view-trouble', troubleView],
  ],
  [
    ['view-trust', trustView],
    ['view-status', page => page.state.notice],
    ['view-undo', undoView],
    ['paper', paperView],
  ],
]

const places = parts.map(views =>
  views.map(([id, view]) => ({ place: document.getElementById(id), view })),
)
export const partCount = parts.length
const dialog = document.querySelector<HTMLDialogElement>('#manual-copy')
const handOver = document.querySelector<HTMLDialogElement>('#hand-over')
/** Parts whose plain text in the shell has made way, in their order. */
let begun = 0
let handOverShown: string | null = null

export function show(page: Page): void {
  for (let part = 0; part < partCount; part++) showPart(page, part)
  for (const { number, state } of page.steps) {
    const section = document.getElementById(`step-${number}`)
    if (section) section.className = `step ${state}`
  }
  if (handOver) showHandOver(handOver, page)
  if (dialog) showManualCopy(dialog, page)
}

/** The first time in order. */
export function showPart(page: Page, part: number): void {
  const isFirst = part === begun
  if (isFirst && begun++ === 0) document.querySelector('.late')?.remove()
  for (const { place, view } of places[part] ?? []) {
    if (isFirst) place?.replaceChildren()
    if (place) render(view(page), place)
  }
}

function showHandOver(box: HTMLDialogElement, page: Page): void {
  const isWanted = page.state.handOver !== null && page.state.core.status !== 'loading'
  render(isWanted ? handOverView(page) : nothing, box)
  // One that a person has just closed stays so, though the state has not heard of it yet.
  if (isWanted && !box.open && handOverShown !== page.state.handOver) box.showModal()
  if (!isWanted && box.open) box.close()
  handOverShown = isWanted ? page.state.handOver : null
  // What had the focus may have made way for what a setup would set.
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
