/** From the core's bytes to a page that is ready. */
import { catalogueOf } from '../answers/catalogue.ts'
import type { Facts } from '../answers/facts.ts'
import { ownAddress } from '../browser/address.ts'
import type { Core } from '../core/contract.d.ts'
import { loadFault } from '../core/load-fault.ts'
import { fillDefaults, setCore } from '../model/changes.ts'
import type { CoreStatus } from '../model/state.ts'
import { partCount } from './render.ts'
import type { Store } from './store.ts'

/** `arrive` is called once, after the first core has loaded and the page is drawn. */
export function createStart(
  store: Store,
  draw: () => Promise<void>,
  arrive: () => void,
): (load: () => Promise<Core>) => Promise<void> {
  let hasArrived = false
  return async load => {
    try {
      const ready = await meet(await load())
      store.useCore(ready.core)
      store.set(setCore(ready))
      store.set(fillDefaults(ready.catalogue, ownAddress))
      await draw()
      store.restSoon()
      await pause()
      if (!hasArrived) arrive()
      hasArrived = true
    } catch (cause) {
      store.apply(setCore({ status: 'failed', message: loadFault(cause) }))
    }
  }
}

async function meet(core: Core): Promise<Extract<CoreStatus, { status: 'ready' }>> {
  await pause()
  const about = core.version()
  if (!about.ok) throw new Error(about.error.message)
  return { status: 'ready', core, catalogue: catalogueOf(core), about: about.value }
}

/** Draws part by part, so that no task is long. Stops when a change has drawn everything at once. */
export async function drawInParts(
  store: Store,
  showPart: (facts: Facts, part: number) => void,
): Promise<void> {
  await pause()
  const begun = store.state()
  const facts = store.facts()
  for (let part = 0; part < partCount; part++) {
    await pause()
    if (store.state() !== begun) return
    showPart(facts, part)
  }
  await pause()
  if (store.state() === begun) store.refresh()
}

/** Lets the browser paint and handle input between two pieces of work. */
function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
