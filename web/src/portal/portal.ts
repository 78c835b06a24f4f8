/**
 * The page's side of a portal. Opened only in a frame, and idle there unless the served file names the
 * origin around it. What the portal sets goes where a person would type it, so the core judges both
 * alike; what a person typed or chose is never replaced.
 */
import { render } from 'lit-html'
import { writtenSetup } from '../answers/setup.ts'
import type {
  PortalAnswer,
  PortalMessage,
  Progress,
  Settings,
  Values,
} from '../embed/contract.d.ts'
import { announce, fault, type Link } from '../embed/handshake.ts'
import { version } from '../embed/schema.ts'
import {
  applySetup,
  choosePreset,
  setDraftText,
  setNotice,
  setSetupText,
} from '../model/changes.ts'
import { isUntouched } from '../model/state.ts'
import { isReady, type Page, type ReadyPage } from '../views/page.ts'
import { fitFrame, setTheme, stickTo } from './frame.ts'
import { createOffers, type Offers } from './offers.ts'
import { elementAfter, malformedLine, portalLine } from './view.ts'

interface Session {
  link: Link
  offers: Offers
  /** What a former frame gave. */
  draft: string | undefined
  /** Values of the portal that are to be looked at, and those that were. */
  given: Values
  seen: Values
  isBegun: boolean
  isReady: boolean
  /** The person lets the portal's page keep the draft. */
  isKept: boolean
  /** The last `change` and the last `draft`, so that none is sent twice. */
  told: string
  kept: string
}

let session: Session | undefined
let latest: Page | undefined

/** Returns a function to be called with every new page. */
export function openPortal(): (page: Page) => void {
  const malformed = announce(receive)
  if (malformed.length > 0) {
    const words = `In this file’s embed-origins, ${malformed.join(', ')} is no origin: scheme, host and port, no path.`
    console.warn(words)
    render(malformedLine(words), elementAfter('view-notice'))
  }
  return page => {
    latest = page
    update()
  }
}

function receive(link: Link, message: PortalMessage): boolean {
  if (message.type === 'setup') return begin(link, message)
  if (session?.link !== link) return false
  if (message.type === 'answer') return takeAnswer(session, message)
  if (message.type === 'values') session.given = { ...session.given, ...message }
  if (message.type === 'values' && session.isReady) fill(session)
  if (message.type === 'view') stickTo(message)
  if (message.type === 'theme') setTheme(message.theme)
  return true
}

/** Only the first `setup` counts. */
function begin(link: Link, settings: Settings): boolean {
  if (session) return false
  const offers = createOffers(link, settings.wants ?? [], update)
  session = {
    link,
    offers,
    draft: settings.draft,
    given: settings,
    seen: {},
    isBegun: false,
    isReady: false,
    isKept: false,
    told: '',
    kept: '',
  }
  setTheme(settings.theme ?? 'auto')
  fitFrame(link)
  update()
  return true
}

function update(): void {
  const page = latest
  if (!session || !page || !isReady(page)) return
  if (!session.isBegun) {
    session.isBegun = true
    // Later, so that the page's own defaults are set first.
    queueMicrotask(begun)
    return
  }
  if (!session.isReady) return
  const { link, isKept, offers } = session
  render(portalLine(link.origin, isKept, keep), elementAfter('view-notice'))
  offers.draw(page)
  tell(session, page)
  if (isKept) leave(session, page)
}

function keep(isKept: boolean): void {
  if (session) session.isKept = isKept
  update()
}

function begun(): void {
  if (!session || !latest) return
  // What comes back was entered in sight of the portal's values.
  if (!restore(latest, session.draft)) fill(session)
  session.isReady = true
  session.link.send({ version, type: 'ready' })
  update()
}

/**
 * What a former frame gave, checked as a setup that somebody shares. Where something is here already, the
 * person sees first what it would set. Returns whether it was taken over.
 */
function restore({ state, results, apply }: Page, text = ''): boolean {
  const setup = text && results?.core.readSetup({ text, current: state.draft })
  if (!setup) return false
  const isTaken = setup.ok && isUntouched(state)
  apply(isTaken ? applySetup(setup.value.changes) : setSetupText(text))
  if (isTaken) apply(setNotice('What you had entered is back.'))
  return isTaken
}

/** Into fields that hold what the page suggests, or what the portal gave before. */
function fill(to: Session): void {
  const { given, seen, link } = to
  if (!latest?.results) return
  const { results, apply } = latest
  const { presets, callbackUrls } = results.catalogue
  const { draft } = latest.state
  const suggested = callbackUrls.find(({ isDefault }) => isDefault)?.url
  to.given = {}
  to.seen = { ...seen, ...given }
  const { preset, callback, site } = given
  const isKnown = presets.some(({ id }) => id === preset)
  if (preset && !isKnown) link.send(fault('preset_unknown', `There is no preset “${preset}”.`))
  if (preset && isKnown && [presets[0]?.id, seen.preset].includes(draft.preset ?? '')) {
    apply(choosePreset(preset))
  }
  if (callback && [suggested, seen.callback].includes(draft.callbackUrl)) {
    apply(setDraftText('callbackUrl', callback))
  }
  if (site && ['', seen.site].includes(draft.site)) apply(setDraftText('site', site))
}

function tell(to: Session, { steps, results }: ReadyPage): void {
  const findings = results.readiness.ok ? results.readiness.value.findings : []
  const progress: Progress = {
    version,
    type: 'change',
    // Without the steps' notes, which may repeat what was typed.
    steps: steps.map(({ number, title, state }) => ({ number, title, state })),
    findings: findings.map(({ severity, code, field, joint }) => ({
      severity,
      code,
      field,
      joint,
    })),
  }
  const words = JSON.stringify(progress)
  if (words !== to.told) to.link.send(progress)
  to.told = words
}

/** For `Settings.draft` of another frame: the browser here forgets. */
function leave(to: Session, page: ReadyPage): void {
  const setup = writtenSetup(page)
  if (!setup.ok || setup.value.fragment === to.kept) return
  to.kept = setup.value.fragment
  to.link.send({ version, type: 'draft', draft: to.kept })
}

function takeAnswer({ link, offers }: Session, answer: PortalAnswer): boolean {
  if (!latest || !offers.take(answer)) return false
  const { ok, authConfigId } = answer
  if (ok && authConfigId) latest.apply(setDraftText('authConfigId', authConfigId))
  latest.apply(setNotice(ok ? `${link.origin} has sent it.` : `${link.origin} could not send it.`))
  update()
  return true
}
