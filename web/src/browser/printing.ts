/** Whether the browser is printing, or emulates the print medium. */
let now = false

export const isPrinting = (): boolean => now

export function followPrinting(tell: () => void): void {
  const follow = (isNow: boolean) => {
    if (now === isNow) return
    now = isNow
    tell()
  }
  // Firefox fires only the events; an emulated medium changes only the query.
  window.addEventListener('beforeprint', () => follow(true))
  window.addEventListener('afterprint', () => follow(false))
  matchMedia('print').addEventListener('change', ({ matches }) => follow(matches))
}
