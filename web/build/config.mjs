/** What the three shipped forms have in common, and the few things that differ. */
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { deflate } from '@gfx/zopfli'
import { fingerprint } from './fingerprint.mjs'
import { onlyKnownParts } from './notices.mjs'
import { glue, wasm, web } from './paths.mjs'

/** New enough that the page's CSS, light-dark() included, is not rewritten. */
const browsers = ['chrome123', 'firefox121', 'safari17.5']

/** Shown in the page, so that a person can say which one they have. */
const define = { __BUILD__: JSON.stringify(await fingerprint()) }

/** `form` is the name of a file in src/core/bytes/: where the bytes of the core come from. */
export function commonConfig(form) {
  return {
    root: web,
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    plugins: [coreAsBase64(), glueWithoutUrl(), templatesWithoutIndentation(), onlyKnownParts()],
    resolve: {
      alias: [
        { find: 'confluence-oauth-glue', replacement: glue },
        { find: /^core-wasm/, replacement: wasm },
        { find: 'core-bytes', replacement: `${web}src/core/bytes/${form}.ts` },
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

/** `virtual:core-wasm-base64` is deflated first: zopfli's is 6% smaller than zlib's. */
function coreAsBase64() {
  const encoders = {
    'virtual:core-wasm-base64': bytes => promisify(deflate)(bytes, {}),
    'virtual:core-wasm-plain-base64': bytes => bytes,
  }
  return {
    name: 'core-as-base64',
    resolveId: source => (source in encoders ? `\0${source}` : null),
    async load(id) {
      const encode = encoders[id.replace('\0', '')]
      if (!encode) return null
      const bytes = await encode(await readFile(wasm))
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

/** Inside a template, white space at the start of a line is for whoever reads the source. */
function templatesWithoutIndentation() {
  return {
    name: 'templates-without-indentation',
    enforce: 'pre',
    transform: (code, id) =>
      id.startsWith(`${web}src/`) && id.endsWith('.ts')
        ? { code: code.replaceAll(/\n[ \t]+/g, '\n'), map: null }
        : null,
  }
}
