/** The entry of dist/core/core.js: the contract and nothing else. */
export { loadCore } from './core.ts'
