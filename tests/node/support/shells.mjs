/** Shells at a terminal: texts are pasted into them as a person's keys. */
import { execFile, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const hasZsh = process.env.CI === 'true' || spawnSync('zsh', ['-f', '-c', ':']).status === 0

/** None of them knows where a paste begins and ends, so every character is a key. */
export const shells = {
  'dash -i': ['dash', '-i'],
  'bash --noediting': ['bash', '--norc', '--noprofile', '--noediting', '-i'],
  'bash with line editing, without bracketed paste': ['bash', '--norc', '--noprofile', '-i'],
  ...(hasZsh && { 'zsh, whose line editor gets no brackets': ['zsh', '-f', '-i'] }),
}

const paste = fileURLToPath(new URL('paste.py', import.meta.url))

/** Pastes each text in turn. With `interrupts`, Ctrl+C follows each, since it may be half a command. */
export async function pasteInto(command, texts, { cwd, env = {}, interrupts = false }) {
  await writeFile(join(cwd, '.inputrc'), 'set enable-bracketed-paste off\n')
  const base = { PATH: process.env.PATH, HOME: cwd, LANG: 'C.UTF-8', TERM: 'xterm', PS1: 'READY> ' }
  const session = { command, texts, interrupts, cwd, env: { ...base, ...env } }
  return new Promise((resolve, reject) => {
    const child = execFile('python3', [paste], { timeout: 120_000 }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message}\n${stderr}${stdout}`)) : resolve(stdout),
    )
    child.stdin.end(JSON.stringify(session))
  })
}
