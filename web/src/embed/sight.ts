/** Which part of an element a person can see: what its ancestors clip, scroll and cover is taken off. */

export interface Band {
  top: number
  bottom: number
}

/** In CSS pixels of the window. `inset` is what the portal covers at the edges of whatever scrolls. */
export function seenBand(element: Element, inset: Band): Band {
  const band = { top: 0, bottom: innerHeight }
  for (let box = parentOf(element); box; box = parentOf(box)) {
    const style = getComputedStyle(box)
    const isRoot = box === document.documentElement
    if (!isRoot && style.overflowY === 'visible') continue
    const { top, bottom } = isRoot ? { top: 0, bottom: innerHeight } : box.getBoundingClientRect()
    band.top = Math.max(band.top, top + Math.max(inset.top, pixels(style.scrollPaddingTop)))
    const covered = Math.max(inset.bottom, pixels(style.scrollPaddingBottom))
    band.bottom = Math.min(band.bottom, bottom - covered)
  }
  return band
}

/** Through shadow roots, as it is drawn. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot
  const parent = element.parentNode
  return parent instanceof ShadowRoot ? parent.host : element.parentElement
}

/** `auto`, and percentages, which no header has, are none. */
function pixels(length: string): number {
  return length.endsWith('px') ? Number.parseFloat(length) : 0
}

/** The attribute `inset`: "64", or "64 0" for top and bottom. */
export function insetOf(text: string | null): Band {
  const [top = 0, bottom = 0] = (text?.match(/[\d.]+/g) ?? []).map(Number).map(Math.round)
  return { top, bottom }
}
