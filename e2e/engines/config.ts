import { defineConfig } from '@playwright/test'

/** Playwright runs the stories; which engine tells one is the project's name. */
export default defineConfig({
  testDir: '../stories',
  testMatch: '*.story.ts',
  outputDir: '../test-results',
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['../summary-reporter.ts']],
  projects: ['chromium', 'firefox', 'webkit'].map(name => ({ name })),
})
