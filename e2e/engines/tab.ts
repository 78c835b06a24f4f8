/** A tab with the page, which records its errors and requests. */
import { expect } from '@playwright/test'
import type { startNetwork } from '../fixtures/network.mjs'
import type { DriverTab, Seen } from './driver.js'
import { patience, View } from './view.js'

export type Network = Awaited<ReturnType<typeof startNetwork>>

export class Tab extends View {
  /** Events before this one belong to loading, or are checked already. */
  private judged = 0
  private address = ''
  private readonly faults: string[] = []

  constructor(
    private readonly driver: DriverTab,
    readonly network: Network,
  ) {
    super(
      async () => driver,
      key => driver.pressWithControl(key),
    )
  }

  /** Opens an address of the page, and waits until the core has answered. */
  async open(address: string): Promise<void> {
    await this.go(address)
    await this.becomesReady()
  }

  /** Opens an address whatever comes of it. */
  async go(address: string): Promise<void> {
    await this.judge()
    this.address = address
    await this.driver.go(address)
  }

  async reload(): Promise<void> {
    await this.judge()
    await this.driver.reload()
    await this.becomesReady()
  }

  /** The core tells the version, and it stands in the last part that is drawn. */
  async becomesReady(): Promise<void> {
    const last = () => document.querySelector('#view-trust')?.textContent
    await expect.poll(() => this.evaluate(last), patience).toContain('Version')
    await this.loaded()
  }

  /** Ends loading: from now on any request is a fault. */
  async loaded(): Promise<void> {
    this.judgeRequests(await this.unjudged(), address => !this.isOfPage(address))
  }

  /** The page inside the first frame of the one that is open. */
  async frame(): Promise<View> {
    const view = new View(
      () => this.driver.inFrame(),
      key => this.driver.pressWithControl(key),
    )
    await view.sees({ role: 'radio', name: /^Search and read/ })
    await this.loaded()
    return view
  }

  resize(width: number, height: number): Promise<void> {
    return this.driver.resize(width, height)
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href)
  }

  /** Everything this tab has stored, as text to search in. */
  stored(): Promise<string> {
    return this.evaluate(() =>
      [sessionStorage, localStorage].flatMap(storage => Object.entries(storage).flat()).join('\n'),
    )
  }

  async complaints(): Promise<readonly string[]> {
    await this.judge()
    return this.faults
  }

  close(): Promise<void> {
    return this.driver.close()
  }

  /** Fails on any request since the page has loaded. */
  private async judge(): Promise<void> {
    this.judgeRequests(await this.unjudged(), () => true)
  }

  private async unjudged(): Promise<readonly Seen[]> {
    const seen = await this.driver.seen()
    const rest = seen.slice(this.judged)
    this.judged = seen.length
    return rest
  }

  private judgeRequests(seen: readonly Seen[], isWrong: (address: string) => boolean): void {
    for (const { kind, text } of seen) {
      if (kind === 'error') this.faults.push(`error: ${text}`)
      else if (!isBrowsersOwn(text) && isWrong(text)) this.faults.push(`request: ${text}`)
    }
  }

  /** A local file may ask for nothing but itself. */
  private isOfPage(address: string): boolean {
    const page = new URL(this.address)
    return page.protocol === 'file:'
      ? new URL(address).pathname === page.pathname
      : new URL(address).origin === page.origin
  }
}

/**
 * Icons are the browsers' own requests. Addresses without a host never leave: Firefox loads the markers of
 * <details> from data:, WebKit the cross of search fields, and bytes of a stream from blob:.
 */
function isBrowsersOwn(address: string): boolean {
  return /\/favicon\.ico$|^(data|blob):/.test(address)
}
