export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

export function itOf({ length }: readonly unknown[]): string {
  return length === 1 ? 'it' : 'them'
}
