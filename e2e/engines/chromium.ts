/** Chromium, by Playwright over the DevTools protocol. */
import { chromium, type ElementHandle, type Frame, type Page } from '@playwright/test'
import type { Circumstances, Driver, DriverElement, DriverTab, Place, Seen } from './driver.js'
import { executable, playwrightFlags } from './installed.mjs'

export async function launch({ proxy, scheme }: Circumstances): Promise<Driver> {
  const browser = await chromium.launch({
    executablePath: executable('chromium'),
    args: playwrightFlags,
    proxy: { server: `http://${proxy.host}:${proxy.port}` },
  })
  return {
    newTab: async () => tabOf(await browser.newPage({ colorScheme: scheme })),
    quit: () => browser.close(),
  }
}

function tabOf(page: Page): DriverTab {
  const seen: Seen[] = []
  page.on('console', message => {
    if (message.type() === 'error') seen.push({ kind: 'error', text: message.text() })
  })
  page.on('pageerror', thrown => seen.push({ kind: 'error', text: thrown.message }))
  page.on('request', request => seen.push({ kind: 'request', text: request.url() }))
  page.on('websocket', socket => seen.push({ kind: 'request', text: socket.url() }))
  return {
    ...placeOf(page.mainFrame()),
    go: async address => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewportSize({ width, height }),
    pressWithControl: key => page.keyboard.press(`Control+${key}`),
    inFrame: async () => placeOf(innerFrame(page)),
    seen: async () => seen,
    close: () => page.close(),
  }
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
      return handle === null ? null : elementOf(handle)
    },
  }
}

function elementOf(handle: ElementHandle): DriverElement {
  return {
    click: () => handle.click({ timeout: 3000 }),
    type: text => handle.type(text),
  }
}
