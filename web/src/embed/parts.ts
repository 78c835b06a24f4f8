/** What the element is made of, and when a portal can listen to it. */

const sandbox =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals'

/** A first height, near that of the page, so that little moves when it is known. */
const look = `
  :host { display: block; position: relative }
  iframe { display: block; width: 100%; height: 1250px; border: 0 }
  .fixed { height: 100% }
  i { position: absolute; color: light-dark(#fff, #000); forced-color-adjust: none; transition: color 1ms }`

export function makeFrame(title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', sandbox)
  frame.allow = 'clipboard-write'
  frame.title = title
  return frame
}

/** In the host's new shadow root. `tell` is called when the portal's `color-scheme` has changed there. */
export function makeMarker(host: Element, tell: () => void): HTMLElement {
  const root = host.attachShadow({ mode: 'open' })
  // A sheet, and no style in an attribute or element, which the portal's policy may forbid.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(look)
  root.adoptedStyleSheets = [sheet]
  const marker = document.createElement('i')
  marker.addEventListener('transitionend', tell)
  root.append(marker)
  return marker
}

/** In ms. */
const patience = 5000

/** Those of the document; where one of them takes longer, it is not waited for. */
export function scriptsHaveRun(): Promise<void> {
  return new Promise(done => {
    if (document.readyState === 'complete') setTimeout(done)
    document.addEventListener('DOMContentLoaded', () => setTimeout(done), { once: true })
    setTimeout(done, patience)
  })
}
