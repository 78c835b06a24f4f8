/**
 * What a portal and the helper in its frame say to each other, version 2.
 *
 * The frame announces itself once to the window around it and hands over a `MessagePort`; everything
 * else goes through that port. The portal speaks first, with `setup`. Messages are plain objects. Of a known
 * message, a member that may be missing and does not fit is left out, with an `error` that names it; whatever
 * else does not fit is refused without an answer, but a `setup` of another version with an `error`. After 32
 * refusals the frame hangs up. Members may be added in later versions, never renamed.
 */
import type { HttpRequest, Joint, Severity } from '../core/contract.d.ts'

export type { HttpRequest }

/** To the window around the frame, with one port. Only an allowed origin receives it. */
export interface Announce {
  app: 'confluence-oauth-helper'
  version: 2
  type: 'announce'
}

export type PortalMessage = Settings | SetTheme | SetView | SetValues | PortalAnswer
export type FrameMessage = Ready | Resize | Reveal | Progress | RequestMade | DraftGiven | Fault

export type Theme = 'light' | 'dark' | 'auto'

/** Texts have at most 2048 characters, none of them a control character. */
export interface Values {
  /** Anything a person could type there; the core checks it the same way. */
  site?: string
  callback?: string
  /** Id of an entry of `catalogue().presets`; another one is an `error`. */
  preset?: string
}

/** Once, first. */
export interface Settings extends Values {
  version: 2
  type: 'setup'
  theme?: Theme
  /** `request`: the person may hand over requests. `secret`: and may leave the secret in them. */
  wants?: ('request' | 'secret')[]
  /** What a frame gave as `draft`. An untouched page takes it over; another one asks the person first. */
  draft?: string
}

export interface SetTheme {
  version: 2
  type: 'theme'
  theme: Theme
}

/** Which part of the frame is in sight, in CSS pixels from its top: a tall frame does not scroll. Who says
 * this also scrolls where `reveal` leads. */
export interface SetView {
  version: 2
  type: 'view'
  top: number
  bottom: number
}

/** Later values: each is taken while its field holds what the page or the portal put there. */
export interface SetValues extends Values {
  version: 2
  type: 'values'
}

/** What became of the last `request`: at most one for each. */
export interface PortalAnswer {
  version: 2
  type: 'answer'
  ok: boolean
  /** Goes into the field of that name. */
  authConfigId?: string
  /** What to tell the person, where they handed the request over. One line of at most 2048 characters. */
  message?: string
  /** The connect link that Composio answered with, https only. The page shows it with its host. */
  redirectUrl?: string
}

/** What the portal set is in its fields. */
export interface Ready {
  version: 2
  type: 'ready'
}

/** How tall the page is now, in CSS pixels. */
export interface Resize {
  version: 2
  type: 'resize'
  height: number
}

/** A link inside leads to this height, in CSS pixels from the frame's top: scroll there. */
export interface Reveal {
  version: 2
  type: 'reveal'
  top: number
}

/** Where each step stands. Nothing a person typed is in here. */
export interface Progress {
  version: 2
  type: 'change'
  steps: { number: number; title: string; state: 'todo' | 'attention' | 'done' }[]
  /** `field` is a member of the draft, `joint` what has to be equal on both sides. */
  findings: { severity: Severity; code: string; field: string | null; joint: Joint | null }[]
}

/** What the person agreed to leave with the portal's page, again with each change. Neither secrets nor
 * pasted text are in it. */
export interface DraftGiven {
  version: 2
  type: 'draft'
  /** For `Settings.draft`: as the core's `writeSetup` writes it, `setup=…`. */
  draft: string
}

/** Something did not come to be. */
export interface Fault {
  version: 2
  type: 'error'
  /** `version_unsupported`: the `setup` was of another version, and nothing of it was taken.
   * `value_refused`: the member that `message` names was left out. `preset_unknown`: likewise. */
  code: 'version_unsupported' | 'value_refused' | 'preset_unknown'
  /** What is wrong, then what to do. */
  message: string
}

/** Only where `wants` asked for it, and the person saw this very request and confirmed. */
export interface RequestMade {
  version: 2
  type: 'request'
  request: HttpRequest
}

/** What a portal says of a request: `PortalAnswer` without what the element adds. */
export interface PortalResult {
  ok: boolean
  authConfigId?: string | undefined
  message?: string | undefined
  redirectUrl?: string | undefined
}

/** Why nothing shows, or not all of it: docs/embedding.md has a table. */
export interface HelperFault {
  version: 2
  type: 'error'
  code:
    | Fault['code']
    | 'src_missing'
    | 'portal_without_origin'
    | 'refused_by_portal'
    | 'refused_by_isolation'
    | 'refused_by_file'
    | 'not_found'
    | 'other_page'
    | 'origins_empty'
    | 'origins_malformed'
    | 'origins_without_portal'
    | 'silent'
  /** What is wrong, then what to do. */
  message: string
}

/** Attributes of `<confluence-oauth-helper>`, as a framework's template takes them. */
export interface HelperAttributes {
  /** Address of `confluence-oauth-helper.html`. Another one makes a new frame. */
  src: string
  site?: string | undefined
  callback?: string | undefined
  preset?: string | undefined
  /** `portal`: as the portal's own `color-scheme` is where the element stands. */
  theme?: Theme | 'portal' | undefined
  /** Words apart by spaces, as in `Settings`. */
  wants?: 'request' | 'request secret' | '' | undefined
  /** Its height is the portal's business. Off when absent and when it is "false". */
  fixed?: boolean | 'true' | 'false' | '' | undefined
  /** CSS pixels that the portal covers at the top, and after a space at the bottom: a sticky header. */
  inset?: string | number | undefined
  /** The frame's name for screen readers. */
  title?: string | undefined
}

/** Its events: the frame's messages, each as the `detail` of an event of that name. None bubbles. */
export type HelperEventMap = {
  [Message in Exclude<FrameMessage, Fault> | HelperFault as Message['type']]: CustomEvent<Message>
}

/** `<confluence-oauth-helper>` */
export interface ConfluenceOauthHelperElement extends HTMLElement {
  /** A new frame. What the person left with the portal's page comes back. */
  reload(): void
  /** Tells the frame what became of the request it handed over. */
  answer(result: PortalResult): void

  addEventListener<Type extends keyof HelperEventMap>(
    type: Type,
    listener: (this: ConfluenceOauthHelperElement, event: HelperEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
  removeEventListener<Type extends keyof HelperEventMap>(
    type: Type,
    listener: (this: ConfluenceOauthHelperElement, event: HelperEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'confluence-oauth-helper': ConfluenceOauthHelperElement
  }
}
