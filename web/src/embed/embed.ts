/**
 * `<confluence-oauth-helper src="confluence-oauth-helper.html">`: the single file in a sandboxed frame
 * that is as tall as its page. Attributes, events and the list of allowed origins: docs/embedding.md.
 */
import type {
  ConfluenceOauthHelperElement,
  FrameMessage,
  PortalAnswer,
  PortalMessage,
  Setup,
} from './contract.d.ts'
import { version } from './schema.ts'

const sandbox =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals'

const tallest = 50_000
const moves = ['scroll', 'resize']
/** Any box around the frame may scroll, and their events do not bubble. */
const passive = { capture: true, passive: true }

class Helper extends HTMLElement implements ConfluenceOauthHelperElement {
  static observedAttributes = ['src', 'theme']
  #frame: HTMLIFrameElement | undefined
  #port: MessagePort | undefined

  connectedCallback(): void {
    addEventListener('message', this.#onAnnounce)
    for (const type of moves) addEventListener(type, this.#tellView, passive)
    this.reload()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#onAnnounce)
    for (const type of moves) removeEventListener(type, this.#tellView, passive)
    this.#hangUp()
  }

  attributeChangedCallback(name: string): void {
    if (name === 'src' && this.isConnected) this.reload()
    if (name === 'theme') this.#send({ version, type: 'theme', theme: this.#theme() })
  }

  reload(): void {
    this.#hangUp()
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', sandbox)
    frame.allow = 'clipboard-write'
    frame.title = this.title || 'Confluence OAuth Helper'
    // Through the object model: a policy of the portal may forbid style attributes.
    Object.assign(frame.style, { border: '0', display: 'block', width: '100%', height: '100%' })
    frame.src = this.getAttribute('src') ?? ''
    this.#frame = frame
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.replaceChildren(frame)
  }

  answer({ ok, authConfigId }: Pick<PortalAnswer, 'ok' | 'authConfigId'>): void {
    const given = authConfigId === undefined ? {} : { authConfigId }
    this.#send({ version, type: 'answer', ok, ...given })
  }

  /**
   * One port for one frame. A page that the frame went to later looks the same from here, so it gets
   * nothing; nor does the helper itself when somebody reloads it inside its frame.
   */
  #onAnnounce = ({ source, origin, data, ports }: MessageEvent): void => {
    const [port] = ports
    if (!port || this.#port || source !== this.#frame?.contentWindow || origin !== 'null') return
    if (data?.app !== 'confluence-oauth-helper' || data.version !== version) return
    this.#port = port
    port.onmessage = event => this.#receive(event.data)
    this.#send(this.#setup())
  }

  #receive(message: FrameMessage): void {
    if (this.#frame && !this.hasAttribute('fixed')) this.#fit(this.#frame, message)
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }))
  }

  #fit(frame: HTMLIFrameElement, message: FrameMessage): void {
    if (message.type === 'reveal') scrollBy(0, frame.getBoundingClientRect().top + message.top)
    if (message.type !== 'resize') return
    // A page that grows with its window would never end.
    frame.style.height = `${Math.min(message.height, tallest)}px`
    this.#tellView()
  }

  #tellView = (): void => {
    if (!this.#frame || !this.#port) return
    const { top, height } = this.#frame.getBoundingClientRect()
    const within = (at: number) => Math.round(Math.min(Math.max(at - top, 0), height))
    this.#send({ version, type: 'view', top: within(0), bottom: within(innerHeight) })
  }

  #send(message: PortalMessage): void {
    this.#port?.postMessage(message)
  }

  #hangUp(): void {
    this.#port?.close()
    this.#port = undefined
  }

  #setup(): Setup {
    const given = (name: 'site' | 'callback' | 'preset') => {
      const value = this.getAttribute(name)
      return value ? { [name]: value } : {}
    }
    const wants = (['request', 'secret'] as const).filter(want =>
      (this.getAttribute('wants') ?? '').split(/\s+/).includes(want),
    )
    return {
      version,
      type: 'setup',
      theme: this.#theme(),
      wants,
      ...given('site'),
      ...given('callback'),
      ...given('preset'),
    }
  }

  #theme(): 'light' | 'dark' | 'auto' {
    const theme = this.getAttribute('theme')
    return theme === 'light' || theme === 'dark' ? theme : 'auto'
  }
}

customElements.define('confluence-oauth-helper', Helper)
