// First, so that a code in the address is gone before any other module runs.
import './browser/arrival.ts'

import type { Facts } from './answers/facts.ts'
import { createActions } from './app/actions.ts'
import { createAnnouncer } from './app/announce.ts'
import { restoreState } from './app/keep.ts'
import { listen } from './app/listen.ts'
import { show, showPart } from './app/render.ts'
import { replaceWhenStopped } from './app/replace-core.ts'
import { createStart, drawInParts } from './app/start.ts'
import { createStore } from './app/store.ts'
import { isFramed } from './browser/address.ts'
import { arrival, followArrivals } from './browser/arrival.ts'
import { restoreScroll } from './browser/scroll.ts'
import { takeFragment } from './browser/setup-link.ts'
import { loadCore, reloadCore } from './core/load.ts'
import { goTo, openNamed } from './model/moves.ts'
import { openPortal } from './portal/portal.ts'
import type { Actions, Page } from './views/page.ts'

const store = createStore({ ...restoreState(Date.now()), setupText: takeFragment() })
const draw = () => drawInParts(store, (facts, part) => showPart(pageOf(facts), part))
const start = createStart(store, draw, arrive)
const announcer = createAnnouncer(store)
const act: Actions = createActions(store, announcer, start)
const tellPortal = isFramed ? openPortal() : null

function pageOf(facts: Facts): Page {
  return { ...facts, apply: store.apply, act }
}

/** Once the page stands: to Atlassian's answer, or to where the fragment or the reload leads. */
function arrive(): void {
  store.apply(openNamed(location.hash))
  if (arrival === null) restoreScroll()
  else receiveArrival(arrival)
}

function receiveArrival(address: string): void {
  store.apply(goTo({ entrance: 'setup', step: '4', fold: 'advanced' }))
  act.receive(address)
  document.querySelector('.flow')?.scrollIntoView({ behavior: 'instant' })
}

store.follow(facts => {
  const page = pageOf(facts)
  show(page)
  tellPortal?.(page)
})
replaceWhenStopped(store, announcer, start)
followArrivals(receiveArrival)
// Before drawing, so that the core's bytes load meanwhile.
void start(loadCore)
void draw()
listen(store, act, () => start(reloadCore))
