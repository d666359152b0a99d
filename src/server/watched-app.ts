import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createApp } from './app.ts'
import type { Metrics } from './metrics.ts'
import type { LogLine } from './proxy.ts'
import { type RecordingUpstream, startRecordingUpstream } from './recording-upstream.ts'
import { readSettings } from './settings.ts'
import type { Watcher } from './watcher.ts'

/** What must be seen nowhere outside: a key, and what somebody asked for. */
export const CANARIES = ['keyCANARY_9f2c41', 'canary.lead@example.invalid', '918273645546372']
const [KEY, EMAIL, LEAD_ID] = CANARIES

/** A Lofty for the tests of a file, fresh of requests in each. */
export function upstreamPerFile(): () => RecordingUpstream {
  let upstream: RecordingUpstream
  beforeAll(async () => {
    upstream = await startRecordingUpstream()
  })
  beforeEach(() => {
    upstream.requests.length = 0
  })
  afterAll(() => upstream.close())
  return () => upstream
}

/** Leadbook in front of it, watched, with what it logs. For tests. */
export function watchedApp(origin: string, { metrics, watchers = [] }: { metrics?: Metrics; watchers?: Watcher[] }) {
  const lines: LogLine[] = []
  const env = { LOFTY_API_KEY: KEY, LOFTY_BASE_URL: origin, LOFTY_CALLS_PER_MINUTE: '1000' }
  const app = createApp(readSettings(env, 0), { log: (line) => lines.push(line), watchers, metrics })
  const ask = (path: string, init?: RequestInit) => app.fetch(new Request(`http://127.0.0.1${path}`, init))
  /** Asks for leads, for one that is not there, and for what does not exist, each with something personal in its address. */
  const askAround = async () => {
    const leads = await ask(`/api/v1.0/leads?email=${EMAIL}`)
    const missing = await ask(`/api/v1.0/leads/${LEAD_ID}`)
    const nothing = await ask(`/api/v1.0/${EMAIL}?key=${KEY}`)
    return [leads.status, missing.status, nothing.status]
  }
  return { app, ask, askAround, lines }
}
