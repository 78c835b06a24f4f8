/**
 * How the page in a frame finds the portal around it. It never listens to its own window: whoever may
 * talk to it holds a port, and ports go to the origins that the served file names.
 */
import type { Announce, FrameMessage, PortalMessage } from './contract.d.ts'
import { isPortalMessage } from './portal-messages.ts'
import { version } from './schema.ts'

export interface Link {
  origin: string
  send(message: FrameMessage): void
}

/** Says whether the message made sense where it came. */
export type Receive = (link: Link, message: PortalMessage) => boolean

const announcement: Announce = { app: 'confluence-oauth-helper', version, type: 'announce' }
const mostRefusals = 32

export function announce(receive: Receive): void {
  for (const origin of allowedOrigins().filter(mayBeAround)) {
    const { port1, port2 } = new MessageChannel()
    listen(port1, origin, receive)
    // The browser drops it, port and all, where the window around has another origin.
    window.parent.postMessage(announcement, origin, [port2])
  }
}

function listen(port: MessagePort, origin: string, receive: Receive): void {
  const link: Link = { origin, send: message => port.postMessage(message) }
  let refusals = 0
  port.onmessage = ({ data }) => {
    if (isPortalMessage(data) && receive(link, data)) return
    refusals += 1
    if (refusals === mostRefusals) port.close()
  }
}

/** From the document itself, which only whoever serves it can change; `*` is no origin. */
function allowedOrigins(): string[] {
  const list = document.querySelector<HTMLMetaElement>('meta[name="embed-origins"]')?.content ?? ''
  return list.split(/\s+/).filter(isOrigin)
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}

/** Where the browser tells who is around, the others are left alone: each would log an error. */
function mayBeAround(origin: string): boolean {
  // Firefox has no such list, whatever the type says.
  const ancestors: DOMStringList | undefined = location.ancestorOrigins
  const parent = ancestors?.[0] ?? 'null'
  return parent === 'null' || parent === origin
}
