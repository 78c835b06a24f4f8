/** What the app lacks is one word, whichever way the page came to know it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { core, value } from './support/core.mjs'
import { loadModel } from './support/page_model.mjs'

const model = await loadModel(
  'answers/evidence', 'answers/facts', 'answers/questions', 'answers/results', 'answers/steps', 'answers/tick-rows',
  'model/changes', 'model/moves', 'model/proving', 'model/state',
)
const { addProof, computeResults, confirm, createAsker, factsOf, fillDefaults, initialState } = model
const { missingScopes, doneCards, savedMember, savedPart, say, setText, tick, tickedBoxes, unseenSections } = model
const catalogue = value(core.catalogue())
const asker = createAsker(core)

function look(state) {
  const results = computeResults(state, catalogue, asker, false)
  const facts = factsOf(state, results)
  return { results, facts, joint: facts.joints.scopes, ticks: facts.joints.ticks, boxes: tickedBoxes(facts), missing: missingScopes(facts) }
}

const begin = [fillDefaults(catalogue, null), confirm('plan')].reduce((state, change) => change(state), initialState)
const asked = look(begin).results.atlassianScopes
const planned = asked.split(' ').filter(scope => scope !== 'offline_access')
const errorOf = names => `Something went wrong. Atlassian. Add the following scopes to the app: ${names.join(', ')}.`

const save = state => {
  const scopes = look(state).results.atlassianScopes
  const ticked = tick(planned, true)(state)
  return say('scopes', scopes, look(state).joint.state === 'broken')(ticked)
}
const see = addProof('seen', { scopes: asked })

test('The plan to test with has a handful of scopes', () => assert.ok(planned.length >= 5))

test('What is pasted takes back what was said, and what is said later answers it', () => {
  const lists = {
    'a list': setText('atlassianText', planned.slice(2).join(' ')),
    'an error': setText('explainText', errorOf(planned.slice(0, 2))),
  }
  for (const [what, paste] of Object.entries(lists)) {
    for (const [how, first] of Object.entries({ said: save, seen: see, nothing: state => state })) {
      const told = paste(first(begin))
      const { joint, missing, boxes, facts } = look(told)
      assert.equal(joint.state, 'broken', `${what} after ${how}`)
      assert.equal(joint.words, '2 missing')
      assert.deepEqual(missing.toSorted(), planned.slice(0, 2).toSorted())
      assert.ok(!planned.slice(0, 2).some(scope => boxes.has(scope)), 'no box of theirs is ticked')
      assert.equal(doneCards(facts.state, facts.joints).scopes, false)
      const again = look(save(told))
      assert.equal(again.joint.state, 'said', `${what}, said after ${how}`)
      assert.deepEqual(again.missing, [])
      assert.equal(again.ticks.ticked, planned.length)
    }
  }
})

test('The same error pasted a second time counts again', () => {
  const error = setText('explainText', errorOf(planned.slice(0, 1)))
  const mended = save(error(begin))
  assert.equal(look(mended).joint.state, 'said')
  assert.equal(look(error(mended)).joint.words, '1 missing')
})

test('Of two lists that were pasted the difference counts, whatever the plan is', () => {
  const others = catalogue.scopes.map(({ scope }) => scope).filter(scope => /^read:.*:confluence$/.test(scope)).slice(0, 13)
  const lists = [setText('composioText', others.join(',')), setText('atlassianText', others.slice(3).join(' '))]
  for (const first of [state => state, save, see]) {
    const { joint, missing } = look([first, ...lists].reduce((state, change) => change(state), begin))
    assert.deepEqual([joint.state, joint.words], ['broken', '3 missing'])
    assert.deepEqual(missing.toSorted(), others.slice(0, 3).toSorted())
  }
})

test('Boxes that are ticked after the error stay ticked, and prove nothing', () => {
  const told = setText('explainText', errorOf(planned.slice(0, 2)))(save(begin))
  const { joint, ticks } = look(tick(planned.slice(0, 2), true)(told))
  assert.deepEqual([joint.words, ticks.ticked], ['2 missing', planned.length])
  assert.equal(look(tick(planned.slice(0, 1), true)(told)).ticks.ticked, planned.length - 1)
})

test('What was not seen cannot be saved: the rest of a long list is shown first', () => {
  const all = catalogue.scopes.filter(({ family }) => family === 'granular').map(({ scope }) => scope)
  const many = { ...begin, draft: { ...begin.draft, preset: null, scopes: all.slice(0, 20) } }
  assert.ok(unseenSections(look(many).facts).length > 0)
  assert.deepEqual(unseenSections(look(tick(all, true)(many)).facts), [])
  const open = { ...many, open: unseenSections(look(many).facts).map(model.foldOf) }
  assert.deepEqual(unseenSections(look(open).facts), [])
})

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed) {
  let at = seed
  return below => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((at / 2_147_483_648) * below)
  }
}

test('For every sequence, panel, card, boxes and what is missing say the same', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const pick = random(seed)
    let state = begin
    /** By this test's own account: what each text lacks, and whether it was answered since. */
    let [list, error] = [[], []]
    for (let step = 0; step < 12; step += 1) {
      const from = pick(planned.length)
      const lacking = planned.slice(from, from + 1 + pick(3))
      const action = pick(7)
      if (action === 0) {
        state = setText('atlassianText', planned.filter(scope => !lacking.includes(scope)).concat('read:me').join(' '))(state)
        list = lacking
      }
      if (action === 1) {
        state = setText('explainText', errorOf(lacking))(state)
        error = lacking
      }
      if (action === 2 || action === 3) {
        state = action === 2 ? save(state) : see(state)
        list = []
        error = []
      }
      if (action === 4) state = tick(lacking, pick(2) === 0)(state)
      if (action === 5) {
        const stored = JSON.parse(JSON.stringify(savedMember.keep(savedPart(state), () => true)))
        state = { ...initialState, isNew: false, ...savedMember.restore(stored) }
        error = []
      }
      const { joint, missing, facts, boxes } = look(state)
      const what = `seed ${seed}, step ${step}`
      const expected = new Set([...list, ...error])
      assert.deepEqual(new Set(missing), expected, what)
      assert.equal(joint.state === 'broken', expected.size > 0, what)
      if (expected.size > 0) {
        assert.equal(joint.words, `${expected.size} missing`, what)
        assert.equal(doneCards(facts.state, facts.joints).scopes, false, what)
      }
      for (const scope of boxes) assert.ok(state.draft.ticked.includes(scope), what)
    }
  }
})
