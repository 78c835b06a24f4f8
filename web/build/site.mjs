/** dist/site/: for static hosting under any path. */
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { dist } from './paths.mjs'
import { policyElement, sitePolicy } from './policy.mjs'

export async function buildSite() {
  const config = commonConfig('site')
  await build({
    ...config,
    plugins: [...config.plugins, withPolicy()],
    build: { ...config.build, outDir: `${dist}site` },
  })
}

/** The policy comes first, before anything that it governs; the core's bytes start loading early. */
function withPolicy() {
  return {
    name: 'with-policy',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const core = Object.keys(bundle ?? {}).find(name => name.endsWith('.wasm'))
        const preload = `<link rel="preload" as="fetch" crossorigin href="./${core}">`
        return html
          .replace(
            '<meta charset="utf-8" />',
            found => `${found}\n    ${policyElement(sitePolicy)}`,
          )
          .replace('</title>', found => `${found}\n    ${preload}`)
      },
    },
  }
}
