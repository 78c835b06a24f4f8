/** The few words of JSON Schema that messages need. */
export interface Schema {
  type?: 'array' | 'boolean' | 'integer' | 'object' | 'string' | ('null' | 'object' | 'string')[]
  const?: string | number
  enum?: readonly (string | null)[]
  /** For strings; says the length as well. */
  pattern?: string
  minimum?: number
  maximum?: number
  items?: Schema
  maxItems?: number
  properties?: Record<string, Schema>
  required?: readonly string[]
  additionalProperties?: false | Schema
}

/** The members of a message as the contract has them: none missing, none too many. */
export type Members<M> = { [K in Exclude<keyof M, 'app' | 'version' | 'type'>]-?: Schema }

/** The contract's version. */
export const version = 2

export function message<M extends { type: string }>(
  type: M['type'],
  members: Members<M>,
  required: (keyof Members<M> & string)[] = [],
): Schema {
  return closed({ version: { const: version }, type: { const: type }, ...members }, [
    'version',
    'type',
    ...required,
  ])
}

/** An object that has these members and no others. */
export function closed(properties: Record<string, Schema>, required: string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false }
}
