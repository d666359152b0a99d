/** Milliseconds within which changes of the search belong together: of those after the first only the last is asked. */
const QUICK = 300

let latest = { key: '', cameAt: Number.NEGATIVE_INFINITY, askAt: 0 }

/**
 * Resolves when Lofty may be asked for a search: at once, unless another search was come to a moment ago.
 * @throws the signal's reason when the search was left meanwhile
 */
export async function calm(key: string, signal: AbortSignal): Promise<void> {
  const now = performance.now()
  if (key !== latest.key) latest = { key, cameAt: now, askAt: now - latest.cameAt < QUICK ? now + QUICK : now }
  if (latest.askAt > now) await new Promise((over) => setTimeout(over, latest.askAt - now))
  signal.throwIfAborted()
}
