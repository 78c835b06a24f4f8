/** What a screen reader says from top to bottom, by a virtual one. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from './fixtures/quiet-page.js'

// Its code is put into the page, which the page's own policy would not allow. Without the policy the
// browser asks for an icon as well, and there is none.
test.use({ guided: true, bypassCSP: true, expected: [/status of 404/] })

const library = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader')
const source = readFileSync(
  library.replace(/lib[\\/].*$/, 'lib/esm/index.browser.js'),
  'utf8',
).replace(/export\{(\S+) as Virtual,(\S+) as virtual\}/, 'window.virtual=$2')

test('step 2 is read in the order it is done, and the drawings are passed over', async ({ page, open }) => {
  test.slow()
  await open()
  await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
  // It ends with a comment.
  await page.evaluate(`(() => { ${source}\n})()`)
  const spoken = await page.evaluate(async () => {
    // The reader does not know of what is folded but can be searched.
    for (const fold of document.querySelectorAll('[hidden="until-found"]')) fold.setAttribute('hidden', '')
    const reader = Reflect.get(window, 'virtual')
    await reader.start({ container: document.querySelector('main') })
    for (let at = 0; at < 400; at += 1) {
      await reader.next()
      if ((await reader.lastSpokenPhrase()) === 'end of main') break
    }
    const phrases: string[] = await reader.spokenPhraseLog()
    await reader.stop()
    return phrases
  })
  const inOrder = [
    /What may the agent do\?.*Search and read/,
    /heading.*Create the Atlassian app/,
    /heading.*Create an OAuth 2.0 integration/,
    /^Create$|Create, OAuth|OAuth 2.0 integration/,
    /textbox, Name of the app/,
    /button, I created it/,
    /button, Callback URL.*not expanded/,
    /button, Tick 5 scopes.*not expanded/,
    /button, .*Create the auth config in Composio.*not expanded/,
    /button, .*Connect your site.*not expanded/,
  ]
  let from = 0
  for (const pattern of inOrder) {
    const at = spoken.findIndex((phrase, index) => index >= from && pattern.test(phrase))
    expect(at, `${pattern} after ${spoken[from - 1]}\n${spoken.join('\n')}`).toBeGreaterThanOrEqual(from)
    from = at + 1
  }
  // A folded step is not read, and neither is a drawing.
  expect(spoken.join('\n')).not.toMatch(/textbox, Client ID|Overview|Schematic/)
})
