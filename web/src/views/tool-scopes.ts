/** What is inferred about Composio's tools, and how to put Composio's own word in its place. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Answer, ScopePlan, ToolScopesAnswer } from '../core-contract.d.ts'
import type { ReadyPage } from '../page.ts'
import { setText } from '../state.ts'
import { disclosure, sideRequest } from './disclosure.ts'
import { type Content, field, plural } from './parts.ts'

export function toolScopes(page: ReadyPage, plan: ScopePlan): Content {
  const isInferred = plan.scopes.some(entry =>
    entry.reasons.some(reason => reason.confidence === 'inferred'),
  )
  const { told, catalogue } = page.results
  if (!isInferred && told === null) return nothing
  const inferred = catalogue.tools.filter(tool => tool.confidence === 'inferred').length
  return disclosure(
    page,
    'inferred-tools',
    `Which operation a tool calls is inferred for ${inferred} of ${catalogue.tools.length} tools`,
    () => askComposio(page),
  )
}

function askComposio(page: ReadyPage): Content {
  const { core, plannedTools, told } = page.results
  const request = core.buildToolScopesRequest({ tools: plannedTools })
  return html`<p class="hint">
      Composio does not publish it, so names, descriptions and parameters were matched to Atlassian’s
      operations by hand. Composio itself answers this request; paste its answer, and it takes the place
      of what is inferred.
    </p>
    ${sideRequest(page, 'tool-scopes', 'the question to Composio', request)}
    ${answerField(page, told)}`
}

function answerField(page: ReadyPage, told: Answer<ToolScopesAnswer> | null): TemplateResult {
  return field(page, {
    name: 'tool-scopes-text',
    label: 'Composio’s answer',
    value: page.state.toolScopesText,
    change: value => setText('toolScopesText', value),
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
