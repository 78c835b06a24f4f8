import type { SnippetLanguage } from '../core/contract.d.ts'

/** The forms that a request can be shown in, in the order of the tabs. */
export const languages: { value: SnippetLanguage; label: string }[] = [
  { value: 'json', label: 'JSON' },
  { value: 'curl', label: 'curl, bash or zsh' },
  { value: 'powershell', label: 'PowerShell' },
  { value: 'node', label: 'Node' },
  { value: 'typescript', label: 'TypeScript' },
  { value: 'python', label: 'Python' },
  { value: 'python-sdk', label: 'Python SDK' },
  { value: 'env', label: '.env' },
]

/** Offered first; the others are one click further. */
export const usualLanguages: readonly SnippetLanguage[] = ['curl', 'typescript', 'python']
