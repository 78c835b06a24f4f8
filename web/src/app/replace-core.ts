/** A core that stopped is replaced, and the page says so and goes on. */
import type { Core } from '../core/contract.d.ts'
import { hasStopped, loadCore } from '../core/load.ts'
import { setCore } from '../model/changes.ts'
import type { Announcer } from './announce.ts'
import type { Store } from './store.ts'

const words = 'The core had stopped; a new one has taken over. Nothing you typed is lost.'
const advice =
  'A new core stops as well, at something that was typed or pasted last. Take it out, then try again.'

export function replaceWhenStopped(
  store: Store,
  { say }: Announcer,
  start: (load: () => Promise<Core>) => Promise<void>,
): void {
  let isReplacing = false
  /** Until the new core has answered for all that is typed: what stops it again would for ever. */
  let isOnTrial = false

  async function replace(): Promise<void> {
    isReplacing = true
    await start(loadCore)
    isReplacing = false
    isOnTrial = true
    if (store.state().core.status === 'ready') say(words)
  }

  store.follow(() => {
    const core = store.asker()?.core
    if (!core || isReplacing || store.state().core.status !== 'ready') return
    const isStopped = hasStopped(core)
    if (isStopped && !isOnTrial) return void replace()
    isOnTrial = false
    if (isStopped) store.apply(setCore({ status: 'failed', message: advice }))
  })
}
