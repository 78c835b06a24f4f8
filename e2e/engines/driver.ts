/**
 * What each engine's driver has to do. Everything that stories use is built on this, so that it is the
 * same in all engines. Addresses are absolute.
 */
export interface Driver {
  /** A tab of its own, with storage of its own. */
  newTab(): Promise<DriverTab>
  quit(): Promise<void>
}

export interface Place {
  /** The value of a JavaScript expression there, as JSON can carry it. */
  evaluate(expression: string): Promise<unknown>
  /** The element that an expression finds, or null. */
  element(expression: string): Promise<DriverElement | null>
}

export interface DriverTab extends Place {
  go(address: string): Promise<void>
  reload(): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** One key with Control held. */
  pressWithControl(key: string): Promise<void>
  /** Inside the first frame of the page. */
  inFrame(): Promise<Place>
  /** Errors and requests of this tab, in order. */
  seen(): Promise<readonly Seen[]>
  close(): Promise<void>
}

/** By the mouse and the keyboard of the engine, not by scripts. */
export interface DriverElement {
  click(): Promise<void>
  type(text: string): Promise<void>
}

export interface Seen {
  kind: 'error' | 'request'
  text: string
}

export interface Circumstances {
  /** An HTTP proxy for every address, loopback too where the engine can. */
  proxy: { host: string; port: number }
  scheme: 'light' | 'dark'
}

export type Launch = (circumstances: Circumstances) => Promise<Driver>
