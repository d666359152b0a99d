import type { Priority } from '../lofty/priority.ts'

/** One call to Lofty that any number of readers wait for. `answer` never rejects; after `cancel` it may stay open. */
export interface Flight<Landing> {
  answer: Promise<Landing>
  raise(priority: Priority): void
  cancel(): void
}

/**
 * Joins identical calls: readers with the same key share one flight, as urgent as the most urgent of them. A reader who
 * leaves (`signal`) gets undefined; the flight is cancelled when the last one has left.
 */
export function createFlights<Landing>() {
  const flights = new Map<string, { flight: Flight<Landing>; readers: number }>()

  function board(key: string, launch: () => Flight<Landing>) {
    const boarded = flights.get(key) ?? { flight: launch(), readers: 0 }
    if (boarded.readers === 0) {
      flights.set(key, boarded)
      boarded.flight.answer.then(() => forget(key, boarded))
    }
    boarded.readers += 1
    return boarded
  }

  function forget(key: string, boarded: unknown) {
    if (flights.get(key) === boarded) flights.delete(key)
  }

  return function join(key: string, priority: Priority, signal: AbortSignal, launch: () => Flight<Landing>): Promise<Landing | undefined> {
    if (signal.aborted) return Promise.resolve(undefined)
    const boarded = board(key, launch)
    boarded.flight.raise(priority)
    return new Promise((resolve) => {
      const leave = () => {
        boarded.readers -= 1
        if (boarded.readers === 0) {
          forget(key, boarded)
          boarded.flight.cancel()
        }
        resolve(undefined)
      }
      signal.addEventListener('abort', leave, { once: true })
      boarded.flight.answer.then((landing) => {
        signal.removeEventListener('abort', leave)
        resolve(landing)
      })
    })
  }
}
