import { parseExactJson } from '../lofty/exact-json.ts'

/** What Lofty says about an error: its code, and its own text made safe to show (at most 200 characters). */
interface LoftyError {
  code: number | undefined
  text: string | undefined
}

const LONGEST_TEXT = 200
const WRAPPED = /errorCode=(\d{1,9}),\s*errorMsg=([\s\S]*)/

/**
 * Reads every form of Lofty's error bodies: a JSON string, `{code, message}` and
 * `{message: "BaseApplicationException:errorCode=N,errorMsg=T"}`. Anything else (HTML, other text) says nothing.
 */
export function readLoftyError(body: string): LoftyError {
  const parsed = parse(body)
  const { code, message } = typeof parsed === 'string' ? { code: undefined, message: parsed } : fieldsOf(parsed)
  const wrapped = typeof message === 'string' ? WRAPPED.exec(message) : null
  const number = Number(wrapped?.[1] ?? code ?? Number.NaN)
  return { code: Number.isSafeInteger(number) ? number : undefined, text: cleanText(wrapped?.[2] ?? message) }
}

function parse(body: string): unknown {
  try {
    return parseExactJson(body)
  } catch {
    return undefined
  }
}

function fieldsOf(parsed: unknown): { code: unknown; message: unknown } {
  if (typeof parsed !== 'object' || parsed === null) return { code: undefined, message: undefined }
  return { code: 'code' in parsed ? parsed.code : undefined, message: 'message' in parsed ? parsed.message : undefined }
}

/** Control, bidi and other invisible characters go; text with markup in it is not passed on at all. */
function cleanText(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || /[<>]/.test(raw)) return undefined
  const text = raw
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/\.$/, '')
  const characters = [...text]
  if (characters.length === 0) return undefined
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT - 1).join('')}…` : text
}
