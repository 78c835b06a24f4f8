/** Test runners that bring their own way of loading modules, and their own globals. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { project, tool } from './support/project.mjs'

const passed = async run => assert.match(await run, /"numPassedTests":1,.*"success":true/s)

describe('Jest', () => {
  for (const environment of ['node', 'jsdom']) {
    for (const [file, flags] of [['core.test.js', []], ['esm.test.mjs', ['--experimental-vm-modules']]]) {
      test(`${file}, in ${environment}`, async () => {
        const { place, run } = await project('jest')
        await writeFile(join(place, 'package.json'), '{ "private": true }')
        const jest = [tool('jest/bin/jest.js'), '--json', '--rootDir', place, '--env', environment]
        const match = ['--testMatch', `**/${file}`, '--moduleFileExtensions', 'js', 'mjs']
        await passed(run(process.execPath, ...flags, ...jest, ...match))
      })
    }
  }
})

describe('Vitest', () => {
  test('in Node', async () => {
    const { run } = await project('vitest')
    await passed(run(process.execPath, tool('vitest/vitest.mjs'), 'run', '--reporter=json'))
  })
})
