/** A page of a portal, as strictly as it may want it: what `querySelector` gives is the element. */
import 'confluence-oauth-element'
import type { ConfluenceOauthHelperElement, FrameMessage, PortalMessage } from 'confluence-oauth-element'

export function follow(): void {
  const helper = document.querySelector('confluence-oauth-helper')
  helper?.addEventListener('change', ({ detail }) => console.log(detail.steps.length, detail.findings[0]?.field))
  helper?.addEventListener('request', function ({ detail }) {
    this.answer({ ok: detail.request.method === 'POST', authConfigId: 'ac_x1' })
  })
  helper?.addEventListener('error', ({ detail }) => {
    if (detail.code === 'origins_empty') console.log(detail.message)
  })
  helper?.addEventListener('draft', ({ detail }) => console.log(detail.draft.length))
  helper?.answer({ ok: false, message: 'Composio answered 403.', redirectUrl: undefined })
  helper?.addEventListener('click', event => console.log(event.clientX))
  const made: ConfluenceOauthHelperElement = document.createElement('confluence-oauth-helper')
  made.reload()
}

/** Without the element: the messages are typed all the same. */
export function speak(port: MessagePort, heard: FrameMessage): void {
  const setup: PortalMessage = { version: 2, type: 'setup', site: 'acme' }
  port.postMessage(setup)
  if (heard.type === 'resize') console.log(heard.height)
}

/** Never called: what the types refuse. */
export function refused(helper: ConfluenceOauthHelperElement): void {
  // @ts-expect-error without saying whether it went well
  helper.answer({})
  // @ts-expect-error an event has the message of its own name
  helper.addEventListener('ready', ({ detail }) => detail.request)
  // @ts-expect-error a method that there is not
  helper.restart()
}
