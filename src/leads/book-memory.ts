/** What is remembered of the book between visits: `off` when it was forgotten, `complete` when it had all leads. */
type Memory = 'off' | 'complete'

const STORE = 'leadbook.book'

export function bookMemory(): Memory | undefined {
  try {
    const stored = localStorage.getItem(STORE)
    return stored === 'off' || stored === 'complete' ? stored : undefined
  } catch {
    return undefined
  }
}

export function rememberBook(memory: Memory | undefined): void {
  try {
    if (memory) localStorage.setItem(STORE, memory)
    else localStorage.removeItem(STORE)
  } catch {
    // A forbidden store costs the memory of it, nothing else.
  }
}
