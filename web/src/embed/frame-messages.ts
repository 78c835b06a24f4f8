/** What the frame says, for the schema that is shipped; the page itself has no need of this. */
import type {
  Announce,
  Change,
  FrameMessage,
  Ready,
  RequestMade,
  Resize,
  Reveal,
} from './contract.d.ts'
import { portalMessages } from './portal-messages.ts'
import { closed, message, type Schema, version } from './schema.ts'

const text: Schema = { type: 'string' }
const pixels: Schema = { type: 'integer', minimum: 0 }
const step: Schema = { type: 'integer', minimum: 1, maximum: 6 }

const request = closed(
  {
    kind: text,
    method: { type: 'string', enum: ['GET', 'POST', 'PATCH'] },
    url: { type: 'string', pattern: '^https://' },
    headers: { type: 'object', additionalProperties: text },
    body: { type: ['object', 'null'] },
    placeholders: {
      type: 'array',
      items: closed({ pointer: text, variable: text }, ['pointer', 'variable']),
    },
  },
  ['kind', 'method', 'url', 'headers', 'body', 'placeholders'],
)

const steps: Schema = {
  type: 'array',
  items: closed(
    { number: step, title: text, state: { type: 'string', enum: ['todo', 'attention', 'done'] } },
    ['number', 'title', 'state'],
  ),
}

const findings: Schema = {
  type: 'array',
  items: closed(
    { step, severity: { type: 'string', enum: ['error', 'warning', 'note'] }, code: text },
    ['step', 'severity', 'code'],
  ),
}

const frameMessages: Record<FrameMessage['type'], Schema> = {
  ready: message<Ready>('ready', {}),
  resize: message<Resize>('resize', { height: pixels }, ['height']),
  reveal: message<Reveal>('reveal', { top: pixels }, ['top']),
  change: message<Change>('change', { steps, findings }, ['steps', 'findings']),
  request: message<RequestMade>('request', { request }, ['request']),
}

const announce = closed(
  {
    app: { const: 'confluence-oauth-helper' satisfies Announce['app'] },
    version: { const: version },
    type: { const: 'announce' satisfies Announce['type'] },
  },
  ['app', 'version', 'type'],
)

const references = (messages: object) =>
  Object.keys(messages).map(name => ({ $ref: `#/$defs/${name}` }))

/** The document beside embed.js. */
export const messagesSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Messages between a portal and the Confluence OAuth Helper in its frame, version 1',
  anyOf: references({ announce, portalMessage: 0, frameMessage: 0 }),
  $defs: {
    announce,
    portalMessage: { anyOf: references(portalMessages) },
    frameMessage: { anyOf: references(frameMessages) },
    ...portalMessages,
    ...frameMessages,
  },
}
