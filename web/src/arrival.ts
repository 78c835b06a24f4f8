/**
 * Imported before anything else: when the page is its own callback, the code and the state leave
 * the address bar and the history before any other line runs.
 */
function takeArrival(): string | null {
  const query = new URLSearchParams(location.search)
  const isAnswer = query.has('state') || query.has('code') || query.has('error')
  if (!isAnswer) return null
  const address = location.href
  history.replaceState(null, '', `${location.pathname}#step-5`)
  return address
}

/** The address the person came back on, or null when this is an ordinary visit. */
export const arrival = takeArrival()
