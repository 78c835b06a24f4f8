/** Listens to what happens outside the views: keys, scrolling, time, leaving the page. */
import { closePanel } from '../browser/dialogs.ts'
import { followSearch } from '../browser/folds.ts'
import { followPrinting } from '../browser/printing.ts'
import { rememberScroll } from '../browser/scroll.ts'
import { followFragment } from '../browser/setup-link.ts'
import { setFlow, setManualCopy, setSetupText } from '../model/changes.ts'
import { expire } from '../model/flow.ts'
import { openFold, openNamed } from '../model/moves.ts'
import type { Actions } from '../views/page.ts'
import { asReloaded, keepState } from './keep.ts'
import type { Store } from './store.ts'

/** In ms: how often a waiting flow is looked at. */
const flowInterval = 30_000

export function listen(store: Store, act: Actions, renewCore: () => void): void {
  const { apply } = store
  followSearch(id => apply(openFold(id)))
  window.addEventListener('hashchange', () => apply(openNamed(location.hash)))
  followSetup(store, act)
  followPrinting(store.refresh)
  document.addEventListener('keydown', closePanel)
  document.addEventListener('click', closePanel)

  const checkFlow = () => apply(setFlow(expire(store.state().flow, Date.now())))
  window.setInterval(checkFlow, flowInterval)
  window.addEventListener('pageshow', checkFlow)

  window.addEventListener('pagehide', ({ persisted }) => {
    keepState(store.state())
    rememberScroll()
    if (!persisted) return
    // The back/forward cache would keep what is never stored, and the memory that has read it.
    apply(asReloaded)
    renewCore()
  })
  document
    .getElementById('manual-copy')
    ?.addEventListener('close', () => apply(setManualCopy(null)))
  document.getElementById('start-over')?.addEventListener('click', act.startOver)
}

function followSetup({ apply }: Store, act: Actions): void {
  const dialog = document.querySelector<HTMLDialogElement>('#setup-dialog')
  document.getElementById('open-setup')?.addEventListener('click', () => apply(setSetupText('')))
  // The event is delivered late: the dialog may be open again.
  dialog?.addEventListener('close', () => {
    if (!dialog.open) apply(setSetupText(null))
  })
  dialog?.addEventListener('dragover', event => event.preventDefault())
  dialog?.addEventListener('drop', event => {
    event.preventDefault()
    act.openSetupFile(event.dataTransfer?.files)
  })
  followFragment(text => apply(setSetupText(text)))
}
