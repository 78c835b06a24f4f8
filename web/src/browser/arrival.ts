/**
 * Imported before anything else: when the page is its own callback, code and state are removed from the
 * address bar and the history before any other module runs.
 */
function takeArrival(): string | null {
  if (!isAnswer(location.search) && !isAnswer(location.hash.slice(1))) return null
  const address = location.href
  history.replaceState(null, '', `${location.pathname}#step-4`)
  return address
}

function isAnswer(parameters: string): boolean {
  const given = new URLSearchParams(parameters)
  return given.has('state') || given.has('code') || given.has('error')
}

/** The address the person came back on, or null when this is an ordinary visit. */
export const arrival = takeArrival()

/** An answer in the fragment may come without a load, to the page that is open. */
export function followArrivals(tell: (address: string) => void): void {
  window.addEventListener('hashchange', () => {
    const address = takeArrival()
    if (address !== null) tell(address)
  })
}
