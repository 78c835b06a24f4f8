/** What the three shipped forms have in common, and the few things that differ. */
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { deflate } from '@gfx/zopfli'
import { fingerprint } from './fingerprint.mjs'
import { glue, wasm, web } from './paths.mjs'
import { shortTemplates } from './short-templates.mjs'

/** light-dark() and the rest of the page's CSS as written, not lowered. */
const browsers = ['chrome123', 'firefox121', 'safari17.5']

/** Shown in the page, so that a person can say which one they have. */
const define = { __BUILD__: JSON.stringify(await fingerprint()) }

/** `form` is "site", "single" or "module": where the bytes of the core come from. */
export function commonConfig(form) {
  return {
    root: web,
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    plugins: [coreAsBase64(), glueWithoutUrl(), shortTemplates()],
    resolve: {
      alias: [
        { find: 'confluence-oauth-glue', replacement: glue },
        { find: /^core-wasm/, replacement: wasm },
        { find: 'core-bytes', replacement: `${web}src/wasm/${form}.ts` },
      ],
    },
    build: {
      target: browsers,
      cssTarget: browsers,
      assetsInlineLimit: 0,
      // Slower than Vite's own, and 3% smaller.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
      },
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      emptyOutDir: true,
    },
  }
}

/** Deflated before base64, which hardly compresses; zopfli's deflate is 6% smaller than zlib's. */
function coreAsBase64() {
  const id = 'virtual:core-wasm-base64'
  return {
    name: 'core-as-base64',
    resolveId: source => (source === id ? `\0${id}` : null),
    async load(loaded) {
      if (loaded !== `\0${id}`) return null
      const bytes = await promisify(deflate)(await readFile(wasm), {})
      return `export default ${JSON.stringify(Buffer.from(bytes).toString('base64'))}`
    },
  }
}

/**
 * The glue is always given its bytes, so its own `new URL('….wasm', import.meta.url)` is never
 * reached; left in, it would make Vite ship the WASM twice, and a classic script has no import.meta.
 */
function glueWithoutUrl() {
  return {
    name: 'glue-without-url',
    enforce: 'pre',
    transform: (code, id) =>
      id === glue ? { code: code.replaceAll('import.meta.url', "''"), map: null } : null,
  }
}
