/** Milliseconds within which changes of the search belong together: of those after the first only the last is asked. */
const QUICK = 300

let latest = { key: '', cameAt: Number.NEGATIVE_INFINITY, askAt: 0 }

/** Takes note that the reader has come to a search; saying so again changes nothing. */
export function comeTo(key: string): void {
  if (key === latest.key) return
  const now = performance.now()
  latest = { key, cameAt: now, askAt: now - latest.cameAt < QUICK ? now + QUICK : now }
}

/**
 * Resolves when Lofty may be asked: at once, unless the reader came to this search from another one only just come to.
 * @throws the signal's reason when the search was left meanwhile
 */
export async function calm(signal: AbortSignal | undefined): Promise<void> {
  const wait = latest.askAt - performance.now()
  if (wait > 0) await new Promise((over) => setTimeout(over, wait))
  signal?.throwIfAborted()
}
