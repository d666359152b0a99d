export type Level = 'info' | 'warn' | 'error'

/** How much a request's status matters to whoever watches: our own faults most, then what could not be answered now. */
export function levelOf(status: number): Level {
  if (status === 500) return 'error'
  return status > 500 || status === 429 ? 'warn' : 'info'
}

/** Says something of the server itself, in one line as requests are logged. `facts` hold no secret and nothing personal. */
export function say(level: Level, message: string, facts: Readonly<Record<string, unknown>> = {}): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), level, message, ...facts }))
}

/** What may be told of an error nobody foresaw: its kind and where it arose. Its text may hold what was asked for. */
export function factsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error ? error.code : undefined
  const at = error.stack?.split('\n').flatMap((line) => /^\s+at (.*)/.exec(line)?.[1] ?? [])
  return { error: error.name, code, at: at?.slice(0, 10) }
}
