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
  standalone: {
    ancestors: "'none'",
    resources: 'same-origin',
    frames: [['X-Frame-Options', 'DENY']],
  },
  // X-Frame-Options cannot name a portal: left out, `frame-ancestors` decides alone.
  embeddable: { ancestors: 'https://portal.example.com', resources: 'cross-origin', frames: [] },
}

export function headerPolicy(page, { ancestors }) {
  return `${page}; frame-ancestors ${ancestors}`
}

/** Everything that a browser could offer and this page never asks for. What is left: clipboard-write. */
const unused = [
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'clipboard-read',
    'compute-pressure',
  ],
  ...[
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
  ],
  ...['identity-credentials-get', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer'],
  ...['microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial'],
  ...['speaker-selection', 'storage-access', 'sync-xhr', 'unload', 'usb', 'window-management'],
  'xr-spatial-tracking',
]

/**
 * The headers of every answer, for every server, as pairs. Both profiles embed nothing from elsewhere
 * (COEP): so a portal that does the same can frame the page, once its resources may be used there (CORP).
 */
export function securityHeaders({ resources, frames }) {
  return [
    // Two years (seconds). Only where TLS is: a browser ignores it on plain http.
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', unused.map(feature => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Resource-Policy', resources],
    ['Origin-Agent-Cluster', '?1'],
    ...frames,
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
