/** What a person can do with a document and read in it. Each method waits for what it needs. */
import { expect } from '@playwright/test'
import type { DriverElement, Place } from './driver.js'
import { foldAround } from '../fixtures/folds.js'
import { elements, type Name, prepare, type Target } from './finder.js'

export const patience = { timeout: 15_000 }

export class View {
  constructor(
    protected readonly place: () => Promise<Place>,
    protected readonly pressWithControl: (key: string) => Promise<void>,
  ) {}

  /** `fn` runs in the document, so it knows nothing of the story but what it is given. */
  async evaluate<T, Given = undefined>(fn: (given: Given) => T, given?: Given): Promise<T> {
    const place = await this.place()
    // The result of `fn`, after a trip through JSON.
    return (await place.evaluate(`(${fn})(${JSON.stringify(given)})`)) as T
  }

  press = (name: Name) => this.click({ role: 'button', name })
  choose = (name: Name) => this.click({ role: 'radio', name })
  tick = (name: Name) => this.click({ role: 'checkbox', name })

  async click(target: Target): Promise<void> {
    if ('field' in target) await this.openFor(target.field)
    await this.act(target, element => element.click())
  }

  /** Opens what holds a field, from the outside in. */
  async openFor(field: string): Promise<void> {
    const place = await this.place()
    const named = `document.querySelector('[name="${field}"]')`
    const opener = () => place.evaluate(`(${foldAround})(${named})`)
    await expect(async () => {
      expect(await place.evaluate(`${named} !== null`), field).toBe(true)
      const selector = await opener()
      if (selector === null) return
      await place.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`)
      throw new Error(`${field} may lie in another fold.`)
    }).toPass(patience)
  }

  /** In one go, as pasting does, over what was there. */
  async fill(field: string, text: string): Promise<void> {
    await this.click({ field })
    await this.pressWithControl('a')
    await this.evaluate(words => document.execCommand('insertText', false, words), text)
    await this.reads({ field }).toBe(text)
  }

  /** Key by key, after what was there. */
  async type(field: string, text: string): Promise<void> {
    await this.click({ field })
    await this.act({ field }, element => element.type(text))
  }

  /** The clipboard's text, pasted by Ctrl+V into a field made for it. */
  async paste(): Promise<string> {
    await this.evaluate(() => {
      const field = document.createElement('textarea')
      field.name = 'pasted-here'
      // Nothing outside an open dialog can have the focus.
      const place = document.querySelector('dialog[open]') ?? document.body
      place.append(field)
      field.focus()
    })
    await this.pressWithControl('v')
    // The browser fetches it from the system.
    await this.reads({ field: 'pasted-here' }).not.toBe('')
    const pasted = await this.text({ field: 'pasted-here' })
    await this.evaluate(() => document.querySelector('[name="pasted-here"]')?.remove())
    return pasted
  }

  /** What stands in a field or an element. Empty if there is none. */
  async text(target: Target): Promise<string> {
    return String(await this.ask(target, "found => found[0]?.value || found[0]?.textContent || ''"))
  }

  async count(target: Target): Promise<number> {
    return Number(await this.ask(target, 'found => found.length'))
  }

  async isChecked(name: Name): Promise<boolean> {
    return (await this.ask({ role: 'radio', name }, 'found => found[0]?.checked')) === true
  }

  /** The field's accessible description. */
  describes(field: string) {
    const look = (name: string) => {
      const control = document.querySelector(`[name="${name}"]`)
      const ids = control?.getAttribute('aria-describedby')?.split(' ') ?? []
      const isInvalid = control?.getAttribute('aria-invalid') === 'true'
      const words = ids.map(id => document.getElementById(id)?.textContent).join(' ')
      return (isInvalid ? 'invalid: ' : '') + words
    }
    return expect.poll(() => this.evaluate(look, field), { message: field, ...patience })
  }

  /** Presses a copy button and takes what the clipboard then holds. */
  async copied(what: string): Promise<string> {
    await this.press(`Copy ${what}`)
    await this.says().toContain(`Copied ${what}.`)
    return this.paste()
  }

  async json(output: string): Promise<unknown> {
    await this.reads({ output }).toContain('{')
    return JSON.parse(await this.text({ output }))
  }

  /** What a person sees, all of it. */
  words(): Promise<string> {
    return this.evaluate(() => document.body.innerText)
  }

  /** Expectations, each of which waits until it comes true. */
  reads(target: Target) {
    return expect.poll(() => this.text(target), { message: describe(target), ...patience })
  }

  async sees(target: Target): Promise<void> {
    const message = `to see ${describe(target)}`
    await expect.poll(() => this.count(target), { message, ...patience }).toBeGreaterThan(0)
  }

  says() {
    return expect.poll(() => this.words(), { message: 'what the page says', ...patience })
  }

  protected async ask(target: Target, question: string): Promise<unknown> {
    const place = await this.place()
    await prepare(place)
    return place.evaluate(`(${question})(${elements(target)})`)
  }

  /** Again if the element was rendered anew while it was being used. */
  private async act(target: Target, action: (element: DriverElement) => Promise<void>) {
    await expect(async () => {
      const place = await this.place()
      await prepare(place)
      const element = await place.element(`(${inSight})(${elements(target)})`)
      expect(element, describe(target)).not.toBeNull()
      if (element !== null) await action(element)
    }).toPass(patience)
  }
}

/** Not every driver waits for a smooth scroll before it clicks. */
const inSight = `([found]) => {
  found?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return found ?? null
}`

function describe(target: Target): string {
  return Object.values(target).join(' ')
}
