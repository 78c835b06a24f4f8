/** The one state of the page. Nothing is read back from the document. */
import type { About, Catalogue, Core } from '../core/contract.d.ts'
import { draftMember } from './draft.ts'
import type { Flow } from './flow.ts'
import { languages } from './languages.ts'
import {
  type Described,
  flag,
  group,
  type Member,
  neverStored,
  oneOf,
  pick,
  plainText,
  type TextName,
  text,
  textList,
} from './members.ts'
import { cardNames, entrances, stepNumbers } from './place.ts'
import { type JointValues, proofsMember } from './proof.ts'

const languageNames = languages.map(({ value }) => value)

const pickerMembers = {
  kind: oneOf(['tools', 'operations', 'scopes'], 'tools'),
  text: neverStored(),
  resource: plainText(),
  verb: plainText(),
}

/** What survives a reload of this tab. It has no place for a secret. */
const savedMembers = {
  draft: draftMember,
  atlassianText: text('scopes'),
  /** The list from Atlassian that was there when the scopes were said or seen to be saved. */
  mendedText: text('scopes'),
  /** Rows of the tick list that were ticked after what the page compares was pasted. */
  tickedSince: textList(),
  /** Scopes that were unticked after the list from Atlassian was pasted. */
  untickedSince: textList(),
  composioText: text('scopes'),
  grantedText: text('scopes'),
  connectionId: text('connectionId'),
  picker: group<Picker>(pickerMembers),
  ownCallback: text('address'),
  /** What is known of the joints. */
  proofs: proofsMember,
  /** Parts without a value to compare that the person has dealt with. */
  confirmed: textList(),
  entrance: oneOf(entrances, 'setup'),
  openStep: oneOf(stepNumbers, '1'),
  openCard: oneOf(cardNames, 'name'),
  isAll: flag(false),
  /** How the auth config and the connection are made. */
  way: oneOf(['dashboard', 'code'], 'dashboard'),
  language: oneOf(languageNames, 'curl'),
  /** Whose part this is: one's own, or a task that somebody else has asked for. */
  task: oneOf(['own', 'asked'], 'own'),
  isFormEncoded: flag(false),
  /** Ids of the open disclosures. */
  open: textList(),
}

export type Picker = Described<typeof pickerMembers>
export type PickerKind = Picker['kind']
export type Saved = Described<typeof savedMembers>

export const savedMember: Member<Saved> = group<Saved>(savedMembers)

export const savedPart = (state: Saved): Saved => pick(savedMembers, state)

export type CoreStatus =
  | { status: 'loading' }
  | { status: 'failed'; message: string }
  | {
      status: 'ready'
      core: Core
      catalogue: Catalogue
      about: About
    }

export interface State extends Saved {
  core: CoreStatus
  /** Nothing was stored in this tab, and the defaults are not filled in yet. */
  isNew: boolean
  secret: string
  secretInCopies: boolean
  explainText: string
  callbackAddress: string
  /** May hold tokens, so it is never stored. */
  tokenAnswer: string
  flow: Flow
  /** What was pasted when something was said or seen of a joint: it is mended, as far as that goes. */
  answered: JointValues
  /** The status line at the foot of the page, a polite live region. */
  notice: string
  /** What it said of the focused field, which stands there too, so it is only to be heard. */
  spoken: string
  /** What was copied last, while its button says so. */
  copied: string
  undo: Undo | null
  /** Text that the clipboard refused, shown selected in a dialog. */
  manualCopy: string | null
  /** Text of a setup that is being opened; null while its dialog is closed. Never stored. */
  setupText: string | null
  /** What is shared is the whole setup, not the task of the Atlassian app or its answer. */
  givesAll: boolean
}

export interface Undo {
  /** In the status line, beside the Undo button. */
  words: string
  before: Partial<Undoable>
  after: Undoable
}

/** What an undo can restore: no secret. */
export type Undoable = Saved & Pick<State, 'flow'>

/** The texts of fields whose change alters nothing else. */
export type PlainText =
  | TextName<Saved>
  | 'tokenAnswer'
  | 'secret'
  | 'explainText'
  | 'callbackAddress'

export const initialState: State = {
  ...savedMember.start,
  core: { status: 'loading' },
  isNew: true,
  secret: '',
  secretInCopies: false,
  explainText: '',
  callbackAddress: '',
  tokenAnswer: '',
  flow: { status: 'none' },
  answered: { callback: '', scopes: '', client: '' },
  notice: '',
  spoken: '',
  copied: '',
  undo: null,
  manualCopy: null,
  setupText: null,
  givesAll: false,
}

/** There is nothing to start over from. */
export function isUntouched({ draft, confirmed, task, core, ...pasted }: State): boolean {
  const touched = [draft.clientId, draft.authConfigId, draft.userId, draft.site, draft.scopeText]
  const first = core.status === 'ready' ? core.catalogue.presets[0]?.id : draft.preset
  return (
    task === 'own' &&
    confirmed.length + draft.ticked.length === 0 &&
    draft.preset === first &&
    touched.every(text => text === '') &&
    pasted.atlassianText + pasted.composioText === ''
  )
}
