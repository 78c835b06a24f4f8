/** Which tools and operations the plan opens, which scopes it can lose, what no scope covers. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Catalogue, PlanReason, ScopePlan } from '../../core/contract.d.ts'
import { plural } from '../../model/words.ts'
import type { ReadyPage } from '../page.ts'
import type { Content } from '../parts/parts.ts'
import { inferredWords } from './tool-scopes.ts'

export function coverage(page: ReadyPage, plan: ScopePlan): TemplateResult {
  const { tools, operations } = plan.coverage
  return html`<p class="coverage">
      With these, <strong>${tools.covered} of ${tools.total}</strong> of Composio’s Confluence tools and
      ${operations.covered} of ${operations.total} REST operations work.
      ${inferredWords(page.results.catalogue)}.
    </p>
    ${cuts(page, plan)}`
}

function cuts(page: ReadyPage, plan: ScopePlan): Content {
  if (plan.cuts.length === 0) return nothing
  return html`<details class="note" id="cuts">
    <summary>${plural(plan.cuts.length, 'scope')} can go without losing anything</summary>
    <div class="stack">
      <dl class="cuts">
        ${plan.cuts.map(
          ({ scope, why: reason }) => html`<div>
            <dt><code>${scope}</code></dt>
            <dd>${reason}</dd>
          </div>`,
        )}
      </dl>
      ${plan.apply.map(
        change => html`<p class="apply">
          <button type="button" @click=${() => page.act.change(change)}>Leave them out</button>
        </p>`,
      )}
    </div>
  </details>`
}

export function uncovered({ results }: ReadyPage, plan: ScopePlan): Content {
  if (plan.uncovered.length === 0) return nothing
  return html`<div class="uncovered">
    <p class="caution">
      ${plural(plan.uncovered.length, 'choice', 'choices')} cannot be covered by any scope:
    </p>
    <ul>
      ${plan.uncovered.map(entry => {
        const name =
          entry.kind === 'scope'
            ? entry.id
            : nameOf(results.catalogue, { kind: entry.kind, id: entry.id })
        return html`<li><b>${name}</b> ${entry.why}</li>`
      })}
    </ul>
  </div>`
}

export function nameOf(catalogue: Catalogue, { kind, id }: PlanReason): string {
  if (kind === 'tool') return catalogue.tools.find(tool => tool.slug === id)?.name ?? id
  return catalogue.operations.find(operation => operation.id === id)?.summary ?? id
}
