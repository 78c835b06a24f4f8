export default {
  entry: './app.js',
  mode: 'production',
  output: { filename: 'app.js' },
  performance: { hints: false },
}
