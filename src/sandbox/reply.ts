import { writeJson } from './format.ts'

/** An answer of the sandbox: status, body and its content type. */
export interface Reply {
  status: number
  body: string
  type: string
  headers?: Record<string, string | null>
}

/** A 200 with this JSON. */
export function found(body: unknown): Reply {
  return json(200, body)
}

/** A refusal in the form Lofty's gateway gives it, `{code, message}`. */
export function refused(status: number, code: number, message: string): Reply {
  return json(status, { code, message })
}

/** A failure in the form Lofty's application gives it, with its own code inside the message. */
export function failed(status: number, errorCode: number, errorMsg: string): Reply {
  return json(status, { message: `BaseApplicationException:errorCode=${errorCode},errorMsg=${errorMsg}` })
}

export function json(status: number, body: unknown): Reply {
  return { status, body: writeJson(body), type: 'application/json' }
}

/** A 200 whose JSON is written already. */
export function foundText(body: string): Reply {
  return { status: 200, body, type: 'application/json' }
}
