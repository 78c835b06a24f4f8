/** The Content-Security-Policy of the page. `frame-ancestors` is a header's business. */
import { createHash } from 'node:crypto'

export function policy({ script, style, connect }) {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval'`,
    `style-src ${style}`,
    `connect-src ${connect}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')
}

export const sitePolicy = policy({ script: "'self'", style: "'self'", connect: "'self'" })

export function hashSource(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

export function policyElement(content) {
  return `<meta http-equiv="Content-Security-Policy" content="${content}">`
}
