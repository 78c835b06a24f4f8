/**
 * The page's side of a portal. Opened only in a frame, and idle there unless the served file names the
 * origin around it. What the portal sets goes where a person would type it, so the core judges both
 * alike; what a person typed or chose is never replaced.
 */
import { render } from 'lit-html'
import type { Change, PortalMessage, Setup } from './embed/contract.d.ts'
import { announce, type Link } from './embed/handshake.ts'
import { version } from './embed/schema.ts'
import type { Page, ReadyPage } from './page.ts'
import { fitFrame, setTheme, stickTo } from './portal-frame.ts'
import { createOffers, type Offers } from './portal-offers.ts'
import { choosePreset, setDraftText, setNotice } from './state.ts'
import { placeAfter, portalLine } from './views/portal.ts'

interface Session {
  link: Link
  setup: Setup
  offers: Offers
  isFilled: boolean
  isReady: boolean
  /** The last `change`, so that none is sent twice. */
  told: string
}

let session: Session | undefined
let latest: Page | undefined

/** Returns what is to be called with every new page. */
export function openPortal(): (page: Page) => void {
  announce(receive)
  return page => {
    latest = page
    update()
  }
}

function receive(link: Link, message: PortalMessage): boolean {
  if (message.type === 'setup') return begin(link, message)
  if (session?.link !== link) return false
  if (message.type === 'answer') return takeAnswer(session, message.ok, message.authConfigId)
  if (message.type === 'view') stickTo(message)
  else setTheme(message.theme)
  return true
}

/** Once: a second setup is a replay. */
function begin(link: Link, setup: Setup): boolean {
  if (session) return false
  const offers = createOffers(link, setup.wants ?? [], update)
  session = { link, setup, offers, isFilled: false, isReady: false, told: '' }
  setTheme(setup.theme ?? 'auto')
  fitFrame(link)
  update()
  return true
}

function update(): void {
  if (!session || !latest?.results) return
  const page: ReadyPage = { ...latest, results: latest.results }
  if (!session.isFilled) {
    session.isFilled = true
    // The core has just come, and the page sets its own defaults before anything else.
    queueMicrotask(fill)
    return
  }
  if (!session.isReady) return
  render(portalLine(session.link.origin), placeAfter('view-notice'))
  session.offers.draw(page)
  tell(session, page)
}

function fill(): void {
  if (!session || !latest?.results) return
  const { site, callback, preset } = session.setup
  const { state, results, apply } = latest
  const { presets, callbackUrls } = results.catalogue
  const isUnchosen = state.draft.preset === presets[0]?.id
  const isSuggested = callbackUrls.some(
    ({ url, isDefault }) => isDefault && url === state.draft.callbackUrl,
  )
  if (preset && isUnchosen && presets.some(({ id }) => id === preset)) apply(choosePreset(preset))
  if (callback && isSuggested) apply(setDraftText('callbackUrl', callback))
  if (site && state.draft.site === '') apply(setDraftText('site', site))
  session.isReady = true
  session.link.send({ version, type: 'ready' })
  update()
}

function tell(to: Session, { steps, results }: ReadyPage): void {
  const findings = results.readiness.ok ? results.readiness.value.findings : []
  const change: Change = {
    version,
    type: 'change',
    // Without the notes: they may repeat what was typed.
    steps: steps.map(({ number, title, state }) => ({ number, title, state })),
    findings: findings.map(({ step, severity, code }) => ({ step, severity, code })),
  }
  const words = JSON.stringify(change)
  if (words !== to.told) to.link.send(change)
  to.told = words
}

function takeAnswer({ link, offers }: Session, ok: boolean, authConfigId = ''): boolean {
  if (!latest || !offers.closeOne()) return false
  if (ok && authConfigId !== '') latest.apply(setDraftText('authConfigId', authConfigId))
  latest.apply(setNotice(ok ? `${link.origin} has sent it.` : `${link.origin} could not send it.`))
  return true
}
