/** dist/site/: for static hosting under any path. */
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { dist } from './paths.mjs'
import { hashSource, policy, policyElement } from './policy.mjs'

/** Returns the page's policy. */
export async function buildSite() {
  const config = commonConfig('site')
  const page = {}
  await build({
    ...config,
    plugins: [...config.plugins, wholePage(page)],
    build: { ...config.build, outDir: `${dist}site` },
  })
  return page.policy
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
        page.policy = policy({ script: "'self'", style: hashSource(style), connect: "'self'" })
        return html
          .replace(
            '<meta charset="utf-8" />',
            found => `${found}\n    ${policyElement(page.policy)}`,
          )
          .replace('</title>', found => `${found}\n    ${preload}`)
          .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
      },
    },
  }
}
