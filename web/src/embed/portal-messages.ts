/** The portal's messages as JSON Schema, by which the frame also checks what arrives. */
import type {
  PortalAnswer,
  PortalMessage,
  SetTheme,
  Settings,
  SetValues,
  SetView,
} from './contract.d.ts'
import { message, type Schema, version } from './schema.ts'

/** No control characters, no lone surrogates: what a person could type into a field of one line. */
const text: Schema = { type: 'string', pattern: '^\\P{C}{0,2048}$' }
const id: Schema = { type: 'string', pattern: '^[\\w.-]{1,128}$' }
const link: Schema = { type: 'string', pattern: '^https://[!-~]{1,2040}$' }
const theme: Schema = { type: 'string', enum: ['light', 'dark', 'auto'] }
const pixels: Schema = { type: 'integer', minimum: 0, maximum: 1_000_000 }
const wants: Schema = {
  type: 'array',
  items: { type: 'string', enum: ['request', 'secret'] },
  maxItems: 2,
}

const values = { site: text, callback: text, preset: id }
export const draft: Schema = { type: 'string', pattern: '^setup=[\\w-]{1,44000}$' }

export const portalMessages: Record<PortalMessage['type'], Schema> = {
  setup: message<Settings>('setup', { ...values, theme, wants, draft }),
  values: message<SetValues>('values', values),
  theme: message<SetTheme>('theme', { theme }, ['theme']),
  view: message<SetView>('view', { top: pixels, bottom: pixels }, ['top', 'bottom']),
  answer: message<PortalAnswer>(
    'answer',
    { ok: { type: 'boolean' }, authConfigId: id, message: text, redirectUrl: link },
    ['ok'],
  ),
}

/** The message, or null; and the members of it that do not fit, left out where they may be missing. */
export function readPortalMessage(
  data: unknown,
): [message: PortalMessage | null, refused: string[]] {
  if (!isPlain(data)) return [null, []]
  const members = Object.entries(data)
  for (const schema of Object.values(portalMessages)) {
    const { properties = {}, required = [] } = schema
    const isRefused = (name: string, value: unknown) =>
      Object.hasOwn(properties, name) &&
      !required.includes(name) &&
      !fits(properties[name] ?? {}, value)
    const kept = Object.fromEntries(members.filter(member => !isRefused(...member)))
    if (!isOf(schema, kept)) continue
    return [kept, members.map(([name]) => name).filter(name => !Object.hasOwn(kept, name))]
  }
  return [null, []]
}

const isOf = (schema: Schema, value: unknown): value is PortalMessage => fits(schema, value)

/** Implements the part of JSON Schema that is used above. */
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

/** A `setup` as another version of this page would get it. */
export function isOfOtherVersion(data: unknown): boolean {
  return (
    isPlain(data) &&
    'type' in data &&
    data.type === 'setup' &&
    'version' in data &&
    Number.isInteger(data.version) &&
    data.version !== version
  )
}
