/** What was typed stands outside its field, and in a copy, only where the core sees no secret in it. */
import type { Results } from './results.ts'

export function isRepeatable({ core }: Results, text: string): boolean {
  const answer = core.checkStorable({ text, kind: 'words' })
  return answer.ok && answer.value.storable
}

/** The text, or '' where it may not stand outside its field. */
export function repeatable(results: Results | null, text: string): string {
  return results !== null && isRepeatable(results, text) ? text : ''
}
