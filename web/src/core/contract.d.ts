/**
 * The contract of the core: what `core.js` exports, in types.
 *
 * Every method is synchronous, takes and returns plain objects, and never throws for bad input: it
 * answers `{ ok: false, error }` with a code for programs, the member at fault, and a message for
 * people. Scopes are named as Atlassian writes them (`read:page:confluence`), tools by Composio's
 * slug (`CONFLUENCE_CREATE_PAGE`), operations by API and operation id (`v2:getPageById`).
 * Members may be added in later versions, never renamed.
 *
 * What the core recognises as a secret in any text of a request, under whatever encodings, is "…" in
 * every text of the answer. Where that would spoil what is for use (the builders, `renderSnippet`,
 * `compareScopes`) the request is refused: `secret_in_field`. Exempt are, in those, the members made for
 * it: `clientSecret`, `code`, `codeVerifier`, `refreshToken`, `accessToken`, `state`, `codeChallenge`; and
 * the `code` of `parseCallback`'s answer. A secret of plain words is recognised only behind a name such
 * as `client_secret=`, or as the password of an address.
 */

/** Loads and instantiates the core once; later calls give the same one. It rejects with a `LoadError` alone.
 * After a failure the next call tries again; after an abort or a trap, which answer `internal` and end that
 * `Core`, it gives a new one, of the bytes that are there already. Without `wasmBinary` the bytes are those
 * that the form brings along: inside `inline.js` and `core.cjs`, in `core.wasm` beside `core.js`. */
export declare function loadCore(options?: LoadOptions): Promise<Core>

export interface LoadOptions {
  /** `core.wasm` of the same version: its bytes, or compiled, for hosts that cannot fetch or compile it. */
  wasmBinary?: ArrayBuffer | ArrayBufferView | CompiledWasm
}

/** A `WebAssembly.Module`, which is a type without members and is known only where the DOM's types are.
 * The member is one that no such module has: it keeps texts, responses and promises out. */
export interface CompiledWasm {
  readonly then?: never
  readonly byteLength?: never
}

/** Why there is no core: what was read, what came, and what to do stand in `message`. */
export interface LoadError extends Error {
  name: 'LoadError'
  code: LoadErrorCode
}

export type LoadErrorCode =
  /** There is no WebAssembly here: an old browser, or a setting such as Lockdown Mode. */
  | 'wasm_unsupported'
  /** `core.wasm` cannot be fetched or read: no address, no network, no permission, no file. */
  | 'wasm_unreachable'
  /** The server answered with an error, mostly because nobody copied `core.wasm` there. */
  | 'wasm_not_found'
  /** What came, or was given as `wasmBinary`, is no WebAssembly, or only a part. */
  | 'wasm_invalid'
  /** A Content-Security-Policy or the host forbids to compile WebAssembly. */
  | 'wasm_forbidden'
  /** It is WebAssembly, but not the one that belongs to this JavaScript. */
  | 'wasm_mismatch'
  /** There is not enough memory for it. */
  | 'out_of_memory'

/** `error` is there to be asked for even where a compiler without `strict` does not tell the two apart. */
export type Answer<T> = { ok: true; value: T; error?: undefined } | { ok: false; error: CoreError }

export interface CoreError {
  code: ErrorCode
  /** The request member at fault (`"site"`), or null when it is the request as a whole. */
  field: string | null
  /** What is wrong, then what to do. Never contains what is recognised as a secret. */
  message: string
}

export type Severity = 'error' | 'warning' | 'note'

export interface Finding {
  severity: Severity
  /** Stable, for programs. */
  code: string
  title: string
  detail: string
  /** What to do about it; empty when there is nothing to do. */
  fix: string
  /** Id of an entry of `catalogue().sources`; empty when it is this project's own reasoning. */
  source: string
  /** The one that it is about, of what has to be equal at Atlassian and at Composio. */
  joint: Joint | null
  /** The member of the draft, or of the request, that it is about. */
  field: string | null
  /** The names of scopes that it lists; names of other products' scopes may be among them. */
  scopes: string[]
}

/** What has to be equal at Atlassian and at Composio. */
export type Joint = 'callback' | 'scopes' | 'client'

export type Cloud = 'commercial' | 'government'
export type Strategy = 'least-privilege' | 'fewest'

/** An HTTP request to run elsewhere. Secrets that were not given stand as their variable's name. */
export interface HttpRequest {
  kind: string
  method: 'GET' | 'POST' | 'PATCH'
  url: string
  headers: Record<string, string>
  /** Sent as JSON, unless `content-type` is `application/x-www-form-urlencoded`: then the members
   * are strings and are sent as a form. */
  body: Record<string, unknown> | null
  /** Where a variable's name stands for a secret; `pointer` is a JSON pointer into this object. */
  placeholders: { pointer: string; variable: string }[]
}

/** How large the scope list is and how long the address it makes. */
export interface Budget {
  /** Scopes to tick in Atlassian's console (everything but `offline_access`). */
  consoleCount: number
  /** Scopes in the request. */
  requestedCount: number
  /** Atlassian recommends fewer than this many scopes per app. */
  limit: number
  /** Bytes of the consent URL, and of that URL wrapped once and twice into a sign-in page's address. */
  urlBytes: number
  oneBounceBytes: number
  twoBounceBytes: number
}

/** Everything a person typed or chose. It has no place for a secret, on purpose. */
export interface Draft {
  preset: string | null
  tools: string[]
  operations: string[]
  scopes: string[]
  strategy: Strategy
  offlineAccess: boolean
  appName: string
  callbackUrl: string
  clientId: string
  authConfigId: string
  userId: string
  site: string
  /** Scopes ticked in Atlassian's console so far. */
  ticked: string[]
  /** A list of scopes as pasted, part of the own choice. In a request, a draft of 0.1.0 may still lack
   * this and what follows. */
  scopeText: string
  /** Composio's answer about what its tools need, as pasted. */
  toolScopes: string
  /** The callback URL that the Atlassian app has now, as pasted. */
  registeredCallback: string
  whoConnects: 'me' | 'others'
  sites: 'one' | 'several'
}

/** The newest dates of what was read: of anything, and of each kind of fact. */
export interface About {
  version: string
  catalogueDate: string
  dates: { scopes: string; operations: string; toolkit: string; messages: string }
}

export interface CatalogueScope {
  scope: string
  family: 'classic' | 'granular' | 'identity' | 'oauth'
  /** "Confluence API", "User identity API", or "" for `offline_access`. */
  api: string
  access: string
  resource: string
  title: string
  description: string
  /** False for scopes that no public API operation or console page offers. */
  offered: boolean
  sources: string[]
}

export interface CatalogueOperation {
  /** `v2:getPageById` */
  id: string
  method: string
  path: string
  summary: string
  /** Two alternatives; inside one list every scope is needed. */
  classic: string[]
  granular: string[]
  /** Why no scope list covers it, or "" when one does. */
  uncovered: string
  /** Atlassian has marked it so. */
  deprecated: boolean
  /** The operation to call in its place, or null where none is known. */
  replacedBy: string | null
}

export interface CatalogueTool {
  slug: string
  name: string
  description: string
  access: string
  confidence: 'documented' | 'inferred'
  operations: { id: string; role: 'primary' | 'helper' | 'alternative' }[]
  /** Granular scopes of its primary and helper operations. */
  scopes: string[]
  note: string
}

export interface CataloguePreset {
  id: string
  title: string
  description: string
  /** What to know before choosing it; empty when there is nothing. */
  caution: string
  /** Either tools to plan for, or a fixed list of scopes. */
  tools: string[]
  scopes: string[]
  /** Computed from the rest of the catalogue. */
  figures: {
    consoleCount: number
    requestedCount: number
    toolsCovered: number
    toolsTotal: number
    operationsCovered: number
    operationsTotal: number
    /** Scopes of the preset that no tool, or no current operation, asks for. */
    unusedByTools: string[]
    unusedByOperations: string[]
    /** Slugs of the tools that the preset's scopes do not cover. */
    toolsNotCovered: string[]
  }
}

export interface CatalogueCallback {
  id: string
  url: string
  title: string
  description: string
  isDefault: boolean
  source: string
}

export interface CatalogueSource {
  id: string
  title: string
  url: string
  /** Year and month, or the day, that the fact was read (`2026-08-22`). */
  date: string
}

export interface Catalogue {
  scopes: CatalogueScope[]
  operations: CatalogueOperation[]
  tools: CatalogueTool[]
  presets: CataloguePreset[]
  callbackUrls: CatalogueCallback[]
  sources: CatalogueSource[]
}

export interface ParsedScopes {
  /** Known scopes in the order they were found, each once. */
  scopes: string[]
  /** Suggestions are made for the first 100; `unknownCount` counts all. */
  unknown: { text: string; suggestion: string | null }[]
  unknownCount: number
  duplicates: string[]
  separators: ('space' | 'comma' | 'newline' | 'tab' | 'semicolon')[]
  /** Advice on what was found: confusable names, scopes nobody uses. */
  findings: Finding[]
}

export interface ParsedSite {
  /** What Composio asks for: the label before `.atlassian.net`. */
  subdomain: string
  host: string
  /** `https://acme.atlassian.net` */
  url: string
  cloud: Cloud
  warnings: Finding[]
}

export interface Pkce {
  verifier: string
  challenge: string
  method: 'S256'
}

export interface Parameter {
  name: string
  value: string
  meaning: string
}

export interface ConsentUrl {
  url: string
  parameters: Parameter[]
  budget: Budget
  warnings: Finding[]
}

export type SnippetLanguage =
  | 'json'
  | 'curl'
  | 'powershell'
  | 'node'
  | 'typescript'
  | 'python'
  | 'python-sdk'
  | 'env'

export interface PlanReason {
  kind: 'tool' | 'operation' | 'scope' | 'refresh'
  id: string
  confidence?: 'documented' | 'inferred'
}

export interface PlanInput {
  tools?: string[]
  operations?: string[]
  scopes?: string[]
  strategy: Strategy
  /** Alone decides: `offline_access` among `scopes` does not count. */
  offlineAccess: boolean
  /** Composio's own word, in place of the inferred rows of these tools. */
  toolScopes?: ToolScopes
}

export interface ScopePlan {
  scopes: { scope: string; reasons: PlanReason[] }[]
  /** What to ask for: these scopes, or none while only a refresh token was chosen. */
  wanted: string[]
  /** Slugs of the tools that it is made for: the chosen ones, or the preset's. */
  tools: string[]
  uncovered: { kind: 'tool' | 'operation' | 'scope'; id: string; why: string }[]
  /** Choices that call a deprecated operation, what replaces it (null where nobody knows), and the scopes
   * that this needs beyond the plan. */
  outdated: {
    kind: 'tool' | 'operation'
    id: string
    operation: string
    replacedBy: string | null
    scopes: string[]
  }[]
  coverage: {
    tools: { covered: number; total: number }
    operations: { covered: number; total: number }
  }
  budget: Budget
  /** Scopes that can go, all together, and nothing that was chosen is lost; when neither tools nor
   * operations were chosen, nothing that the list opens. Never `offline_access`. */
  cuts: { scope: string; why: string }[]
  /** The change of the draft that leaves the cuts out; none without cuts or without a draft. */
  apply: DraftChange[]
  /** False only where `toolScopes` offers so many choices that the search for the smallest list was
   * cut short; the plan then covers everything all the same. */
  proved: boolean
}

/** What each tool needs, by slug: of every entry one scope. */
export type ToolScopes = Record<string, { allOf: (string | string[])[] }>

export interface ToolScopesAnswer {
  toolScopes: ToolScopes
  /** Slugs of tools that the answer has no whole list for. */
  notTold: string[]
  /** Tools and scopes that the catalogue does not know, at most 100. */
  unknown: string[]
}

export interface ScopeComparison {
  /** A cell is null where that list was not given, and for an `offline_access` that Atlassian's lists
   * do not name: the console has no box for it. */
  rows: {
    scope: string
    wanted: boolean
    atlassian: boolean | null
    composio: boolean | null
    granted: boolean | null
  }[]
  toTick: string[]
  toUntick: string[]
  /** The PATCH that makes the Composio config equal to what is wanted, or null when it is. */
  patch: HttpRequest | null
  /** Whether people who are connected have to connect again. */
  reconnect: boolean
}

export interface ConsoleSheet {
  sections: { api: string; tab: string; rows: { scope: string; title: string }[] }[]
}

export interface ConsentInspection {
  parameters: Parameter[]
  findings: Finding[]
}

export interface CallbackAnswer {
  outcome:
    | 'code'
    | 'declined'
    | 'state_missing'
    | 'state_mismatch'
    | 'duplicate'
    | 'foreign'
    | 'error'
  /** Only with outcome "code". */
  code?: string
  /** With every other outcome. */
  finding?: Finding
}

export interface TokenAnswer {
  kind: 'tokens' | 'error' | 'unknown'
  /** Seconds. */
  expiresIn: number | null
  /** Granted scopes, as far as the catalogue knows them. */
  scopes: string[]
  hasRefreshToken: boolean
  findings: Finding[]
}

export type Confidence = 'certain' | 'likely' | 'unknown'

/** Something to do about the draft, in one click. */
export interface DraftChange {
  /** What a button says: "Drop write:label:confluence". */
  label: string
  /** The members that change; the others stay. */
  set: Partial<Draft>
}

/** A finding with what may be changed. */
export interface Advice extends Finding {
  apply: DraftChange[]
}

export interface ExplainedFinding extends Advice {
  confidence: Confidence
  /** The words that told us, as our own lists spell them. Nothing of the pasted text. */
  evidence: string[]
}

export interface Explanation {
  /** What it is: a known message or form, or "unknown". */
  kind: string
  /** That of the first finding. */
  confidence: Confidence
  /** At least one. What messages say comes first, the certain ones before the likely ones, then addresses,
   * values and lists. */
  findings: ExplainedFinding[]
  /**
   * Where the flow stopped: Composio's connect link, Atlassian's consent, Composio's callback, the
   * token request; "connected" is behind them all. Null where the text does not tell.
   */
  stop: 'link' | 'consent' | 'callback' | 'token' | 'connected' | null
}

export interface DraftDifference {
  member: keyof Draft
  from: Draft[keyof Draft]
  to: Draft[keyof Draft]
}

/** A setup that somebody shared, met by the one that is there. */
export interface OpenedSetup {
  /** What the setup there becomes. What the setup leaves out stays as it is. */
  draft: Draft
  /** The members that become different, in the order of the draft. */
  changes: DraftDifference[]
  /** What was left out. */
  findings: Finding[]
}

export interface AuthConfigInput {
  name: string
  clientId: string
  /** Left out: `ATLASSIAN_CLIENT_SECRET` stands in its place. */
  clientSecret?: string
  redirectUri: string
  scopes: string[]
  /** Slugs; Composio then works out the scopes from these tools, in place of `scopes`. */
  toolAccess?: string[]
  routerEnabled?: boolean
}

/** Composio's own Atlassian app: nothing to set up at Atlassian. */
export interface ManagedAuthConfigInput {
  managed: true
  name: string
  scopes?: string[]
  toolAccess?: string[]
  routerEnabled?: boolean
}

export interface ConnectionInput {
  authConfigId: string
  userId: string
  /** As pasted; the subdomain is taken out of it. */
  site: string
  /** Where the person ends up afterwards; not the OAuth callback. */
  callbackUrl?: string
}

export interface TokenInput {
  grant: 'authorization_code' | 'refresh_token'
  clientId: string
  clientSecret?: string
  code?: string
  redirectUri?: string
  codeVerifier?: string
  /** False when the consent URL had no challenge: then there is no `code_verifier`. */
  pkce?: boolean
  refreshToken?: string
  cloud?: Cloud
  /** How the body is written; "json" unless given. See `HttpRequest.body`. */
  encoding?: 'json' | 'form'
}

export interface AuthConfigPatchInput {
  /** Left out: `COMPOSIO_AUTH_CONFIG_ID` stands in its place. */
  authConfigId?: string
  scopes: string[]
}

/** What each builder is given, by the name that `renderSnippet` knows it by. */
export interface BuilderInputs {
  authConfig: AuthConfigInput | ManagedAuthConfigInput
  authConfigPatch: AuthConfigPatchInput
  connectLink: ConnectionInput
  directConnection: ConnectionInput
  readAuthConfig: { authConfigId: string }
  readConnection: { connectionId: string }
  resources: { accessToken?: string; cloud?: Cloud }
  token: TokenInput
  toolScopes: { tools: string[] }
}

/** A builder and its input: a request that is not built yet. */
export type RequestSource = {
  [Build in keyof BuilderInputs]: { build: Build; input: BuilderInputs[Build] }
}[keyof BuilderInputs]

export interface BodyInspection {
  kind:
    | 'create_auth_config'
    | 'change_auth_config'
    | 'create_connect_link'
    | 'create_connection'
    | 'unknown'
  findings: Finding[]
}

export interface Core {
  version(): Answer<About>
  /** All of it, or one part by itself: `catalogue({ part: 'presets' }).value.presets`. */
  catalogue<K extends keyof Catalogue = keyof Catalogue>(request?: {
    part?: K
  }): Answer<Pick<Catalogue, K>>
  parseScopes(request: { text: string }): Answer<ParsedScopes>
  /** "atlassian" separates by spaces, "composio" by commas. */
  formatScopes(request: {
    scopes: string[]
    style: 'atlassian' | 'composio'
  }): Answer<{ text: string }>
  /** The plan of a draft, as `explain`, `checkReadiness` and `writeSetup` see it, or of lists. Names
   * of a draft that the catalogue does not have are left out; those of lists are refused. */
  planScopes(request: { draft: Draft } | PlanInput): Answer<ScopePlan>
  /** Asks Composio which scopes these tools need; for none, the whole toolkit. */
  buildToolScopesRequest(request: BuilderInputs['toolScopes']): Answer<HttpRequest>
  /** Reads the answer to that request. */
  readToolScopes(request: { text: string }): Answer<ToolScopesAnswer>
  compareScopes(request: {
    wanted: string[]
    atlassian?: string[]
    composio?: string[]
    granted?: string[]
    /** An `ac_` id, which goes into the address of the patch. */
    authConfigId?: string
  }): Answer<ScopeComparison>
  consoleSheet(request: { scopes: string[] }): Answer<ConsoleSheet>
  /** Takes the value also out of its wrapping (`KEY=value`, `"key": "value",`, a link, a sentence), as
   * the following do; `warnings` then has `value_unwrapped`, which says what was left out. Builders
   * take wrapped values, too. */
  parseSite(request: { text: string }): Answer<ParsedSite>
  parseClientId(request: { text: string }): Answer<{ clientId: string; warnings: Finding[] }>
  parseCallbackUrl(request: { text: string }): Answer<{ url: string; warnings: Finding[] }>
  /** 32 bytes of `crypto.getRandomValues`, encoded by the core (RFC 7636 section 4.1). */
  createPkce(): Answer<Pkce>
  createState(): Answer<{ state: string }>
  challengeFor(request: { verifier: string }): Answer<Omit<Pkce, 'verifier'>>
  buildConsentUrl(request: {
    clientId: string
    redirectUri: string
    scopes: string[]
    state: string
    codeChallenge?: string
    cloud?: Cloud
  }): Answer<ConsentUrl>
  inspectConsentUrl(request: { text: string }): Answer<ConsentInspection>
  parseCallback(request: {
    text: string
    expectedState: string
    /** An answer at another address is "foreign". Without it any address is taken. */
    expectedRedirectUri?: string
    /** An answer whose `iss` is not this cloud's is "foreign". Without it `iss` is ignored. */
    cloud?: Cloud
  }): Answer<CallbackAnswer>
  buildTokenRequest(request: TokenInput): Answer<HttpRequest>
  /** Asks which sites an access token opens; the cloud id stands in the answer. */
  buildResourcesRequest(request: BuilderInputs['resources']): Answer<HttpRequest>
  /** Reads what the token endpoint answered, and never repeats a token. */
  explainTokenAnswer(request: { text: string }): Answer<TokenAnswer>
  buildAuthConfigRequest(request: AuthConfigInput | ManagedAuthConfigInput): Answer<HttpRequest>
  /** The PATCH that gives an auth config other scopes; people then connect again. */
  buildAuthConfigPatch(request: AuthConfigPatchInput): Answer<HttpRequest>
  /** Checks an `ac_` id as pasted; a `ca_`, `ln_` or `ak_` one has an error of its own. */
  parseAuthConfigId(request: { text: string }): Answer<{ id: string; warnings: Finding[] }>
  /** What differs between the URL registered at Atlassian, as pasted, and the chosen one. */
  compareCallbacks(request: {
    registered: string
    chosen: string
  }): Answer<{ same: boolean; findings: Finding[] }>
  /** What is wrong with a request body somebody wrote, or with a command around it. */
  inspectAuthConfigBody(request: { text: string }): Answer<BodyInspection>
  buildConnectLinkRequest(request: ConnectionInput): Answer<HttpRequest>
  /** The direct POST that the SDKs' `initiate()` sends; for own apps only. */
  buildDirectConnectionRequest(request: ConnectionInput): Answer<HttpRequest>
  buildReadAuthConfigRequest(request: BuilderInputs['readAuthConfig']): Answer<HttpRequest>
  /** Reads a connection's state by its `ca_` id. */
  buildReadConnectionRequest(request: BuilderInputs['readConnection']): Answer<HttpRequest>
  /** The request that a builder makes of its input, as text to run elsewhere: printable ASCII and
   * line breaks, inert where it is pasted by mistake. An error is the builder's own.
   * `renderSnippet({ build: 'readConnection', input: { connectionId: 'ca_x' }, language: 'curl' })` */
  renderSnippet(request: RequestSource & { language: SnippetLanguage }): Answer<{ text: string }>
  explain(request: { text: string; draft?: Draft }): Answer<Explanation>
  /** Part "choice" is what the agent may do, the ticks and the questions; "fields" the typed texts,
   * which cost little to look at. Both without it. */
  checkReadiness(request: {
    draft: Draft
    part?: 'choice' | 'fields'
  }): Answer<{ findings: Advice[] }>
  /** Whether a page may keep a text in the browser's storage: it has the form of its field, and the
   * core sees no secret in it. "words" are names and ids of one's own. */
  checkStorable(request: {
    text: string
    kind: 'words' | 'site' | 'address' | 'scopes' | 'authConfigId' | 'connectionId' | 'toolScopes'
  }): Answer<{ storable: boolean }>
  /** A setup for somebody else: for behind the `#` of a link to the page, and as a file. Refused
   * where a member has the form of a secret. */
  writeSetup(request: { draft: Draft }): Answer<{ fragment: string; file: string }>
  /** Reads the link or the file; sets nothing. */
  readSetup(request: { text: string; current?: Draft }): Answer<OpenedSetup>
}

export type ErrorCode =
  | 'internal'
  | 'no_secure_random'
  | 'unknown_operation'
  | 'too_large'
  | 'too_deep'
  | 'malformed_json'
  | 'unpaired_surrogate'
  | 'unknown_member'
  | 'missing_member'
  | 'wrong_type'
  | 'unknown_value'
  | 'scope_unknown'
  | 'scopes_empty'
  | 'tool_unknown'
  | 'operation_unknown'
  | 'tool_scopes_unreadable'
  | 'site_empty'
  | 'site_too_long'
  | 'site_not_ascii'
  | 'site_punycode'
  | 'site_percent_encoded'
  | 'site_invalid_character'
  | 'site_scheme_unsupported'
  | 'site_port_unsupported'
  | 'site_bare_domain'
  | 'site_label_empty'
  | 'site_label_hyphen'
  | 'site_label_too_long'
  | 'site_nested_subdomain'
  | 'site_lookalike_host'
  | 'site_lookalike_userinfo'
  | 'site_lookalike_path'
  | 'site_foreign_host'
  | 'site_atlassian_service'
  | 'site_other_cloud'
  | 'site_cloud_id'
  | 'site_email'
  | 'entropy_length'
  | 'verifier_length'
  | 'verifier_character'
  | 'challenge_invalid'
  | 'state_too_short'
  | 'state_character'
  | 'state_too_long'
  | 'client_id_empty'
  | 'client_id_invalid'
  | 'client_id_too_long'
  | 'client_secret_invalid'
  | 'callback_empty'
  | 'callback_not_absolute'
  | 'callback_has_fragment'
  | 'callback_invalid'
  | 'callback_too_long'
  | 'authorization_code_invalid'
  | 'refresh_token_invalid'
  | 'access_token_invalid'
  | 'other_grant'
  | 'secret_in_field'
  | 'setup_unreadable'
  | 'setup_version'
  | 'setup_secret'
  | 'name_empty'
  | 'name_too_long'
  | 'auth_config_id_empty'
  | 'auth_config_id_is_connection'
  | 'auth_config_id_is_link_token'
  | 'auth_config_id_is_key'
  | 'auth_config_id_invalid'
  | 'connection_id_is_auth_config'
  | 'connection_id_invalid'
  | 'user_id_empty'
  | 'user_id_too_long'
