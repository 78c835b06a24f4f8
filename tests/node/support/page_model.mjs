/** The page's pure modules, from their sources, for Node. */
import { rolldown } from '../../../web/node_modules/rolldown/dist/index.mjs'

const source = new URL('../../../web/src/', import.meta.url)

/** All that these files of web/src export, by their names without `.ts`. */
export async function loadModel(...files) {
  const lines = files.map(file => `export * from '${new URL(`${file}.ts`, source).pathname}'`)
  const entry = { name: 'entry', resolveId: id => (id === 'entry' ? id : null), load: id => (id === 'entry' ? lines.join('\n') : null) }
  const bundle = await rolldown({ input: 'entry', plugins: [entry] })
  const { output } = await bundle.generate({ format: 'esm' })
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}
