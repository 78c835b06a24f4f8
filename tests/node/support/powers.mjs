/**
 * What a script can do that no policy blocks, or that only a policy blocks: go somewhere, ask somebody,
 * make markup or code out of text. Read from its syntax tree, so that neither spelling nor white space
 * hides it; a name that is put together at run time is reported as such.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const fromWeb = createRequire(new URL('../../../web/package.json', import.meta.url))
const { parseAst } = await import(pathToFileURL(fromWeb.resolve('vite')))

/** With one of these objects a script can do anything, so each may stand only before a dot. */
const windows = new Set('window self globalThis top parent opener frames document'.split(' '))
const globals = new Set(
  `location navigation history open fetch XMLHttpRequest WebSocket EventSource WebTransport Worker
   SharedWorker Image Audio eval Function importScripts Reflect`.split(/\s+/),
)
/** Members of any object that may not be called or set. */
const members = new Set(
  `navigate assign replaceState pushState open click submit requestSubmit sendBeacon innerHTML outerHTML
   insertAdjacentHTML write writeln srcdoc setHTMLUnsafe src href action formAction postMessage
   createContextualFragment parseFromString createElementNS createElement dispatchEvent getBuiltinModule`.split(/\s+/),
)
/** Members of any object that may not even be read. */
const handles = new Set('location navigation serviceWorker contentWindow defaultView'.split(' '))
/** Elements that ask for something, go somewhere or run something; names of WebRTC; an address that runs. */
const words =
  /<(?:meta|form|iframe|frame|object|embed|script|base|link|img|image|video|audio|source|style|svg)\b|\bRTC|javascript:|formaction|\bping=|http-equiv/i

/** `location.href`, `.click()`, `.href =`, `new Worker`, `[…]()`: each kind once. */
export function powersOf(code) {
  const found = new Set()
  visit(parseAst(code), null, (node, parent, key) => {
    for (const use of usesAt(node, parent, key, code)) found.add(use)
  })
  return [...found].sort()
}

function visit(node, parent, tell, key = '') {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) return node.forEach(child => visit(child, parent, tell, key))
  if (typeof node.type === 'string') tell(node, parent, key)
  const owner = typeof node.type === 'string' ? { node, parent, key } : parent
  for (const [name, child] of Object.entries(node)) visit(child, owner, tell, name)
}

function usesAt(node, parent, key, code) {
  switch (node.type) {
    case 'Identifier':
      return isReference(parent, key) && isWatched(node.name) ? globalUse(node, parent) : []
    case 'MemberExpression':
      return memberUse(node, parent)
    case 'ImportExpression':
      return [`import(${code.slice(node.source.start, node.source.end)})`]
    case 'Literal':
      return typeof node.value === 'string' ? textUse(node.value) : []
    case 'TemplateElement':
      return textUse(node.value.cooked ?? '')
    case 'CallExpression':
      return timerUse(node)
    default:
      return []
  }
}

const isWatched = name => globals.has(name) || windows.has(name) || /RTC/.test(name)

/** Not the name of a member or of a label. */
function isReference({ node: { type, computed, shorthand } }, key) {
  if (type === 'MemberExpression') return key === 'object' || computed
  if (type === 'Property') return key === 'value' || computed || shorthand
  return !/^(MethodDefinition|PropertyDefinition|LabeledStatement|MetaProperty)$/.test(type)
}

function globalUse({ name }, { node, parent }) {
  if (node.type === 'MemberExpression' && node.object.name === name) {
    if (node.computed) return [`${name}[…]`]
    const isPower = !windows.has(name) || isWatched(node.property.name)
    return isPower ? [name + how(node, parent.node)] : []
  }
  if (node.type === 'CallExpression' && node.callee.name === name) return [`${name}()`]
  if (node.type === 'NewExpression' && node.callee.name === name) return [`new ${name}`]
  // typeof and comparisons are harmless.
  return /^(UnaryExpression|BinaryExpression)$/.test(node.type) ? [] : [name]
}

function memberUse(node, { node: holder }) {
  const use = how(node, holder)
  if (node.computed) return computedUse(node, use)
  const { name } = node.property
  const owner = node.object.name
  // Object.assign copies; of the globals every member is reported already.
  if (owner === 'Object' || globals.has(owner)) return []
  if (windows.has(owner) && isWatched(name)) return []
  if (handles.has(name) || /RTC/.test(name)) return [use]
  if (!members.has(name) || use === `.${name}`) return []
  return [name === 'createElement' ? `${name}(${elementOf(holder)})` : use]
}

/** `a['open']()` counts as `a.open()`; a call by a computed name is reported as such. */
function computedUse({ property }, use) {
  const name = property.type === 'Literal' ? property.value : null
  if (members.has(name) || handles.has(name) || isWatched(name)) return [`["${name}"]`]
  return name === null && use.endsWith('()') ? ['[…]()'] : []
}

function elementOf({ arguments: [name] }) {
  if (name?.type === 'Literal') return name.value
  return name?.type === 'TemplateLiteral' && name.quasis.length === 1
    ? name.quasis[0].value.cooked
    : '…'
}

/** `.name`, `.name()`, `.name =` or `.name, made`. */
function how(member, holder) {
  const name = `.${member.property.name}`
  if (holder.type === 'CallExpression' && holder.callee === member) return `${name}()`
  if (holder.type === 'NewExpression' && holder.callee === member) return `${name}, made`
  const isSet = holder.type === 'AssignmentExpression' && holder.left === member
  return isSet || holder.type === 'UpdateExpression' ? `${name} =` : name
}

/** Left out: the core's base64, which contains short names by chance. */
const bytes = /^[\w+/]{10000,}=*$/

function textUse(text) {
  if (bytes.test(text)) return []
  const found = text.match(words)
  return found ? [`"${found[0]}"`] : []
}

/** A timer runs a text as code. */
function timerUse({ callee, arguments: [first] }) {
  const name = callee.name ?? callee.property?.name
  const isText = first?.type === 'Literal' || first?.type === 'TemplateLiteral'
  return /^set(Timeout|Interval)$/.test(name) && isText ? [`${name}("…")`] : []
}
