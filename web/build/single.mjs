/**
 * dist/confluence-oauth-helper.html: one file, one classic script, no request at all. Hashes are of
 * what stands in the elements, when all is in place.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { withNotices } from './notices.mjs'
import { dist, web } from './paths.mjs'
import { hashSource, policy, policyElement } from './policy.mjs'

const entry = 'virtual:single-entry'

/** Returns the file's policy. */
export async function buildSingle() {
  const { script, style } = await bundle()
  const content = policy({
    script: hashSource(script),
    style: hashSource(style),
    connect: "'none'",
  })
  const html = (await withNotices(await readFile(`${web}index.html`, 'utf8')))
    .replace('<meta charset="utf-8" />', found => `${found}\n    ${policyElement(content)}`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace('</body>', found => `  <script>${script}</script>\n  ${found}`)
  await writeFile(`${dist}confluence-oauth-helper.html`, html)
  return content
}

async function bundle() {
  const config = commonConfig('single')
  const { output } = await build({
    ...config,
    plugins: [...config.plugins, singleEntry()],
    build: {
      ...config.build,
      write: false,
      cssCodeSplit: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const script = output.find(part => part.type === 'chunk')
  const style = output.find(part => part.fileName.endsWith('.css'))
  const extra = output.filter(part => part !== script && part !== style)
  if (extra.length > 0) throw new Error(`not inlined: ${extra.map(part => part.fileName)}`)
  return { script: withoutEndTags(script.code), style: String(style.source).trim() }
}

/** Inside a script element the HTML parser looks for these two, whatever JavaScript thinks. */
function withoutEndTags(code) {
  return code
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--')
    .trim()
}

function singleEntry() {
  return {
    name: 'single-entry',
    resolveId: source => (source === entry ? `\0${entry}` : null),
    load: id =>
      id === `\0${entry}` ? `import '/src/styles/main.css'\nimport '/src/main.ts'` : null,
  }
}
