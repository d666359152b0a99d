/** What a setting is: README's table and the readers of settings are made from it. */
interface Variable {
  /** One line for README, in Markdown. */
  meaning: string
  /** What counts when it is not set, for README; a whole number says it itself. */
  fallback?: string
  /** Must never be printed or reach a browser. */
  isSecret?: true
  /** Means something only where agents sign in. */
  isForSignIn?: true
  /** A whole number within these bounds. */
  whole?: { fallback: number; least: number; most: number }
  /** `on` unless it says `off`. */
  isSwitch?: true
  readBy: readonly ('dev' | 'start' | 'sandbox')[]
}

const BOTH = ['dev', 'start'] as const
const START = ['start'] as const
const ALL = ['dev', 'start', 'sandbox'] as const
const MILLION = 1_000_000

/** Every environment variable that Leadbook reads, in README's order. */
export const configuration = {
  LOFTY_API_KEY: { meaning: 'Your Lofty API key; sent as `Authorization: token …`', isSecret: true, readBy: BOTH },
  LOFTY_ACCESS_TOKEN: { meaning: 'Or an OAuth access token; sent as `Authorization: Bearer …`', isSecret: true, readBy: BOTH },
  LOFTY_BASE_URL: {
    meaning: 'Lofty’s origin; plain http only for this machine',
    fallback: '`https://api.lofty.com`',
    readBy: BOTH,
  },
  LOFTY_CALLS_PER_MINUTE: {
    meaning: 'The most calls to spend in any 60 s',
    fallback: 'learned from Lofty’s answers, starting at 10',
    whole: { fallback: 10, least: 1, most: MILLION },
    readBy: BOTH,
  },
  LEADBOOK_EXPORT: { meaning: '`off` takes away exporting leads and copying their contacts', isSwitch: true, readBy: BOTH },
  LEADBOOK_BOOK: {
    meaning: '`off` forbids browsers to keep the agent’s leads; every filter then works by reading Lofty’s lists',
    isSwitch: true,
    readBy: BOTH,
  },
  HOST: { meaning: 'The address to listen on', fallback: '`127.0.0.1`', readBy: BOTH },
  PORT: {
    meaning: 'The port to listen on; 0 takes any that is free',
    fallback: '3000; 5173 for `dev`, 0 for `sandbox`',
    whole: { fallback: 3000, least: 0, most: 65_535 },
    readBy: ALL,
  },
  SANDBOX_LEADS: { meaning: 'Leads of the sandbox', whole: { fallback: 2500, least: 0, most: MILLION }, readBy: ALL },
  SANDBOX_LATENCY_MS: { meaning: 'Milliseconds that it takes to answer', whole: { fallback: 0, least: 0, most: MILLION }, readBy: ALL },
  SANDBOX_CALLS_PER_MINUTE: { meaning: 'Calls that it allows in 60 s', whole: { fallback: 500, least: 1, most: MILLION }, readBy: ALL },
  SESSION_SECRET: {
    meaning: 'Lets agents sign in; seals sessions: 32 bytes or more (`openssl rand -hex 32`), `new,old` while you change it',
    isSecret: true,
    readBy: START,
  },
  TLS_CERT: { meaning: 'File of the certificate, when Leadbook itself speaks TLS', isForSignIn: true, readBy: START },
  TLS_KEY: { meaning: 'File of its key', isForSignIn: true, readBy: START },
  TRUST_PROXY: {
    meaning: 'Or the addresses or networks of the proxy that speaks it, such as `10.0.0.4,fd00::/8`; nobody else is let in',
    isForSignIn: true,
    readBy: START,
  },
  LOFTY_CLIENT_ID: { meaning: 'Your application at Lofty, for “Continue with Lofty”', isForSignIn: true, readBy: START },
  LOFTY_CLIENT_SECRET: { meaning: 'Its secret; may be left out', isSecret: true, isForSignIn: true, readBy: START },
  LOFTY_AUTHORIZE_URL: {
    meaning: 'Where agents agree',
    fallback: 'what Lofty’s help centre documents',
    isForSignIn: true,
    readBy: START,
  },
  LOFTY_TOKEN_URL: {
    meaning: 'Where their tokens come from',
    fallback: 'what Lofty’s help centre documents',
    isForSignIn: true,
    readBy: START,
  },
  VALKEY_URL: {
    meaning: 'A Valkey or Redis (7 or newer) that several servers share: `redis://` or, by TLS, `rediss://`, with user and password',
    fallback: 'one server works alone',
    isSecret: true,
    readBy: BOTH,
  },
  LEADBOOK_REPLICAS: {
    meaning: 'How many servers there are at least; counts while Valkey is lost',
    fallback: 'as many as were last seen, ten where none were',
    whole: { fallback: 1, least: 1, most: 1000 },
    readBy: BOTH,
  },
  LEADBOOK_CACHE_SECONDS: {
    meaning: 'How long an answer of Lofty’s serves whoever asks the same with the same credential, on any server that shares `VALKEY_URL`',
    whole: { fallback: 0, least: 0, most: 300 },
    readBy: BOTH,
  },
  METRICS_PORT: {
    meaning: 'Serves Prometheus metrics at `/metrics` on a port of their own, for whoever reaches it',
    fallback: 'no metrics',
    whole: { fallback: 9464, least: 0, most: 65_535 },
    readBy: START,
  },
  METRICS_TOKEN: {
    meaning: 'Asks for `Authorization: Bearer …` there; without `METRICS_PORT` they are on the server’s own port',
    isSecret: true,
    readBy: START,
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    meaning: 'Sends traces to an OpenTelemetry collector (OTLP over HTTP); its other `OTEL_…` variables hold, in the environment',
    fallback: 'no traces',
    readBy: START,
  },
  SHUTDOWN_DELAY_SECONDS: {
    meaning: 'For how long it goes on serving when told to end, saying at `/readyz` that it is not ready',
    whole: { fallback: 0, least: 0, most: 300 },
    readBy: START,
  },
  SHUTDOWN_GRACE_SECONDS: {
    meaning: 'How long requests under way get to end after that',
    whole: { fallback: 8, least: 0, most: 300 },
    readBy: START,
  },
  NODE_TLS_REJECT_UNAUTHORIZED: { meaning: 'Node’s own; `0` is refused wherever a key is sent', readBy: BOTH },
} as const satisfies Record<string, Variable>

export type VariableName = keyof typeof configuration
type Having<Trait extends keyof Variable> = {
  [Name in VariableName]: (typeof configuration)[Name] extends Record<Trait, unknown> ? Name : never
}[VariableName]
/** Names of the variables that are whole numbers with a fallback, and of those that are on or off. */
export type WholeName = Having<'whole'>
export type SwitchName = Having<'isSwitch'>

/** Environment variables as they come, ours and others. */
export type Environment = Readonly<Record<string, string | undefined>>
/** Those of ours that are set. */
export type Given = { readonly [Name in VariableName]?: string }

/** All of the table by name. */
export const variables: readonly (readonly [name: string, Variable])[] = Object.entries(configuration)

/** What is set of the table's variables; an empty one counts as not set, and what is not in the table is not seen. */
export function givenIn(env: Environment): Given {
  return Object.fromEntries(variables.flatMap(([name]) => (env[name] ? [[name, env[name]]] : [])))
}
