/** scripts/update-catalogue on two small documents: what it tells, and what it writes. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const script = fileURLToPath(new URL('../../scripts/update-catalogue', import.meta.url))
const run = promisify(execFile)

const scope = (name, family) => ({ scope: name, family })
const operation = (operationId, scopes, more) => ({
  operationId,
  summary: `Does ${operationId}`,
  'x-atlassian-oauth2-scopes': scopes,
  ...more,
})
const list = (state, ...scopes) => ({ scheme: 'oAuthDefinitions', state, scopes })

const scopes = [scope('read:old', 'classic'), scope('read:a:x', 'granular'), scope('write:a:x', 'granular')]
const entries = [
  { id: 'v1:kept', method: 'GET', path: '/wiki/rest/api/kept', summary: 'Ours', classic: ['read:old'], granular: ['read:a:x'] },
  { id: 'v1:gone', method: 'GET', path: '/wiki/rest/api/gone', summary: 'Ours', classic: [], granular: ['read:a:x'] },
  { id: 'v2:unknown', method: 'POST', path: '/wiki/api/v2/unknown', summary: 'Ours', classic: [], granular: [], uncovered: 'scopes_unknown' },
  { id: 'v2:old', method: 'GET', path: '/wiki/api/v2/old', summary: 'Ours', classic: [], granular: ['read:a:x'] },
]
const v1 = {
  paths: {
    '/wiki/rest/api/kept': { get: operation('kept', [list('Current', 'read:old'), list('Beta', 'read:a:x')]) },
  },
}
const v2 = {
  paths: {
    '/unknown': { post: operation('unknown', [list('Current', 'write:a:x', 'read:a:x')]), parameters: [] },
    '/old': { get: operation('old', [list('Current', 'read:a:x')], { deprecated: true }) },
    '/fresh': { delete: operation('fresh', [list('Current', 'delete:b:x')]) },
  },
}

async function withFiles(work) {
  const folder = await mkdtemp(join(tmpdir(), 'update-'))
  const put = (name, value) => writeFile(join(folder, name), JSON.stringify(value, null, 2))
  try {
    await put('scopes.json', { entries: scopes })
    await put('operations.json', { about: 'Made up.', entries })
    await put('v1.json', v1)
    await put('v2.json', v2)
    const update = async (...more) => {
      const files = [join(folder, 'v1.json'), join(folder, 'v2.json')]
      const { stdout } = await run(script, [...more, '--catalogue', folder, ...files])
      return stdout.trim().split('\n')
    }
    return await work(update, async () => JSON.parse(await readFile(join(folder, 'operations.json'), 'utf8')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const difference = [
  'gone     v1:gone',
  'changed  v2:unknown granular: [] -> ["read:a:x","write:a:x"]',
  'changed  v2:old deprecated: false -> true',
  'new      v2:fresh DELETE /wiki/api/v2/fresh: no scopes ("Does fresh")',
  'scope    delete:b:x is not in scopes.json',
]

test('the difference is printed, and nothing is written', () =>
  withFiles(async (update, written) => {
    assert.deepEqual(await update(), difference)
    assert.deepEqual((await written()).entries, entries)
  }))

test('what needs no judgement is written, and then there is no such difference', () =>
  withFiles(async (update, written) => {
    const lines = await update('--write')
    assert.deepEqual(lines.slice(0, -1), difference)
    const [kept, , unknown, old] = entries
    const { uncovered, ...known } = unknown
    assert.equal(uncovered, 'scopes_unknown')
    assert.deepEqual(await written(), {
      about: 'Made up.',
      entries: [kept, { ...known, granular: ['read:a:x', 'write:a:x'] }, { ...old, deprecated: true }],
    })
    assert.deepEqual(await update(), difference.slice(3))
  }))

test('it asks for both documents', async () => {
  await assert.rejects(run(script, []), ({ code, stderr }) => code === 2 && stderr.startsWith('Give two files'))
})
