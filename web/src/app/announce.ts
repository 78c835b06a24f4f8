/** The status line: what it says and for how long. */
import type { Facts } from '../answers/facts.ts'
import { setCopied, setNotice, setSpoken } from '../model/changes.ts'
import { spokenVerdict } from '../views/trouble/trouble.ts'
import type { Store } from './store.ts'

/** In ms: how long typing has to stop, and how long a line stays. */
const pauseBefore = 900
const shownFor = 8000

export type Announcer = ReturnType<typeof createAnnouncer>

export function createAnnouncer(store: Store) {
  let speaking: number | undefined
  let hushing: number | undefined

  function hush(): void {
    store.apply(setCopied(''))
    store.apply(setNotice(store.state().undo?.words ?? ''))
  }

  function say(words: string): void {
    store.apply(setNotice(words))
    stay()
    hushing = window.setTimeout(hush, shownFor)
  }

  /** Keeps the present line beyond its time. */
  function stay(): void {
    clearTimeout(hushing)
  }

  /** Announces the focused field's error, or what was recognised in it. */
  function speak(facts: Facts): void {
    const words = wordsOfField(facts)
    const { spoken, notice } = store.state()
    if (words === spoken) return
    store.apply(setSpoken(words))
    if (words !== '') say(words)
    else if (notice === spoken) store.apply(setNotice(''))
  }

  store.follow(facts => {
    clearTimeout(speaking)
    speaking = window.setTimeout(() => speak(facts), pauseBefore)
  })
  return { say, stay }
}

function wordsOfField(facts: Facts): string {
  const { errors, results } = facts
  const control = document.activeElement
  const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
  const name = isField ? control.name : ''
  const explanation = name === 'explain-text' ? results?.explanation : null
  return errors.get(name) ?? (explanation?.ok ? spokenVerdict(facts, explanation.value) : '')
}
