/**
 * Indentation inside html`…` is for whoever reads the source. A run of white space with a line break
 * becomes one space, which shows the same everywhere but in <pre>, and those stand on one line.
 */
export function shortTemplates() {
  return {
    name: 'short-templates',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('/src/views/')) return null
      const parts = []
      collect(this.parse(code), parts)
      parts.sort((a, b) => b.start - a.start)
      let short = code
      for (const { start, end } of parts) {
        short = short.slice(0, start) + collapse(short.slice(start, end)) + short.slice(end)
      }
      return { code: short, map: null }
    },
  }
}

function collapse(text) {
  return text.replace(/\s*\n\s*/g, ' ').replace(/ (?=\/?>)/g, '')
}

function collect(node, parts) {
  if (node === null || typeof node !== 'object') return
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html') {
    parts.push(...node.quasi.quasis)
  }
  for (const child of Object.values(node)) collect(child, parts)
}
