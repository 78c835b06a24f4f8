/** Scrolling: to what was opened, and back to where a reload found the person. */
import { readStored, writeStored } from './storage.ts'

const followers: ((element: Element) => boolean)[] = []

/** In a frame as tall as its page, somebody else has to scroll. `tell` returns whether it has seen to it. */
export function followLeading(tell: (element: Element) => boolean): void {
  followers.push(tell)
}

/** Brings the top of a part into the upper half of the window, unless it is there. */
export function leadTo(element: Element): void {
  if (followers.some(tell => tell(element))) return
  const { top } = element.getBoundingClientRect()
  if (top < 0 || top > innerHeight / 2) element.scrollIntoView({ block: 'start' })
}

export function rememberScroll(): void {
  writeStored('scroll', Math.round(scrollY))
}

/** The page grows when the core has loaded, after the browser's own scrolling. So again. */
export function restoreScroll(): void {
  const [entry] = performance.getEntriesByType('navigation')
  const isVisit = !(entry instanceof PerformanceNavigationTiming) || entry.type === 'navigate'
  const top = isVisit ? null : readStored('scroll')
  const named = /^#[a-z]+(-\d)?$/.test(location.hash) && document.querySelector(location.hash)
  if (typeof top === 'number') scrollTo({ top, behavior: 'instant' })
  else if (named) named.scrollIntoView({ behavior: 'instant' })
}
