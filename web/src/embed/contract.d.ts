/**
 * What a portal and the helper in its frame say to each other, version 1.
 *
 * The frame announces itself once to the window around it and hands over a `MessagePort`; everything
 * else goes through that port. The portal speaks first, with `setup`. Messages are plain objects;
 * unknown members, versions and types are refused without an answer, and after 32 refusals the frame
 * hangs up. Members may be added in later versions, never renamed.
 */
import type { HttpRequest, Severity } from '../core-contract.d.ts'

/** To the window around the frame, with one port. Only an allowed origin receives it. */
export interface Announce {
  app: 'confluence-oauth-helper'
  version: 1
  type: 'announce'
}

export type PortalMessage = Setup | SetTheme | SetView | PortalAnswer
export type FrameMessage = Ready | Resize | Reveal | Change | RequestMade

export type Theme = 'light' | 'dark' | 'auto'

/** Once, first. Texts have at most 2048 characters, none of them a control character. */
export interface Setup {
  version: 1
  type: 'setup'
  /** Anything a person could type there; the core checks it the same way. */
  site?: string
  callback?: string
  /** Id of an entry of `catalogue().presets`; another one is passed over. */
  preset?: string
  theme?: Theme
  /** `request`: the person may hand over requests. `secret`: and may leave the secret in them. */
  wants?: ('request' | 'secret')[]
}

export interface SetTheme {
  version: 1
  type: 'theme'
  theme: Theme
}

/** Which part of the frame is in sight, in CSS pixels from its top: a tall frame does not scroll. */
export interface SetView {
  version: 1
  type: 'view'
  top: number
  bottom: number
}

/** What became of the last `request`: at most one for each. */
export interface PortalAnswer {
  version: 1
  type: 'answer'
  ok: boolean
  /** Goes into the field of that name. */
  authConfigId?: string
}

/** What the portal set is in its fields. */
export interface Ready {
  version: 1
  type: 'ready'
}

/** How tall the page is now, in CSS pixels. */
export interface Resize {
  version: 1
  type: 'resize'
  height: number
}

/** A link inside leads to this height, in CSS pixels from the frame's top: scroll there. */
export interface Reveal {
  version: 1
  type: 'reveal'
  top: number
}

/** Where each step stands. Nothing a person typed is in here. */
export interface Change {
  version: 1
  type: 'change'
  steps: { number: number; title: string; state: 'todo' | 'attention' | 'done' }[]
  findings: { step: number; severity: Severity; code: string }[]
}

/** Only where `wants` asked for it, and the person saw this very request and confirmed. */
export interface RequestMade {
  version: 1
  type: 'request'
  request: HttpRequest
}

/** `<confluence-oauth-helper>`; its events are the frame's messages. */
export interface ConfluenceOauthHelperElement extends HTMLElement {
  /** A new frame, as if the page had just been opened. */
  reload(): void
  /** Tells the frame what became of the request it handed over. */
  answer(result: Pick<PortalAnswer, 'ok' | 'authConfigId'>): void
}
