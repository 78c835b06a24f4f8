/** Sixteen hexadecimal digits of a SHA-256 over what this was built from: web/build/fingerprint.mjs. */
declare const __BUILD__: string
