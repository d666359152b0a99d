import { notifyManager, QueryClient } from '@tanstack/react-query'
import { LoftyError } from '../lofty/errors.ts'

/** How often the page itself asks again when the call limit is used up; the proxy has waited before. */
const BUSY_RETRIES = 3
const HALF_AN_HOUR = 30 * 60_000

// An answer is drawn in the task in which it comes, not after a timer.
notifyManager.setScheduler(queueMicrotask)

/** What keeps Lofty's answers. Every call counts: nothing is asked twice unless somebody says so. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: HALF_AN_HOUR,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchOnMount: false,
        networkMode: 'always',
        structuralSharing: false,
        retry: (count, error) => error instanceof LoftyError && error.kind === 'busy' && count < BUSY_RETRIES,
        retryDelay: (_, error) => (error instanceof LoftyError && error.retryAfterMs) || 15_000,
      },
    },
  })
}
