/** The frame's messages as JSON Schema; used by the build only. */
import type {
  Announce,
  DraftGiven,
  Fault,
  FrameMessage,
  Progress,
  Ready,
  RequestMade,
  Resize,
  Reveal,
} from './contract.d.ts'
import { draft, portalMessages } from './portal-messages.ts'
import { closed, message, type Schema, version } from './schema.ts'

const text: Schema = { type: 'string' }
const pixels: Schema = { type: 'integer', minimum: 0 }
const step: Schema = { type: 'integer', minimum: 1, maximum: 4 }

const code: Schema = {
  type: 'string',
  enum: ['version_unsupported', 'value_refused', 'preset_unknown'],
}

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
    {
      severity: { type: 'string', enum: ['error', 'warning', 'note'] },
      code: text,
      field: { type: ['string', 'null'] },
      joint: { enum: ['callback', 'scopes', 'client', null] },
    },
    ['severity', 'code', 'field', 'joint'],
  ),
}

const frameMessages: Record<FrameMessage['type'], Schema> = {
  ready: message<Ready>('ready', {}),
  resize: message<Resize>('resize', { height: pixels }, ['height']),
  reveal: message<Reveal>('reveal', { top: pixels }, ['top']),
  change: message<Progress>('change', { steps, findings }, ['steps', 'findings']),
  request: message<RequestMade>('request', { request }, ['request']),
  draft: message<DraftGiven>('draft', { draft }, ['draft']),
  error: message<Fault>('error', { code, message: text }, ['code', 'message']),
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

/** dist/embed/messages.schema.json */
export const messagesSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Messages between a portal and the Confluence OAuth Helper in its frame, version 2',
  anyOf: references({ announce, portalMessage: 0, frameMessage: 0 }),
  $defs: {
    announce,
    portalMessage: { anyOf: references(portalMessages) },
    frameMessage: { anyOf: references(frameMessages) },
    ...portalMessages,
    ...frameMessages,
  },
}
