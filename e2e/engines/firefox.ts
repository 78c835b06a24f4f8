/** Firefox ESR, by Puppeteer over WebDriver BiDi. */
import puppeteer, { type ElementHandle, type Frame, type Page } from 'puppeteer-core'
import type { Circumstances, Driver, DriverElement, DriverTab, Place, Seen } from './driver.js'
import { executable } from './installed.mjs'

export async function launch({ proxy, scheme }: Circumstances): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable('firefox'),
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': proxy.host,
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': proxy.host,
      'network.proxy.ssl_port': proxy.port,
      // As people have it; Puppeteer lets a local file ask for its neighbours.
      'security.fileuri.strict_origin_policy': true,
      // 0 is dark and 1 is light; BiDi of this ESR cannot change it later.
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    },
  })
  return {
    newTab: async () => tabOf(await (await browser.createBrowserContext()).newPage()),
    quit: () => browser.close(),
  }
}

function tabOf(page: Page): DriverTab {
  const seen: Seen[] = []
  page.on('console', message => {
    if (message.type() === 'error') seen.push({ kind: 'error', text: message.text() })
  })
  page.on('pageerror', thrown => {
    const text = messageOf(thrown)
    if (!isAboutIcon(text)) seen.push({ kind: 'error', text })
  })
  page.on('request', request => seen.push({ kind: 'request', text: request.url() }))
  return {
    ...placeOf(page.mainFrame()),
    go: async address => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewport({ width, height }),
    pressWithControl: key => pressWithControl(page, key),
    inFrame: async () => placeOf(innerFrame(page)),
    seen: async () => seen,
    close: () => page.browserContext().close(),
  }
}

/** Firefox requests an icon by itself, and reports that the page's policy forbids it. */
function isAboutIcon(text: string): boolean {
  return /\(img-src\) at \S+\/favicon\.ico because/.test(text)
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

async function pressWithControl(page: Page, key: string): Promise<void> {
  await page.keyboard.down('Control')
  // Puppeteer types its keys by a closed list; a letter is always one of them.
  await page.keyboard.press(key as 'a')
  await page.keyboard.up('Control')
}

function innerFrame(page: Page): Frame {
  const [frame] = page.mainFrame().childFrames()
  if (frame === undefined) throw new Error('The page has no frame')
  return frame
}

function placeOf(frame: Frame): Place {
  return {
    evaluate: expression => frame.evaluate(expression),
    element: async expression => {
      const handle = (await frame.evaluateHandle(expression)).asElement()
      // The expression finds elements only, which the type cannot know.
      return handle === null ? null : elementOf(handle as ElementHandle<Element>)
    },
  }
}

function elementOf(handle: ElementHandle<Element>): DriverElement {
  return {
    click: () => handle.click(),
    type: text => handle.type(text),
  }
}
