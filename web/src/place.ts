/** Where on the page the person is: the step in sight, a link to a step, the place before a reload. */
import { readStored, writeStored } from './storage.ts'

/** The step that crosses a line at a third of the window is the one being read. */
export function followScrolling(tell: (step: string) => void): void {
  const observer = new IntersectionObserver(
    entries => {
      const crossing = entries.find(entry => entry.isIntersecting)
      // Above the first step, or between two: the one before what lies below the line.
      const below = entries.find(entry => entry.boundingClientRect.top > 0)
      if (crossing) tell(crossing.target.id)
      else if (below) tell(`step-${Math.max(1, Number(below.target.id.slice(5)) - 1)}`)
    },
    { rootMargin: '-33% 0px -67% 0px' },
  )
  for (const section of document.querySelectorAll('.step')) observer.observe(section)
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
