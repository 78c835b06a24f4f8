/** A tab with the page in it, which listens to what the page should not do. */
import type { startNetwork } from '../fixtures/network.mjs'
import type { DriverTab, Seen } from './driver.js'
import { View } from './view.js'

export type Network = Awaited<ReturnType<typeof startNetwork>>

export class Tab extends View {
  /** Everything seen up to here belongs to loading a page, or has been judged. */
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

  /** The cards of step 1 are made from the catalogue, so they stand for the core. */
  async becomesReady(): Promise<void> {
    await this.sees({ role: 'radio', name: /^Search and read/ })
    await this.loaded()
  }

  /** What was asked for up to here is the page itself; from now on it may ask for nothing. */
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

  /** Once it is loaded, a page asks for nothing at all. */
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
 * Browsers look for an icon when they like; the page has none. What has no host never left: Firefox
 * reads the marks of folds from a data: address, WebKit its search fields' cross, and from a blob:
 * address the bytes of a stream.
 */
function isBrowsersOwn(address: string): boolean {
  return /\/favicon\.ico$|^(data|blob):/.test(address)
}
