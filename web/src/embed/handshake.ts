/**
 * How the page in a frame finds the portal around it. It never listens to `message` on its own window: it
 * sends a port to each origin that the served file names, and hears only what comes through one.
 */
import type { Announce, Fault, FrameMessage, PortalMessage } from './contract.d.ts'
import { entriesOf, isOrigin } from './origins.ts'
import { isOfOtherVersion, readPortalMessage } from './portal-messages.ts'
import { version } from './schema.ts'

export interface Link {
  origin: string
  send(message: FrameMessage): void
}

/** Returns false to refuse the message. */
export type Receive = (link: Link, message: PortalMessage) => boolean

const announcement: Announce = { app: 'confluence-oauth-helper', version, type: 'announce' }
const mostRefusals = 32

/** Returns the entries of the list that are no origins. */
export function announce(receive: Receive): string[] {
  // From the served document, never from the URL.
  const list = document.querySelector<HTMLMetaElement>('meta[name="embed-origins"]')?.content ?? ''
  const entries = entriesOf(list)
  for (const origin of entries.filter(isOrigin).filter(mayBeAround)) {
    const { port1, port2 } = new MessageChannel()
    listen(port1, origin, receive)
    // The browser does not deliver it where the parent window has another origin.
    window.parent.postMessage(announcement, origin, [port2])
  }
  return entries.filter(entry => !isOrigin(entry))
}

export const fault = (code: Fault['code'], message: string): Fault => ({
  version,
  type: 'error',
  code,
  message,
})

function listen(port: MessagePort, origin: string, receive: Receive): void {
  const link: Link = { origin, send: message => port.postMessage(message) }
  let refusals = 0
  port.onmessage = ({ data }) => {
    const [message, refused] = readPortalMessage(data)
    for (const name of refused) {
      const words = `“${name}” is left out: it has a line break, is too long, or none of its values.`
      link.send(fault('value_refused', words))
    }
    if (message && receive(link, message)) return
    if (isOfOtherVersion(data)) {
      const words = `This page speaks version ${version} of its messages. Update the portal’s script.`
      link.send(fault('version_unsupported', words))
    }
    refusals += 1
    if (refusals === mostRefusals) port.close()
  }
}

/** Skips origins that cannot be the parent: posting to them would log an error. */
function mayBeAround(origin: string): boolean {
  // Firefox has no such list, whatever the type says.
  const ancestors: DOMStringList | undefined = location.ancestorOrigins
  const parent = ancestors?.[0] ?? 'null'
  return parent === 'null' || parent === origin
}
