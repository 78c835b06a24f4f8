/** For a frame as tall as its page, which does not scroll; the portal's window does. */
import { followLeading } from '../browser/scroll.ts'
import type { Settings, SetView } from '../embed/contract.d.ts'
import type { Link } from '../embed/handshake.ts'
import { version } from '../embed/schema.ts'

const root = document.documentElement
/** The height that the portal was told last, and whether it has said what it sees of this frame. */
let told = 0
let isSeen = false

export function setTheme(theme: NonNullable<Settings['theme']>): void {
  root.style.colorScheme = theme === 'auto' ? '' : theme
}

export function fitFrame(link: Link): void {
  const observer = new ResizeObserver(() => {
    // A part of a pixel less would be a scroll bar.
    told = Math.ceil(root.getBoundingClientRect().height)
    link.send({ version, type: 'resize', height: told })
  })
  observer.observe(root)
  document.addEventListener('click', ({ target }) => reveal(link, linkedFrom(target)))
  followLeading(element => reveal(link, element))
}

/** Sticky parts have to stick to the visible part of the frame. */
export function stickTo({ top, bottom }: SetView): void {
  isSeen = true
  root.style.setProperty('--seen-from', `${top}px`)
  root.style.setProperty('--seen-to', `${bottom}px`)
}

/**
 * A fragment does not scroll a parent of another origin; scrollIntoView does, except in WebKit. Not where the
 * portal scrolls: it knows what it covers, and the browser's own scrolling would come later.
 */
function reveal(link: Link, element: Element | null): boolean {
  if (!element) return false
  const top = element.getBoundingClientRect().top - root.getBoundingClientRect().top
  const isLed = isSeen && innerHeight === told
  if (!isLed) element.scrollIntoView()
  link.send({ version, type: 'reveal', top: Math.max(0, Math.round(top)) })
  return true
}

function linkedFrom(target: EventTarget | null): Element | null {
  const anchor = target instanceof Element ? target.closest('a') : null
  const id = anchor?.getAttribute('href')?.match(/^#(.+)$/)?.[1]
  return id ? document.getElementById(id) : null
}
