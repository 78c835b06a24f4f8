/** Where the browsers are, which of them are here, and what to install for one that is not. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian's places; the variables name others. */
const programs = {
  chromium: process.env.CHROMIUM ?? 'chromium',
  firefox: process.env.FIREFOX ?? 'firefox-esr',
  webkit: process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver',
  screen: process.env.XVFB ?? 'Xvfb',
  // Debian's bindings are for Debian's Python, whatever stands first on PATH.
  python: process.env.WEBKIT_PYTHON ?? '/usr/bin/python3',
}

/** Debian's Chromium looks up hosts of its own unless it is told not to; root gets no sandbox. */
export const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * For Playwright: without the two pages that Chromium loads for the address bar of each new window, a third of
 * the work of a short test. Only the last list of features counts, so what follows is Playwright's own.
 */
const unwanted = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
]
export const playwrightFlags = [...chromiumFlags, `--disable-features=${unwanted}`]

export const engines = {
  chromium: { name: 'Chromium', packages: 'chromium', isHere: () => has('chromium') },
  firefox: { name: 'Firefox ESR', packages: 'firefox-esr', isHere: () => has('firefox') },
  webkit: {
    name: 'WebKitGTK',
    packages: 'webkit2gtk-driver xvfb python3-gi gir1.2-webkit2-4.1',
    isHere: () => has('webkit') && has('screen') && hasBindings(),
  },
}

/** The whole path of a program; throws where it is not to be found. */
export function executable(program) {
  const name = programs[program]
  const path = name.includes('/')
    ? [name]
    : (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name))
  const found = path.find(canRun)
  if (found === undefined) throw new Error(`${name} is not installed`)
  return found
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function has(program) {
  try {
    return executable(program) !== ''
  } catch {
    return false
  }
}

function hasBindings() {
  const look = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')"
  try {
    execFileSync(executable('python'), ['-c', look], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
