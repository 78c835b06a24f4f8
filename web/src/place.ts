/** Where on the page the person is: the step in sight, a link to a step, the place before a reload. */
import { readStored, writeStored } from './storage.ts'

const steps = [...document.querySelectorAll('.step')]

/** Tells which step is being read, whenever the page has moved. */
export function followScrolling(tell: (step: string) => void): void {
  const follow = () => tell(stepInSight())
  document.addEventListener('scroll', follow, { passive: true })
  window.addEventListener('hashchange', follow)
}

/**
 * The last one that has reached a line at a third of the window. At the end of the page no more of
 * them can: there it is the one that was asked for, or the last.
 */
function stepInSight(): string {
  const isEnd = scrollY > 0 && scrollY + innerHeight > document.documentElement.scrollHeight - 2
  const asked = steps.find(step => `#${step.id}` === location.hash)
  const isAsked = asked !== undefined && asked.getBoundingClientRect().top >= 0
  const reached = steps.filter(step => step.getBoundingClientRect().top < innerHeight / 3)
  const step = isEnd ? (isAsked ? asked : steps.at(-1)) : reached.at(-1)
  return step?.id ?? 'step-1'
}

export function rememberPlace(): void {
  writeStored('place', Math.round(scrollY))
}

/**
 * The page grows once the core has come, after the browser has tried both: a reload goes back to
 * where the person was, anything else to what the fragment names.
 */
export function goToPlace(): void {
  const [entry] = performance.getEntriesByType('navigation')
  const isVisit = !(entry instanceof PerformanceNavigationTiming) || entry.type === 'navigate'
  const place = isVisit ? null : readStored('place')
  const named = /^#[a-z]+(-\d)?$/.test(location.hash) && document.querySelector(location.hash)
  if (typeof place === 'number') scrollTo({ top: place, behavior: 'instant' })
  else if (named) named.scrollIntoView({ behavior: 'instant' })
}
