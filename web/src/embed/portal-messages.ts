/** What a portal may say. The frame believes what `isPortalMessage` accepts, and nothing else. */
import type { PortalAnswer, PortalMessage, SetTheme, Setup, SetView } from './contract.d.ts'
import { message, type Schema } from './schema.ts'

/** No control characters, no lone surrogates: what a person could type into a field of one line. */
const text: Schema = { type: 'string', pattern: '^\\P{C}{0,2048}$' }
const id: Schema = { type: 'string', pattern: '^[\\w.-]{1,128}$' }
const theme: Schema = { type: 'string', enum: ['light', 'dark', 'auto'] }
const pixels: Schema = { type: 'integer', minimum: 0, maximum: 1_000_000 }
const wants: Schema = {
  type: 'array',
  items: { type: 'string', enum: ['request', 'secret'] },
  maxItems: 2,
}

export const portalMessages: Record<PortalMessage['type'], Schema> = {
  setup: message<Setup>('setup', { site: text, callback: text, preset: id, theme, wants }),
  theme: message<SetTheme>('theme', { theme }, ['theme']),
  view: message<SetView>('view', { top: pixels, bottom: pixels }, ['top', 'bottom']),
  answer: message<PortalAnswer>('answer', { ok: { type: 'boolean' }, authConfigId: id }, ['ok']),
}

export function isPortalMessage(data: unknown): data is PortalMessage {
  return Object.values(portalMessages).some(schema => fits(schema, data))
}

/** JSON Schema, as far as it is used above. */
function fits(schema: Schema, value: unknown): boolean {
  if (schema.const !== undefined) return value === schema.const
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
      return Number.isInteger(value) && isWithin(schema, Number(value))
    case 'string':
      return typeof value === 'string' && fitsText(schema, value)
    case 'array':
      return Array.isArray(value) && fitsItems(schema, value)
    default:
      return isPlain(value) && fitsMembers(schema, value)
  }
}

function isWithin({ minimum = 0, maximum = 0 }: Schema, value: number): boolean {
  return minimum <= value && value <= maximum
}

function fitsText(schema: Schema, value: string): boolean {
  if (schema.enum) return schema.enum.includes(value)
  return new RegExp(schema.pattern ?? '', 'u').test(value)
}

function fitsItems({ items = {}, maxItems = 0 }: Schema, values: unknown[]): boolean {
  return values.length <= maxItems && values.every(value => fits(items, value))
}

/** Own members only, so `__proto__` and `constructor` are as unknown as any other name. */
function fitsMembers({ properties = {}, required = [] }: Schema, value: object): boolean {
  const names = Reflect.ownKeys(value)
  return (
    names.length <= Object.keys(properties).length &&
    required.every(name => Object.hasOwn(value, name)) &&
    Object.entries(value).every(
      ([name, member]) => Object.hasOwn(properties, name) && fits(properties[name] ?? {}, member),
    )
  )
}

/** Not an array, a Map, a Date or whatever else can be posted. */
function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}
