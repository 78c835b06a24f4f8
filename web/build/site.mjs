/** dist/site/: for static hosting under any path. */
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { dist, web } from './paths.mjs'
import { hashSource, policy, policyElement } from './policy.mjs'

/** Portals frame the single file: module scripts do not load in a frame without an origin. */
const withoutPortal = { find: './portal/portal.ts', replacement: `${web}src/portal/none.ts` }

/** Returns the page's policy. */
export async function buildSite() {
  const config = commonConfig('site')
  const page = { late: await lateScript() }
  await build({
    ...config,
    plugins: [...config.plugins, wholePage(page)],
    resolve: { alias: [...config.resolve.alias, withoutPortal] },
    build: { ...config.build, outDir: `${dist}site` },
  })
  return page.policy
}

/** Says why the page's script was not taken; so it cannot be another file. */
async function lateScript() {
  const config = commonConfig('site')
  const lib = { entry: `${web}src/browser/late.ts`, formats: ['iife'], name: 'late' }
  const [{ output }] = await build({ ...config, build: { ...config.build, write: false, lib } })
  return output[0].code.trim()
}

/**
 * The policy comes first, before anything that it governs. The style stands in the page, so that
 * nothing has to be asked for before the first paint; the core's bytes start loading early.
 */
function wholePage(page) {
  return {
    name: 'whole-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const named = end => Object.keys(bundle).find(name => name.endsWith(end))
        const preload = `<link rel="preload" as="fetch" crossorigin href="./${named('.wasm')}">`
        const style = String(bundle[named('.css')].source).trim()
        delete bundle[named('.css')]
        const script = `'self' ${hashSource(page.late)}`
        page.policy = policy({ script, style: hashSource(style), connect: "'self'" })
        return html
          .replace(
            '<meta charset="utf-8" />',
            found => `${found}\n    ${policyElement(page.policy)}`,
          )
          .replace(/\s*<meta name="embed-origins"[^>]*>/, '')
          .replace(
            '</title>',
            found => `${found}\n    ${preload}\n    <script>${page.late}</script>`,
          )
          .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
      },
    },
  }
}
