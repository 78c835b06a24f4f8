/** The page in a frame that is as tall as itself: it never scrolls, the portal does. */
import type { Setup, SetView } from './embed/contract.d.ts'
import type { Link } from './embed/handshake.ts'
import { version } from './embed/schema.ts'

const root = document.documentElement
export function setTheme(theme: NonNullable<Setup['theme']>): void {
  root.style.colorScheme = theme === 'auto' ? '' : theme
}

export function fitFrame(link: Link): void {
  const observer = new ResizeObserver(() =>
    link.send({ version, type: 'resize', height: root.offsetHeight }),
  )
  observer.observe(root)
  document.addEventListener('click', ({ target }) => reveal(link, linkedFrom(target)))
}

/** What sticks to an edge of the window has to stick to the part that is in sight. */
export function stickTo({ top, bottom }: SetView): void {
  root.style.setProperty('--seen-from', `${top}px`)
  root.style.setProperty('--seen-to', `${bottom}px`)
}

/** A fragment scrolls no window of another origin. An element may, except in WebKit. */
function reveal(link: Link, element: Element | null): void {
  if (!element) return
  const top = element.getBoundingClientRect().top - root.getBoundingClientRect().top
  element.scrollIntoView()
  link.send({ version, type: 'reveal', top: Math.max(0, Math.round(top)) })
}

function linkedFrom(target: EventTarget | null): Element | null {
  const anchor = target instanceof Element ? target.closest('a') : null
  const id = anchor?.getAttribute('href')?.match(/^#(.+)$/)?.[1]
  return id ? document.getElementById(id) : null
}
