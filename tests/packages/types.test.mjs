/** The types, by the compilers and settings that people have. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { project, tool } from './support/project.mjs'

const strict = { strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true }
const common = { target: 'es2022', lib: ['es2022'], types: [], noEmit: true, skipLibCheck: false }
const files = ['questions.ts', 'loose.ts', 'sources.ts']
const inModules = [...files, 'wasm.ts']
const compilers = { 'TypeScript 5': 'typescript-5/bin/tsc', 'TypeScript 7': 'typescript/bin/tsc' }

/** TypeScript 7 has no node10 any more. */
const resolutions = {
  'node16, ES module': { type: 'module', module: 'node16', files: inModules },
  'node16, CommonJS': { type: 'commonjs', module: 'node16', files },
  'nodenext, ES module': { type: 'module', module: 'nodenext', files: inModules },
  'nodenext, CommonJS': { type: 'commonjs', module: 'nodenext', files },
  bundler: { type: 'module', module: 'esnext', moduleResolution: 'bundler', files: inModules },
  node10: { type: 'commonjs', module: 'commonjs', moduleResolution: 'node10', files },
}

async function complaints(compiler, { type, files, ...options }) {
  const { place, run } = await project('types')
  await writeFile(join(place, 'package.json'), JSON.stringify({ private: true, type }))
  const config = { compilerOptions: { ...common, ...options }, files }
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify(config))
  return run(process.execPath, tool(compiler)).then(() => '', failed => failed.message)
}

for (const [compiler, path] of Object.entries(compilers)) {
  describe(compiler, () => {
    for (const [name, settings] of Object.entries(resolutions)) {
      if (name === 'node10' && compiler === 'TypeScript 7') continue
      test(`${name}, strict`, async () => {
        assert.equal(await complaints(path, { ...settings, ...strict }), '')
      })
    }
    test('not strict', async () => {
      const settings = { ...resolutions['nodenext, ES module'], files: ['loose.ts'], strict: false }
      assert.equal(await complaints(path, settings), '')
    })
    test("with the DOM's types", async () => {
      const settings = { ...resolutions.bundler, lib: ['es2022', 'dom'] }
      const all = [...inModules, 'compiled.ts']
      assert.equal(await complaints(path, { ...settings, ...strict, files: all }), '')
    })
  })
}
