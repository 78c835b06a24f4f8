import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadModel } from './support/page_model.mjs'

const model = await loadModel('model/proof', 'model/proving', 'model/state', 'model/undo', 'model/changes')
const { addProof, initialState, jointNames, jointState, offerUndo, savedMember, savedPart, takeBack, withdrawProof } = model

const nothing = { atAtlassian: false, inComposio: false, isBroken: false }
const callback = 'https://backend.composio.dev/api/v3/toolkits/auth/callback'
const other = 'https://backend.composio.dev/api/v3.1/toolkits/auth/callback'
const stateOf = (state, value, compared = nothing) => jointState(state.proofs, 'callback', value, compared)

const ladder = {
  'planned, where nobody did anything': [state => state, nothing, 'planned'],
  'said, by the person': [addProof('said', { callback }), nothing, 'said'],
  'said, by the sender of a setup': [addProof('sender', { callback }), nothing, 'said'],
  'half proven, by the consent page': [addProof('seen', { callback }), nothing, 'half'],
  'half proven, by what is registered': [state => state, { ...nothing, atAtlassian: true }, 'half'],
  'proven, by both sides': [addProof('seen', { callback }), { ...nothing, inComposio: true }, 'proven'],
  'proven, by an account that is ACTIVE': [addProof('active', { callback }), nothing, 'proven'],
  'not proven by Composio alone': [addProof('said', { callback }), { ...nothing, inComposio: true }, 'said'],
  'broken, whatever was said': [addProof('active', { callback }), { ...nothing, isBroken: true }, 'broken'],
}
for (const [what, [change, compared, expected]] of Object.entries(ladder)) {
  test(`A joint is ${what}`, () => assert.equal(stateOf(change(initialState), callback, compared), expected))
}

test('A change takes back what was proven of the value before, and the value itself brings it again', () => {
  const proven = addProof('active', { callback })(initialState)
  assert.equal(stateOf(proven, other), 'planned')
  assert.equal(stateOf(proven, callback), 'proven')
  assert.equal(stateOf(proven, ''), 'planned')
})

test('An empty value is never more than planned', () => {
  const said = addProof('said', { callback: '' })(initialState)
  assert.equal(stateOf(said, '', { ...nothing, atAtlassian: true, inComposio: true }), 'planned')
})

test('What is kept across a reload is the evidence with its value, and none without a core’s leave', () => {
  const seen = addProof('seen', { callback })(initialState)
  const reload = isStorable => {
    const stored = JSON.parse(JSON.stringify(savedMember.keep(savedPart(seen), isStorable)))
    return { ...initialState, ...savedMember.restore(stored) }
  }
  assert.equal(stateOf(reload(() => true), callback), 'half')
  assert.equal(stateOf(reload(() => false), callback), 'planned')
})

test('An undo brings back what was withdrawn', () => {
  const said = addProof('said', { callback })(initialState)
  const withdrawn = offerUndo('Withdrawn.', savedPart(said))(withdrawProof('callback')(said))
  assert.equal(stateOf(withdrawn, callback), 'planned')
  assert.equal(stateOf(takeBack()(withdrawn), callback), 'said')
})

test('Saying something answers what was pasted about that joint, and about no other', () => {
  const pasted = { ...initialState, explainText: 'redirect_uri is not registered' }
  const { answered } = addProof('said', { callback })(pasted)
  assert.deepEqual(answered, { callback: pasted.explainText, scopes: '', client: '' })
})

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed) {
  let at = seed
  return below => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((at / 2_147_483_648) * below)
  }
}

test('Nothing is green that was only planned or said, for every sequence of changes', () => {
  const values = ['', 'a', 'b', 'c']
  for (let seed = 1; seed <= 3000; seed += 1) {
    const pick = random(seed)
    let state = initialState
    let before = []
    const now = { callback: '', scopes: '', client: '' }
    /** Of which values Atlassian or Composio has ever shown anything, by this test's own account. */
    const shown = { seen: new Set(), active: new Set() }
    for (let step = 0; step < 30; step += 1) {
      const joint = jointNames[pick(3)]
      const evidence = ['said', 'sender', 'seen', 'active'][pick(4)]
      const action = pick(6)
      if (action < 2) now[joint] = values[pick(values.length)]
      if (action === 2) {
        before = [...before, state.proofs]
        state = addProof(evidence, { [joint]: now[joint] })(state)
        shown[evidence]?.add(`${joint}=${now[joint]}`)
      }
      if (action === 3) state = withdrawProof(joint)(state)
      if (action === 4 && before.length > 0) state = { ...state, proofs: before[pick(before.length)] }
      if (action === 5) {
        const stored = JSON.parse(JSON.stringify(savedMember.keep(savedPart(state), () => true)))
        state = { ...initialState, ...savedMember.restore(stored) }
      }
      for (const name of jointNames) {
        const compared = { atAtlassian: pick(8) === 0, inComposio: pick(4) === 0, isBroken: pick(9) === 0 }
        const result = jointState(state.proofs, name, now[name], compared)
        const key = `${name}=${now[name]}`
        const isShown = shown.seen.has(key) || shown.active.has(key) || compared.atAtlassian
        if (result === 'half' || result === 'proven') {
          assert.ok(now[name] !== '' && isShown && !compared.isBroken, `seed ${seed}, step ${step}, ${key}`)
        }
        if (result === 'proven') assert.ok(shown.active.has(key) || compared.inComposio, `seed ${seed}`)
        if (compared.isBroken) assert.equal(result, 'broken')
      }
    }
  }
})
