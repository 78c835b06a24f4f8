/** Why the core did not load, in a sentence that says what to change. */
const browsers = 'Chrome 123, Firefox 121, Safari 17.5 or newer'

export function loadFault(cause: unknown): string {
  if (typeof WebAssembly === 'undefined') {
    return `This browser has no WebAssembly, or a setting such as Lockdown Mode turns it off. Use ${browsers}, or allow it for this page.`
  }
  const said = cause instanceof Error ? cause.message : ''
  // Worded differently in each engine, but all name the policy or its keyword.
  if (/unsafe-eval|content.security|\bCSP\b/i.test(said)) {
    return "The Content-Security-Policy of this place forbids WebAssembly. Whoever serves the page has to add 'wasm-unsafe-eval' to script-src."
  }
  if (said === '') return 'The browser does not say why.'
  return `Check the connection, and that every file of the page was copied. The browser says: ${said}`
}
