/**
 * WebKitGTK, by Selenium and WebKitWebDriver, on a virtual display. WebDriver reports neither the console
 * nor requests; webkit_browser.py writes both into a file.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Builder, Capabilities, Key, type WebDriver, WebElement } from 'selenium-webdriver'
import type { Circumstances, Driver, DriverElement, DriverTab, Place, Seen } from './driver.js'
import { executable } from './installed.mjs'

const browser = fileURLToPath(new URL('webkit_browser.py', import.meta.url))

export async function launch({ proxy, scheme }: Circumstances): Promise<Driver> {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'))
  const log = join(folder, 'log')
  const [screen, display] = await startScreen()
  const [service, address] = await startService({
    DISPLAY: display,
    GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  })
  const end = () => {
    service.kill()
    // Ending the display ends the browser.
    screen.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', end)
  const options = { binary: executable('python'), args: [browser, folder] }
  const server = `${proxy.host}:${proxy.port}`
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(
      new Capabilities({
        browserName: 'WebKitGTK',
        'webkitgtk:browserOptions': options,
        proxy: { proxyType: 'manual', httpProxy: server, sslProxy: server },
      }),
    )
    .build()
  return {
    newTab: () => newTab(driver, log),
    quit: () => driver.quit().finally(end),
  }
}

/** An X server that picks a free display itself and says which. */
async function startScreen(): Promise<[ChildProcess, string]> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
  const screen = spawn(executable('screen'), args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', data => resolve(String(data).trim()))
    screen.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)))
  })
  return [screen, `:${number}`]
}

async function startService(env: Record<string, string>): Promise<[ChildProcess, string]> {
  const port = await freePort()
  const service = spawn(executable('webkit'), [`--port=${port}`], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await fetch(`${address}/status`).then(
      answer => answer.ok,
      () => false,
    )
    if (isUp) return [service, address]
    await new Promise(wait => setTimeout(wait, 50))
  }
  throw new Error('WebKitWebDriver does not answer')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise(closed => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

/** One in an element's shadow has no number. */
const firstFrame = `return document.querySelector('iframe') ??
  [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot).shadowRoot.querySelector('iframe')`

async function newTab(driver: WebDriver, log: string): Promise<DriverTab> {
  const start = readLog(log).length
  const first = await driver.getWindowHandle()
  await driver.switchTo().newWindow('tab')
  const atTop = placeOf(driver, () => driver.switchTo().defaultContent())
  const enterFrame = async () => {
    await driver.switchTo().defaultContent()
    await driver.switchTo().frame(await driver.executeScript<WebElement>(firstFrame))
  }
  return {
    ...atTop,
    go: address => driver.get(address),
    reload: () => driver.navigate().refresh(),
    resize: async (width, height) =>
      void (await driver.manage().window().setRect({ width, height })),
    pressWithControl: key =>
      driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform(),
    inFrame: async () => scrolled(driver, placeOf(driver, enterFrame), enterFrame),
    seen: async () => readLog(log).slice(start),
    close: async () => {
      await driver.close()
      await driver.switchTo().window(first)
    },
  }
}

/** WebDriver scrolls only within a frame, so the frame has to be scrolled into sight first. */
function scrolled(driver: WebDriver, frame: Place, enterFrame: () => Promise<void>): Place {
  return {
    ...frame,
    element: async expression => {
      const found = await frame.element(expression)
      const top = await driver.executeScript(
        `return ${expression}?.getBoundingClientRect().top ?? 0`,
      )
      await driver.switchTo().defaultContent()
      const frameTop = `(() => { ${firstFrame} })().getBoundingClientRect().top`
      await driver.executeScript(`scrollBy(0, ${frameTop} + ${top} - innerHeight / 2)`)
      await enterFrame()
      return found
    },
  }
}

/** `CONSOLE ERROR`, `CONSOLE JS ERROR`, `CONSOLE SECURITY ERROR`, after the place if there is one. */
function readLog(log: string): Seen[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line): Seen[] => {
      const request = line.match(/^REQUEST (.*)/)?.[1]
      if (request !== undefined) return [{ kind: 'request', text: request }]
      const error = line.match(/CONSOLE (?:[A-Z]+ )?ERROR (.*)/)?.[1]
      return error === undefined ? [] : [{ kind: 'error', text: error }]
    })
}

function placeOf(driver: WebDriver, enter: () => Promise<void>): Place {
  return {
    evaluate: async expression => {
      await enter()
      return driver.executeScript(`return ${expression}`)
    },
    element: async expression => {
      await enter()
      const found = await driver.executeScript(`return ${expression}`)
      return found instanceof WebElement ? elementOf(found) : null
    },
  }
}

function elementOf(found: WebElement): DriverElement {
  return { click: () => found.click(), type: text => found.sendKeys(text) }
}
