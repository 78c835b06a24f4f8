/**
 * What the page may do, said once: as the meta element of each form, and as the headers of a server.
 * `frame-ancestors` counts in a header only, so a header is the element's policy and that.
 */
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

/** Who may frame the page: nobody, or the portals that stand in the list. */
export const profiles = {
  standalone: { ancestors: "'none'", resources: 'same-origin' },
  embeddable: { ancestors: 'https://portal.example.com', resources: 'cross-origin' },
}

export function headerPolicy(page, { ancestors }) {
  return `${page}; frame-ancestors ${ancestors}`
}

/** The headers of every answer, as pairs. Two years of HTTPS only, without other hosts' names. */
export function securityHeaders({ resources }) {
  return [
    ['Strict-Transport-Security', 'max-age=63072000'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', resources],
  ]
}

/** Names in assets/ carry a hash of the content; everything else is asked for again. */
export const caching = { assets: 'public, max-age=31536000, immutable', page: 'no-cache' }

export function hashSource(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

export function policyElement(content) {
  return `<meta http-equiv="Content-Security-Policy" content="${content}">`
}
