/** What the plan opens, what of it could go, and what no scope covers. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Catalogue, PlanReason, ScopePlan } from '../core-contract.d.ts'
import type { ReadyPage } from '../page.ts'
import { type Content, plural } from './parts.ts'
import { toolScopes } from './tool-scopes.ts'

export function coverage(page: ReadyPage, plan: ScopePlan): TemplateResult {
  const { tools, operations } = plan.coverage
  return html`<p class="coverage">
      With these, <strong>${tools.covered} of ${tools.total}</strong> of Composio’s Confluence tools and
      ${operations.covered} of ${operations.total} REST operations work.
    </p>
    ${cuts(page, plan)} ${uncovered(page, plan)} ${toolScopes(page, plan)}`
}

/** What can go at no loss, with the reason for each, and one click to do it. */
function cuts(page: ReadyPage, plan: ScopePlan): Content {
  if (plan.cuts.length === 0) return nothing
  return html`<details class="note">
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
      <p class="apply"><button type="button" @click=${() => leaveOut(page, plan)}>Leave them out</button></p>
    </div>
  </details>`
}

function leaveOut({ state, results, act }: ReadyPage, plan: ScopePlan): void {
  const preset = results.catalogue.presets.find(entry => entry.id === state.draft.preset)
  const { tools, operations } = preset ? { tools: preset.tools, operations: [] } : state.draft
  const gone = new Set(plan.cuts.map(cut => cut.scope))
  const asked = plan.scopes.filter(entry => entry.reasons.some(reason => reason.kind === 'scope'))
  const left = asked.map(entry => entry.scope).filter(scope => !gone.has(scope))
  const label = `Leave out ${plural(gone.size, 'scope')}`
  act.change({ label, set: { preset: null, tools, operations, scopes: left } })
}

function uncovered({ results }: ReadyPage, plan: ScopePlan): Content {
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
