/**
 * `<confluence-oauth-helper src="confluence-oauth-helper.html">`: the single file in a sandboxed frame
 * that is as tall as its page. A script or a module; it exports nothing, and is safe to load anywhere.
 * Attributes, events and recipes: docs/element.md. The list of allowed origins: docs/embedding.md.
 */
import type {
  ConfluenceOauthHelperElement,
  Fault,
  FrameMessage,
  HelperFault,
  PortalResult,
} from './contract.d.ts'
import { type Cause, causes, diagnose, whenIsolated } from './diagnosis.ts'
import { makeFrame, makeMarker, scriptsHaveRun } from './parts.ts'
import { version } from './schema.ts'
import { type Band, insetOf, seenBand } from './sight.ts'

const name = 'confluence-oauth-helper'
const tallest = 50_000
/** In ms: a page announces itself before it has loaded; a server may not answer at all. */
const patience = { loaded: 2000, loading: 20_000 }
const moves = ['scroll', 'resize']
/** Any box around the frame may scroll, and their events do not bubble. */
const passive = { capture: true, passive: true }

/** A server has none, and may import this all the same. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {}

class Helper extends Base implements ConfluenceOauthHelperElement {
  static observedAttributes = ['src', 'theme', 'site', 'callback', 'preset', 'inset', 'fixed']
  #frame: HTMLIFrameElement | undefined
  #port: MessagePort | undefined
  /** Of no size. Where a link leads it is scrolled to; its colour tells the portal's `color-scheme`. */
  #marker: HTMLElement | undefined
  /** What the page has said: its height, that the portal's values are in it, and what it left here. */
  #height = 0
  #isReady = false
  #draft = ''
  #waiting: number | undefined
  #isExplained = false
  #unfollow = (): void => undefined

  connectedCallback(): void {
    addEventListener('message', this.#onAnnounce)
    document.addEventListener('securitypolicyviolation', this.#onViolation)
    for (const type of moves) addEventListener(type, this.#tellView, passive)
    this.reload()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#onAnnounce)
    document.removeEventListener('securitypolicyviolation', this.#onViolation)
    for (const type of moves) removeEventListener(type, this.#tellView, passive)
    this.#hangUp()
  }

  attributeChangedCallback(name: string): void {
    // On upgrade this is called before there is a frame, and the first one will have it all.
    if (!this.#frame || !this.isConnected) return
    if (name === 'src') this.reload()
    else if (name === 'theme') this.#tellTheme()
    else if (name === 'inset') this.#tellView()
    else if (name === 'fixed') this.#fit()
    else this.#send({ version, type: 'values', ...this.#given(name) })
  }

  reload(): void {
    this.#hangUp()
    const frame = makeFrame(this.title || 'Confluence OAuth Helper')
    this.#marker ??= makeMarker(this, this.#tellTheme)
    this.#frame = frame
    this.#fit()
    this.#load(frame, this.getAttribute('src'))
    this.shadowRoot?.append(frame)
  }

  answer({ ok, ...more }: PortalResult): void {
    const given = Object.entries(more).filter(([, value]) => value !== undefined)
    this.#send({ version, type: 'answer', ok, ...Object.fromEntries(given) })
  }

  #load(frame: HTMLIFrameElement, src: string | null): void {
    if (!src) {
      this.#explain(causes.srcMissing)
      return
    }
    if (origin === 'null') this.#explain(causes.portalWithoutOrigin)
    frame.src = src
    frame.addEventListener('load', () => this.#expect(patience.loaded))
    this.#expect(patience.loading)
    this.#unfollow = whenIsolated(frame.src, () => this.#explain(causes.isolation))
  }

  /** That the page has announced itself by then. */
  #expect(milliseconds: number): void {
    const frame = this.#frame
    clearTimeout(this.#waiting)
    if (!frame || this.#port) return
    this.#waiting = window.setTimeout(async () => {
      const cause = await diagnose(frame.src)
      if (this.#frame === frame && !this.#port) this.#explain(cause)
    }, milliseconds)
  }

  /** The first cause counts: what follows from it is none. */
  #explain({ code, message }: Cause): void {
    if (this.#isExplained) return
    this.#isExplained = true
    this.#tell({ version, type: 'error', code, message })
  }

  /** Once the portal's scripts listen. */
  #tell(fault: HelperFault | Fault): void {
    console.error(`<${name}> ${fault.code}: ${fault.message}`)
    void scriptsHaveRun().then(() =>
      this.dispatchEvent(new CustomEvent('error', { detail: fault })),
    )
  }

  #onViolation = ({
    effectiveDirective,
    blockedURI,
    disposition,
  }: SecurityPolicyViolationEvent): void => {
    const src = this.#frame?.src
    if (effectiveDirective !== 'frame-src' || disposition !== 'enforce') return
    if (src?.startsWith(blockedURI)) this.#explain(causes.refusedByPortal(src))
  }

  /**
   * One port for each frame. A page that the frame navigated to cannot be told from the helper, so no
   * second announcement is answered, not even the helper's own after a reload inside the frame.
   */
  #onAnnounce = ({ source, origin, data, ports }: MessageEvent): void => {
    const [port] = ports
    if (!port || this.#port || source !== this.#frame?.contentWindow || origin !== 'null') return
    if (data?.app !== name) return
    if (data.version !== version) {
      this.#explain(causes.versionUnsupported(data.version))
      return
    }
    clearTimeout(this.#waiting)
    this.#port = port
    port.onmessage = event => this.#receive(event.data)
    this.#send(this.#setup())
    this.#tellView()
  }

  #receive(message: FrameMessage): void {
    if (message.type === 'error') {
      this.#tell(message)
      return
    }
    if (message.type === 'draft') this.#draft = message.draft
    if (message.type === 'ready') this.#isReady = true
    if (message.type === 'resize') this.#height = message.height
    if (message.type === 'reveal') this.#lead(message.top)
    if (message.type === 'ready' || message.type === 'resize') this.#fit()
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }))
  }

  /** Until the page is ready it is shorter than it will be. */
  #fit(): void {
    if (!this.#frame) return
    this.#frame.classList.toggle('fixed', this.#isFixed())
    const isOwn = !this.#isFixed() && this.#isReady && this.#height > 0
    // A page whose height follows its window would grow forever.
    this.#frame.style.height = isOwn ? `${Math.min(this.#height, tallest)}px` : ''
    this.#tellView()
  }

  /** Whatever scrolls here scrolls, and keeps the distance that it has from its edges. */
  #lead(top: number): void {
    if (!this.#frame || !this.#marker || this.#isFixed()) return
    const above = this.#frame.getBoundingClientRect().top - this.getBoundingClientRect().top
    this.#marker.style.top = `${above + top}px`
    this.#marker.style.scrollMarginTop = `${this.#inset().top}px`
    this.#marker.scrollIntoView({ block: 'start' })
  }

  #tellView = (): void => {
    if (!this.#frame || !this.#port) return
    const { top, height } = this.#frame.getBoundingClientRect()
    const seen = seenBand(this, this.#inset())
    const within = (at: number) => Math.round(Math.min(Math.max(at - top, 0), height))
    this.#send({ version, type: 'view', top: within(seen.top), bottom: within(seen.bottom) })
  }

  #inset(): Band {
    return insetOf(this.getAttribute('inset'))
  }

  #tellTheme = (): void => {
    this.#send({ version, type: 'theme', theme: this.#theme() })
  }

  /** Attributes go as they stand: the page judges them, and says which ones it left out. */
  #send(message: object): void {
    this.#port?.postMessage(message)
  }

  #hangUp(): void {
    clearTimeout(this.#waiting)
    this.#unfollow()
    // Left in, it would be loaded again where the element is put, before a new one is made.
    this.#frame?.remove()
    this.#frame = undefined
    this.#port?.close()
    this.#port = undefined
    this.#height = 0
    this.#isReady = false
    this.#isExplained = false
  }

  #setup(): object {
    return {
      version,
      type: 'setup',
      theme: this.#theme(),
      wants: this.getAttribute('wants')?.match(/\S+/g) ?? [],
      ...this.#given('site'),
      ...this.#given('callback'),
      ...this.#given('preset'),
      ...(this.#draft && { draft: this.#draft }),
    }
  }

  #given(attribute: string): object {
    const value = this.getAttribute(attribute)
    return value ? { [attribute]: value } : {}
  }

  /** React 18 and Vue write `fixed="false"`. */
  #isFixed(): boolean {
    return (this.getAttribute('fixed') ?? 'false') !== 'false'
  }

  #theme(): string {
    const theme = this.getAttribute('theme') ?? 'auto'
    if (theme !== 'portal' || !this.#marker) return theme
    return getComputedStyle(this.#marker).color === 'rgb(255, 255, 255)' ? 'light' : 'dark'
  }
}

// Loaded twice, as a script and as a module or in two versions, the first one stays.
if (globalThis.customElements && !customElements.get(name)) customElements.define(name, Helper)
