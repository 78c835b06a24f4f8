import { defineConfig } from '@playwright/test'
import { executable, playwrightFlags } from './engines/installed.mjs'

const port = Number(process.env.E2E_PORT ?? 4317)

export default defineConfig({
  testDir: '.',
  // Nothing here measures time: these only end what hangs, on slow and busy machines too.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['./summary-reporter.ts']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    // Most tests look at where the page ends up, and would wait for it to glide there.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: executable('chromium'),
      args: [...playwrightFlags, '--host-resolver-rules=MAP *.test 127.0.0.1'],
    },
  },
  webServer: {
    command: `node fixtures/static-server.mjs ../web/dist/site ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
