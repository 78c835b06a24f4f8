export default {
  // Up to Vite 7 the development server moves core.js away from core.wasm.
  optimizeDeps: { exclude: ['confluence-oauth-core'] },
}
