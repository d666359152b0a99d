import { amount, code, flag, part, text } from './fields.ts'

/**
 * Everything that can go wrong between the page and Lofty, as the proxy names it:
 * busy (429: the call limit), refused (Lofty rejects the key), missing (404), invalid (400), unreadable (not what Lofty
 * should answer), unreachable (network, timeout), failed (Lofty's own 5xx).
 */
export const errorKinds = ['busy', 'refused', 'missing', 'invalid', 'unreadable', 'unreachable', 'failed'] as const
export type ErrorKind = (typeof errorKinds)[number]

/** The body of every answer of the proxy that is not 200. */
export interface ErrorEnvelope {
  error: {
    kind: ErrorKind
    status: number
    /** One sentence for people. */
    message: string
    retryable: boolean
    /** Milliseconds after which asking again makes sense. */
    retryAfterMs?: number | undefined
    /** Lofty's own code, such as 20006 "Lead not exist". */
    code?: number | undefined
    requestId: string
  }
}

const readEnvelope = part({
  error: part({ kind: text, status: amount, message: text, retryable: flag, retryAfterMs: amount, code, requestId: text }),
})

export const errorEnvelope = {
  /** Reads a body. @throws TypeError when it is no envelope. */
  parse(body: unknown): ErrorEnvelope {
    const { kind: name, status, message, retryable, requestId, ...more } = readEnvelope(body)?.error ?? {}
    const kind = errorKinds.find((each) => each === name)
    if (!kind || status === undefined || !message || retryable === undefined || !requestId)
      throw new TypeError('This is no error envelope.')
    return { error: { kind, status, message, retryable, requestId, ...more } }
  },
}

/** What is known of a failure: all of it from the proxy, little of it when the proxy itself cannot be reached. */
type Told = Pick<ErrorEnvelope['error'], 'kind' | 'message' | 'retryable' | 'retryAfterMs'> &
  Partial<Pick<ErrorEnvelope['error'], 'status' | 'requestId'>>

/** A call that brought no answer; `message` is one sentence for people that says what to do. */
export class LoftyError extends Error {
  override name = 'LoftyError'
  readonly kind: ErrorKind
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  readonly requestId: string | undefined
  /** The agent's session with Leadbook has ended; nothing is wrong with Lofty. */
  readonly isSignedOut: boolean

  constructor(error: Told) {
    super(error.message)
    this.kind = error.kind
    this.isSignedOut = error.status === 401
    this.retryable = error.retryable
    this.retryAfterMs = error.retryAfterMs
    this.requestId = error.requestId
  }
}
