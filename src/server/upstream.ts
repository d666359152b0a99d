import { type CallName, callable } from './callable.ts'
import type { Clock } from './clock.ts'
import type { LoftyAccess } from './settings.ts'

/** One thing to ask of Lofty; `params` have been checked against the endpoint table. */
export interface Question {
  name: CallName
  leadId: string | undefined
  params: URLSearchParams
}

/** Why there is no whole answer: nothing came back (`noAnswer`), not in time, cut off half-way, sent elsewhere, too large. */
export type Trouble = 'noAnswer' | 'timeout' | 'cutOff' | 'redirect' | 'tooLarge'

/** What came back: a whole answer, or what went wrong on the way. */
export type Outcome = { status: number; headers: Headers; text: string } | { trouble: Trouble }

export type Send = (url: string, init: RequestInit) => Promise<Response>

const HEADERS_MS = 15_000
const TOTAL_MS = 30_000
/** Largest body that is read, decompressed: a hundred large leads are about 2 MB. */
const LARGEST_BODY = 32 * 1024 * 1024

/** Path and query of a question, built from the endpoint table alone: the same question always gives the same text. */
export function writePath({ name, leadId = '', params }: Question): string {
  const { path, params: known } = callable[name]
  const query = new URLSearchParams()
  for (const key of Object.keys(known)) {
    const value = params.get(key)
    if (value !== null) query.set(key, value)
  }
  return `${path.replace('{leadId}', leadId)}${query.size > 0 ? `?${query}` : ''}`
}

/** Asks Lofty once. Never throws; an abort closes the connection and comes back as `cutOff`. */
export async function askLofty(
  question: Question,
  access: LoftyAccess,
  { send, clock, signal }: { send: Send; clock: Clock; signal: AbortSignal },
): Promise<Outcome> {
  const stop = new AbortController()
  const onAbort = () => stop.abort()
  signal.addEventListener('abort', onAbort)
  if (signal.aborted) stop.abort()
  let isLate = false
  const tooLate = () => {
    isLate = true
    stop.abort()
  }
  const keepTotal = clock.after(TOTAL_MS, tooLate)
  const keepHeaders = clock.after(HEADERS_MS, tooLate)
  let trouble: Trouble = 'noAnswer'
  try {
    const response = await send(access.origin + writePath(question), {
      // Lofty answers some GETs without a content type by 415, some by 400 code 20001.
      headers: { authorization: access.authorization, accept: 'application/json', 'content-type': 'application/json' },
      redirect: 'manual',
      signal: stop.signal,
    })
    keepHeaders()
    trouble = 'cutOff'
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) return { trouble: 'redirect' }
    const text = await readBounded(response)
    return text === undefined ? { trouble: 'tooLarge' } : { status: response.status, headers: response.headers, text }
  } catch {
    return { trouble: isLate ? 'timeout' : signal.aborted ? 'cutOff' : trouble }
  } finally {
    keepHeaders()
    keepTotal()
    signal.removeEventListener('abort', onAbort)
    // Whatever was not read to its end closes its connection.
    stop.abort()
  }
}

/** The body as text, undefined when it is larger than allowed. Broken UTF-8 costs its characters, not the answer. */
async function readBounded(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength
    if (size > LARGEST_BODY) return undefined
    text += decoder.decode(chunk.value, { stream: true })
  }
  return text + decoder.decode()
}
