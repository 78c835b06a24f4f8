/** sessionStorage of this tab, or memory where every access to it throws (a sandboxed frame). */

const prefix = 'confluence-oauth-helper:'
const memory = new Map<string, string>()

const mayStore = hasStorage()

/** Whether a reload forgets, because the browser refuses or refused to store. */
export const isForgetful = (): boolean => !mayStore || memory.size > 0

function hasStorage(): boolean {
  try {
    return Boolean(sessionStorage)
  } catch {
    return false
  }
}

export function readStored(name: string): unknown {
  try {
    const text = memory.get(name) ?? sessionStorage.getItem(prefix + name)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

export function writeStored(name: string, value: unknown): void {
  const text = JSON.stringify(value)
  try {
    sessionStorage.setItem(prefix + name, text)
    memory.delete(name)
  } catch {
    memory.set(name, text)
  }
}

export function removeStored(name: string): void {
  memory.delete(name)
  try {
    sessionStorage.removeItem(prefix + name)
  } catch {
    // Where storage throws, nothing was stored.
  }
}
