/**
 * The `test` of every story. The project's name is the engine. A page has to be quiet: no console
 * error, nothing thrown, and no request but those that load it.
 */
import { test as base, expect } from '@playwright/test'
import { startNetwork } from '../fixtures/network.mjs'
import type { Circumstances, Driver, Launch } from './driver.js'
import { type Network, Tab } from './tab.js'

export type Form = 'site' | 'single file'
export const forms: readonly Form[] = ['site', 'single file']

interface Options {
  /** Console errors that the story is about. */
  expected: RegExp
}

interface WorkerOptions {
  scheme: Circumstances['scheme']
}

export const story = base.extend<Options & { tab: Tab }, WorkerOptions & WorkerFixtures>({
  scheme: ['light', { option: true, scope: 'worker' }],
  expected: [/^never$/, { option: true }],
  network: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used.
    async ({}, use: (network: Network) => Promise<void>) => {
      const network = await startNetwork()
      await use(network)
      network.stop()
    },
    { scope: 'worker' },
  ],
  engine: [
    async ({ network, scheme }, use, { project }) => {
      const { launch }: { launch: Launch } = await import(`./${project.name}.ts`)
      const engine = await launch({ proxy: network.proxy, scheme })
      try {
        await use(engine)
      } finally {
        await engine.quit()
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ engine, network, expected }, use) => {
    const tab = new Tab(await engine.newTab(), network)
    await use(tab)
    const complaints = await tab.complaints()
    await tab.close()
    const unexpected = complaints.filter(text => !expected.test(text))
    expect(unexpected, 'what the page should not have done').toEqual([])
  },
})

interface WorkerFixtures {
  network: Network
  engine: Driver
}

export { expect }
