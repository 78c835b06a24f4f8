/** planScopes: 1, 10 and all tools, all operations, both strategies, against JavaScript. */
import { createPlanner } from '../rivals/plan-scopes.mjs'
import { same } from './oauth.mjs'

export function planCases(core, catalogue) {
  const slugs = catalogue.tools.map(tool => tool.slug)
  const choices = {
    '1 tool': { tools: ['CONFLUENCE_CREATE_PAGE'] },
    '10 tools': { tools: slugs.slice(0, 10) },
    [`all ${slugs.length} tools`]: { tools: slugs },
    [`all ${catalogue.operations.length} operations`]: {
      operations: catalogue.operations.map(operation => operation.id),
    },
  }
  const rival = createPlanner(catalogue)
  return Object.entries(choices).flatMap(([name, choice]) =>
    ['least-privilege', 'fewest'].map(strategy => planCase(core, rival, name, choice, strategy)),
  )
}

function planCase(core, rival, name, choice, strategy) {
  const request = { ...choice, strategy, offlineAccess: true }
  return {
    id: `plan ${name} ${strategy}`,
    what: `plan of ${name}, ${strategy}`,
    contenders: {
      ours: () => core.planScopes(request),
      [strategy === 'fewest' ? 'brute force' : 'JavaScript']: () => rival(request),
    },
    check: () => same(told(core.planScopes(request).value), told(rival(request))),
  }
}

/** What both say, in one order. */
function told({ scopes, uncovered }) {
  const key = ({ kind, id }) => `${kind} ${id}`
  return {
    scopes: scopes.map(({ scope, reasons }) => [scope, reasons.map(key).sort()]),
    uncovered: uncovered.map(key).sort(),
  }
}
