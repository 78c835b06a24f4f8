/** Which tools' scopes are inferred, and how to replace them by Composio's own answer. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Answer, Catalogue, ScopePlan, ToolScopesAnswer } from '../../core/contract.d.ts'
import { setDraftText } from '../../model/changes.ts'
import { plural } from '../../model/words.ts'
import type { ReadyPage } from '../page.ts'
import { disclosure, sideRequest } from '../parts/disclosure.ts'
import { type Content, field } from '../parts/parts.ts'

export function toolScopes(page: ReadyPage): Content {
  if (!page.results.plan.ok) return nothing
  const plan = page.results.plan.value
  const isInferred = plan.scopes.some(entry =>
    entry.reasons.some(reason => reason.confidence === 'inferred'),
  )
  const { told, catalogue } = page.results
  if (!isInferred && told === null) return nothing
  return disclosure(page, 'inferred-tools', inferredWords(catalogue), () => askComposio(page, plan))
}

export function inferredWords({ tools }: Catalogue): string {
  const inferred = tools.filter(tool => tool.confidence === 'inferred').length
  return `Which operation a tool calls is inferred for ${inferred} of ${tools.length} tools`
}

function askComposio(page: ReadyPage, { tools }: ScopePlan): Content {
  const { told } = page.results
  const source = { build: 'toolScopes', input: { tools } } as const
  return html`<p class="hint">
      Composio does not publish it, so names, descriptions and parameters were matched to Atlassian’s
      operations by hand. Composio itself answers this request; paste its answer, and it takes the place
      of what is inferred.
    </p>
    ${sideRequest(page, 'tool-scopes', 'the question to Composio', source)}
    ${answerField(page, told)}`
}

function answerField(page: ReadyPage, told: Answer<ToolScopesAnswer> | null): TemplateResult {
  return field(page, {
    name: 'tool-scopes-text',
    label: 'Composio’s answer',
    value: page.state.draft.toolScopes,
    change: value => setDraftText('toolScopes', value),
    rows: 3,
    optional: true,
    hint: told?.ok ? toldWords(told.value) : '',
  })
}

function toldWords({ toolScopes: rows, notTold, unknown }: ToolScopesAnswer): Content {
  const count = Object.keys(rows).length
  return html`<span class="good">Used for ${plural(count, 'tool')}.</span>
    ${notTold.length > 0 ? `Still inferred: ${plural(notTold.length, 'tool')}.` : nothing}
    ${unknown.length > 0 ? html`Not known here: ${unknown.join(', ')}.` : nothing}`
}
