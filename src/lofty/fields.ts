import * as z from 'zod/mini'
import { readTime } from './times.ts'

/**
 * Tolerant fields: each reads whatever Lofty sends (a missing key and a wrong type included) and never fails, so that
 * one odd value costs one field and not the lead. `undefined` means "not given". Which markers mean that differs by
 * field: null, "", "N/A", -1, 0 and 1970 all occur.
 */
function field<T>(read: (raw: unknown) => T) {
  return z.pipe(z._default(z.unknown(), null), z.transform(read))
}

/** Text without outer blanks; "" and null are unset. Numbers are taken as their digits. */
export function readText(raw: unknown): string | undefined {
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw)
  return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : undefined
}

/** An id as a string of digits, exact above 2^53; 0 and -1 are unset (`pondId`, `assigneeId`, `leadInquiry.id`). */
export function readId(raw: unknown): string | undefined {
  const text = typeof raw === 'number' && Number.isSafeInteger(raw) ? String(raw) : raw
  return typeof text === 'string' && /^\d{1,20}$/.test(text) && !/^0+$/.test(text) ? text : undefined
}

/** A number, also when it comes as text ("2.5" in `bathroomsMin`). */
export function readNumber(raw: unknown): number | undefined {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function readFlag(raw: unknown): boolean | undefined {
  if (raw === true || raw === 'true' || raw === 1) return true
  if (raw === false || raw === 'false' || raw === 0) return false
  return undefined
}

export const text = field(readText)
/** Text in which "N/A" means unset: time frames and yes/no answers. */
export const answer = field((raw) => (raw === 'N/A' ? undefined : readText(raw)))
export const id = field(readId)
export const flag = field(readFlag)
export const time = field(readTime)
/** A whole code that may be negative (`leadSource` -1 is "Other", `leadTypes` -1 too). */
export const code = field((raw) => {
  const value = readNumber(raw)
  return Number.isInteger(value) ? value : undefined
})
/** A number from 0; -1 is unset. */
export const amount = field((raw) => {
  const value = readNumber(raw)
  return value !== undefined && value >= 0 ? value : undefined
})
/** A number above 0 (whole dollars, square feet, acres); -1 and 0 are unset. */
export const size = field((raw) => {
  const value = readNumber(raw)
  return value !== undefined && value > 0 ? value : undefined
})

/** A list of whatever `of` can read; the rest, and anything that is no list, is left out. */
export function list<T>(of: z.ZodMiniType<T | undefined>) {
  return field((raw) => places(raw, of).filter((value): value is Exclude<T, undefined> => value !== undefined))
}

/** A list that keeps its places, unreadable ones as undefined: for lists that run in parallel (`phones`, `phoneStatuses`). */
export function parallelList<T>(of: z.ZodMiniType<T | undefined>) {
  return field((raw) => places(raw, of))
}

function places<T>(raw: unknown, of: z.ZodMiniType<T | undefined>): (T | undefined)[] {
  if (!Array.isArray(raw)) return []
  return raw.map((entry: unknown) => {
    const result = z.safeParse(of, entry)
    return result.success ? result.data : undefined
  })
}

/** An object of its own, or undefined when Lofty sends none where one should be. */
export function part<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const schema = z.object(shape)
  return field((raw): z.infer<typeof schema> | undefined => {
    const result = z.safeParse(schema, raw)
    return result.success ? result.data : undefined
  })
}
