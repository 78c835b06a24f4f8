/** The page in a frame that is as tall as itself: it never scrolls, the portal does. */
import type { Setup, SetView } from './embed/contract.d.ts'
import type { Link } from './embed/handshake.ts'
import { version } from './embed/schema.ts'

const root = document.documentElement
export function setTheme(theme: NonNullable<Setup['theme']>): void {
  root.style.colorScheme = theme === 'auto' ? '' : theme
}

export function fitFrame(link: Link): void {
  new ResizeObserver(() =>
    link.send({ version, type: 'resize', height: root.offsetHeight }),
  ).observe(root)
  document.addEventListener('click', scrollPortal)
}

/** What sticks to an edge of the window has to stick to the part that is in sight. */
export function stickTo({ top, bottom }: SetView): void {
  root.style.setProperty('--seen-from', `${top}px`)
  root.style.setProperty('--seen-to', `${bottom}px`)
}

/** A fragment scrolls no window of another origin, but an element may ask to be shown. */
function scrollPortal({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null
  const id = link?.getAttribute('href')?.match(/^#(.+)$/)?.[1]
  if (id) document.getElementById(id)?.scrollIntoView()
}
