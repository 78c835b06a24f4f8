/**
 * Snippets pasted into shells at a terminal, where each character is a key: the delete key eats a
 * quote, Ctrl+R searches, a tab completes. Whatever a value holds, nothing but the request is made.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { render } from './support/core.mjs'
import { startRecorder } from './support/recorder.mjs'
import { built, hostile, secrets, sources } from './support/requests.mjs'
import { makeFolder } from './support/run.mjs'
import { pasteInto, shells } from './support/shells.mjs'

const folder = await makeFolder()
const recorder = await startRecorder()
const effect = join(folder, 'touched')

const bytes = [...Array.from({ length: 32 }, (_, i) => i), 0x7f].map(i => String.fromCharCode(i))
const command = ';touch touched;#'
// What is behind it is no comment where a person types into zsh.
const balanced = ";touch touched;'"

/** Each way out of the quotes that a language may have, with a command behind it. */
const attacks = [
  ...bytes.flatMap(byte => [`'${byte}${command}`, `${byte}'${command}`, `'${byte}${balanced}`]),
  ...bytes.map(byte => `"${byte}${command}`),
  `'${command}`,
  `'${balanced}`,
  `"${command}`,
  `'"'"'${command}`,
  `\\'${command}`,
  `\\"${command}`,
  `\\\\'${command}`,
  '$(touch touched)',
  '`touch touched`',
  '"$(touch touched)"',
  "'$(touch touched)'",
  `\n'\ntouch touched\n`,
  `'\r\ntouch touched\r\n`,
  `\u2028touch touched\u2028`,
  `\u0085touch touched\u0085`,
  `\u202e'${command}`,
  `\u2019${command}`,
  `!touch:s/x/y/ !! !$ !-1 !?touch?`,
  `"!!"${command}`,
  '^touch^x^',
  '\u001b[200~touch touched\n\u001b[201~',
  '\u0015touch touched\n',
  '\u0012touch\n',
  '@/etc/passwd',
  '%(touch) {touch,touched} [a-z] * ? ~ =touch <(touch touched) &',
]

/** Neither longer than a name may be, nor white space alone. */
const name = text => `n ${text}`.slice(0, 200)

async function assertInert(run) {
  await rm(effect, { force: true })
  await run()
  assert.ok(!existsSync(effect), 'a value ran as a command')
}

for (const [what, shell] of Object.entries(shells)) {
  describe(`Pasted into ${what}`, () => {
    test('a text that is not inert runs what its value says, so this test would see it', async () => {
      await rm(effect, { force: true })
      const quoted = `true 'a'\\''\u007f;touch touched;'\\''b'\n`
      await pasteInto(shell, [quoted], { cwd: folder, interrupts: true })
      assert.ok(existsSync(effect))
    })

    test('curl sends each value to the byte and does nothing else', async () => {
      const asked = attacks.map(text => sources.authConfig({ name: name(text), clientSecret: 's' }))
      recorder.take()
      const texts = asked.map(source => recorder.aim(render(source, 'curl')))
      await assertInert(() => pasteInto(shell, texts, { cwd: folder, env: secrets }))
      assert.deepEqual(
        recorder.take().map(({ body }) => JSON.parse(body)),
        asked.map(source => built(source).body),
      )
    })

    test('curl escapes a secret of the environment', async () => {
      const values = [...Object.values(hostile), ...attacks].map(text => text.replaceAll('\0', ''))
      const env = { ...secrets, ATLASSIAN_CLIENT_SECRET: values.join(' ') }
      recorder.take()
      const text = recorder.aim(render(sources.authConfig(), 'curl'))
      await assertInert(() => pasteInto(shell, [text], { cwd: folder, env }))
      const [{ body }] = recorder.take()
      const { client_secret } = JSON.parse(body).auth_config.credentials
      assert.equal(client_secret, env.ATLASSIAN_CLIENT_SECRET)
    })

    for (const language of [
      'json',
      'powershell',
      'node',
      'typescript',
      'python',
      'python-sdk',
      'env',
    ]) {
      test(`${language}, the wrong text for a shell, runs no value`, async () => {
        const value = attacks.join(' ')
        const texts = [
          render(sources.connectLink({ userId: value }), language),
          render(sources.authConfig({ name: name('$(touch touched)`touch touched`') }), language),
          render(sources.connectLink({ userId: `'${command}"${command}` }), language),
          render(
            sources.token({ code: `'"${command}$(touch touched)`, encoding: 'form' }),
            language,
          ),
        ]
        await assertInert(() => pasteInto(shell, texts, { cwd: folder, interrupts: true }))
      })
    }
  })
}
