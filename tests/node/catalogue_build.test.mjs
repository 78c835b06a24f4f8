/** The build refuses a catalogue with a broken entry: it names the file and says what is wrong. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const catalogue = fileURLToPath(new URL('../../wasm/catalogue', import.meta.url))

const first = change => file => change(file.entries[0])
/** The first entry of findings.json's section. */
const own = (section, change) => file => change(file[section][0].entries[0])
const twice = ({ entries }) => entries.push(entries[0])

/** What is broken: the file, how, and the words of the refusal. */
const broken = {
  'a source without its id': ['sources', first(entry => delete entry.id), 'no id'],
  'a source with an empty id': ['sources', first(entry => (entry.id = '')), 'no id'],
  'a source that is missing': ['sources', ({ entries }) => entries.splice(0), /is not in sources/],
  'a source without a date': ['sources', first(entry => delete entry.date), 'no date'],
  'a scope without a title': ['scopes', first(entry => (entry.title = '')), 'no title'],
  'a scope without its name': ['scopes', first(entry => delete entry.scope), 'no scope'],
  'a scope that stands twice': ['scopes', twice, 'scope stands twice'],
  'a scope of no family': [
    'scopes',
    first(entry => (entry.family = 'grown')),
    'grown is none of classic, granular, identity, oauth',
  ],
  'a scope of which nobody says whether it is offered': [
    'scopes',
    first(entry => (entry.offered = 'yes')),
    'offered is not true or false',
  ],
  'a scope from nowhere': [
    'scopes',
    first(entry => (entry.sources = ['hearsay'])),
    'hearsay is not in sources.json',
  ],
  'an operation that stands twice': ['operations', twice, 'id stands twice'],
  'an operation that asks for a scope there is not': [
    'operations',
    first(entry => (entry.granular = ['read:minds:confluence'])),
    'read:minds:confluence is not in scopes.json',
  ],
  'an operation with a classic scope there is not': [
    'operations',
    first(entry => (entry.classic = ['read:minds'])),
    'read:minds is not in scopes.json',
  ],
  'an operation without scopes and without a reason': [
    'operations',
    ({ entries }) => (entries.find(entry => !entry.uncovered).granular = []),
    'no granular list',
  ],
  'an operation uncovered for no known reason': [
    'operations',
    first(entry => (entry.uncovered = 'forgotten')),
    /forgotten is none of none, no_oauth/,
  ],
  'an operation that is replaced and not deprecated': [
    'operations',
    first(entry => (entry.replaced_by = 'v2:getPageById')),
    'not deprecated',
  ],
  'an operation replaced by what there is not': [
    'operations',
    first(entry => Object.assign(entry, { deprecated: true, replaced_by: 'v9:none' })),
    'v9:none is not in operations.json',
  ],
  'a pattern with a bracket too many': [
    'messages',
    first(entry => (entry.any = ['added to the (app'])),
    'a bracket without its pair',
  ],
  'a pattern with a piece that is too short': [
    'messages',
    first(entry => (entry.any = ['added ... to'])),
    'cannot look for',
  ],
  'a pattern with three gaps': [
    'messages',
    first(entry => (entry.any = ['this ... that ... those ... these'])),
    'too long to look for',
  ],
  'a choice in what all takes': [
    'messages',
    first(entry => (entry.all = ['added to the (app|application)'])),
    'all takes words as they are',
  ],
  'an operation without a path': ['operations', first(entry => (entry.path = 7)), 'no path'],
  'a tool without a name': ['tools', first(entry => delete entry.name), 'no name'],
  'a tool that calls what there is not': [
    'tools',
    first(entry => (entry.operations[0].id = 'v9:readMinds')),
    'v9:readMinds is not in operations.json',
  ],
  'a tool whose call has no role': [
    'tools',
    first(entry => (entry.operations[0].role = 'extra')),
    'extra is none of primary, helper, alternative',
  ],
  'a tool without what it is for': [
    'tools',
    first(entry => (entry.operations[0].role = 'helper')),
    'no primary operation',
  ],
  'a tool that is neither documented nor inferred': [
    'tools',
    first(entry => (entry.confidence = 'hoped')),
    'hoped is none of documented, inferred',
  ],
  'a preset of tools and of scopes': [
    'presets',
    first(entry => (entry.scopes = ['offline_access'])),
    'needs either tools or scopes',
  ],
  'a preset of nothing': [
    'presets',
    first(entry => (entry.tools = [])),
    'needs either tools or scopes',
  ],
  'a preset with a tool there is not': [
    'presets',
    first(entry => (entry.tools = ['CONFLUENCE_READ_MINDS'])),
    'CONFLUENCE_READ_MINDS is not in tools.json',
  ],
  'a preset without a title': ['presets', first(entry => delete entry.title), 'no title'],
  'a callback URL without a URL': ['callback_urls', first(entry => (entry.url = '')), 'no url'],
  'two default callback URLs': [
    'callback_urls',
    ({ entries }) => entries.forEach(entry => (entry.default = true)),
    'exactly one is the default',
  ],
  'no default callback URL': [
    'callback_urls',
    ({ entries }) => entries.forEach(entry => (entry.default = false)),
    'exactly one is the default',
  ],
  'a callback URL from nowhere': [
    'callback_urls',
    first(entry => (entry.source = 'hearsay')),
    'hearsay is not in sources.json',
  ],
  'a message that stands twice': ['messages', twice, 'an id stands twice'],
  'a message with a shouted id': ['messages', first(m => (m.id = 'Loud')), 'the id is not lower_case'],
  'a message with an unknown member': ['messages', first(m => (m.colour = 'red')), 'unknown colour'],
  'a message without phrases': [
    'messages',
    first(m => ['any', 'all', 'alone', 'codes'].forEach(name => delete m[name])),
    'no words tell it',
  ],
  'a phrase too short to look for': ['messages', first(m => (m.any = ['ok'])), 'cannot look for ok'],
  'a message near a set there is not': [
    'messages',
    first(m => (m.near = 'neptune')),
    'there is no set neptune',
  ],
  'a message that hides what there is not': [
    'messages',
    first(m => (m.hides = ['nobody'])),
    'there is no nobody to hide',
  ],
  'a message that is half sure': [
    'messages',
    first(m => (m.confidence = 'perhaps')),
    'certain or likely?',
  ],
  'a message without severity': ['messages', first(m => delete m.severity), 'no severity'],
  'a message of a joint there is not': [
    'messages',
    first(m => (m.joint = 'knee')),
    'no joint: knee',
  ],
  'a message about no member': ['messages', first(m => (m.field = 'shoeSize')), 'no field: shoeSize'],
  'a message that stops nowhere': ['messages', first(m => (m.stop = 'home')), 'no stop: home'],
  'a message from nowhere': ['messages', first(m => (m.source = 'hearsay')), 'is not in sources.json'],
  'a message without words': ['messages', first(m => (m.detail = '')), 'no title or detail'],
  'a message without a way out': ['messages', first(m => delete m.fix), 'no fix'],
  'a finding without severity': ['findings', own('findings', f => (f.severity = 'bad')), 'no severity'],
  'a finding from nowhere': [
    'findings',
    own('findings', f => (f.source = 'hearsay')),
    'hearsay is not in sources.json',
  ],
  'a finding of a joint there is not': [
    'findings',
    own('findings', f => (f.joint = 'knee')),
    'no joint: knee',
  ],
  'a finding about no member': [
    'findings',
    own('findings', f => (f.field = 'shoeSize')),
    'no field: shoeSize',
  ],
  'a finding without a title': ['findings', own('findings', f => delete f.title), 'no title'],
  'a finding without a detail': ['findings', own('findings', f => (f.detail = '')), 'no title or detail'],
  'a finding without a way out': ['findings', own('findings', f => delete f.fix), 'no fix'],
  'a finding with an unknown member': [
    'findings',
    own('findings', f => (f.colour = 'red')),
    'unknown colour',
  ],
  'a finding with a shouted code': [
    'findings',
    own('findings', f => (f.code = 'Loud')),
    'is not lower_case',
  ],
  'a finding that stands twice': [
    'findings',
    file => file.findings[0].entries.push(file.findings[0].entries[0]),
    'the id stands twice',
  ],
  'a group with an unknown member': [
    'findings',
    file => (file.findings[0].colour = 'red'),
    'unknown colour',
  ],
  'an argument that is not closed': [
    'findings',
    own('findings', f => (f.title = 'It is {name')),
    'a brace that belongs to no argument: It is {name',
  ],
  'an argument with a shouted name': [
    'findings',
    own('findings', f => (f.title = 'It is {Name}')),
    'a brace that belongs to no argument',
  ],
  'a number with one word only': [
    'findings',
    own('findings', f => (f.title = '{count|scope} too many')),
    'a brace that belongs to no argument',
  ],
  'a number called scopes': [
    'findings',
    own('findings', f => (f.title = '{scopes|one|many}')),
    'scopes is a list, not a number',
  ],
  'eleven arguments': [
    'findings',
    own('findings', f => (f.title = [...'abcdefghijk'].map(name => `{${name}}`).join(''))),
    'more than ten arguments',
  ],
  'an error without a message': ['findings', own('errors', e => (e.message = '')), 'no message'],
  'words without words': ['findings', own('words', w => delete w.words), 'no words'],
}

async function generate(folder) {
  const child = spawn(process.execPath, [join(catalogue, 'generate.mjs'), folder, folder])
  let said = ''
  child.stderr.on('data', text => {
    said += text
  })
  const [code] = await once(child, 'close')
  const written = (await readdir(folder)).filter(name => name.endsWith('.inc')).sort()
  return { code, said, written }
}

async function withCopy(work) {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'))
  try {
    const isData = path => path === catalogue || path.endsWith('.json')
    await cp(catalogue, folder, { recursive: true, filter: isData })
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('the catalogue as it is makes every table', () =>
  withCopy(async folder => {
    assert.deepEqual(await generate(folder), {
      code: 0,
      said: '',
      written: [
        'catalogue_tables.inc',
        'finding_tables.inc',
        'findings_declared.inc',
        'message_tables.inc',
      ],
    })
  }))

test('each broken entry is refused, by name', { concurrency: availableParallelism() }, async t => {
  const cases = Object.entries(broken).map(([what, [file, damage, words]]) =>
    t.test(what, () =>
      withCopy(async folder => {
        const path = join(folder, `${file}.json`)
        const content = JSON.parse(await readFile(path, 'utf8'))
        damage(content)
        await writeFile(path, JSON.stringify(content))
        const { code, said, written } = await generate(folder)
        assert.notEqual(code, 0)
        assert.match(said, /^\w+\.json: /)
        assert.ok(typeof words === 'string' ? said.includes(words) : words.test(said), said)
        assert.deepEqual(written, [], 'nothing is written before all is well')
      }),
    ),
  )
  await Promise.all(cases)
})

test('what is no JSON stops the build as well', () =>
  withCopy(async folder => {
    await writeFile(join(folder, 'tools.json'), '{"entries": [')
    const { code, said, written } = await generate(folder)
    assert.notEqual(code, 0)
    assert.match(said, /SyntaxError/)
    assert.deepEqual(written, [])
  }))

const file = async () => JSON.parse(await readFile(join(catalogue, 'findings.json'), 'utf8'))

async function sources() {
  const paths = await readdir(join(catalogue, '..'), { recursive: true })
  const texts = paths.filter(path => path.endsWith('.cpp')).map(path => join(catalogue, '..', path))
  return (await Promise.all(texts.map(path => readFile(path, 'utf8')))).join('\n')
}

test('every sentence of findings.json is used by the core', async () => {
  const [sections, text] = [await file(), await sources()]
  const used = new Set([...text.matchAll(/\b(findings|errors|words)::(\w+)/g)].map(([name]) => name))
  for (const section of ['findings', 'errors', 'words']) {
    const ids = sections[section].flatMap(group => group.entries.map(entry => entry.id ?? entry.code))
    assert.deepEqual(ids.filter(id => !used.has(`${section}::${id}`)), [], section)
  }
})

test('no sentence names a step of the page', async () => {
  for (const name of ['findings', 'messages']) {
    const text = await readFile(join(catalogue, `${name}.json`), 'utf8')
    assert.doesNotMatch(text, /\bsteps? \d/i)
  }
})
