import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 4317)
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Debian's Chromium, which looks up hosts of its own unless it is told not to. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP *.test 127.0.0.1',
]
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: '.',
  timeout: 30_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['./summary-reporter.ts']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    launchOptions: { executablePath: chromium, args: [...quiet, ...asRoot] },
  },
  webServer: {
    command: `node fixtures/static-server.mjs ../web/dist/site ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
