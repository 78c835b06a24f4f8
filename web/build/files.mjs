import { readdir } from 'node:fs/promises'

/** The files under `folder`, as sorted paths from there, with `/` between the parts. */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll(/[\\/]+/g, '/'))
    .map(path => path.slice(folder.length))
    .sort()
}
