import { readTime } from './times.ts'

/**
 * Reads whatever Lofty sends for one field (a missing key and a wrong type included) and never fails, so that one odd
 * value costs one field and not the lead. `undefined` means "not given". Which markers mean that differs by field: null,
 * "", "N/A", -1, 0 and 1970 all occur.
 */
export type Field<T> = (raw: unknown) => T

/** Text without outer blanks; "" and null are unset. Numbers are taken as their digits. */
function readText(raw: unknown): string | undefined {
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw)
  return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : undefined
}

/** An id as a string of digits, exact above 2^53; 0 and -1 are unset (`pondId`, `assigneeId`, `leadInquiry.id`). */
function readId(raw: unknown): string | undefined {
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

export const text: Field<string | undefined> = readText
/** Text in which "N/A" means unset: time frames and yes/no answers. */
export const answer: Field<string | undefined> = (raw) => (raw === 'N/A' ? undefined : readText(raw))
export const id: Field<string | undefined> = readId
export const flag: Field<boolean | undefined> = readFlag
export const time: Field<number | undefined> = readTime
/** A whole code that may be negative (`leadSource` -1 is "Other", `leadTypes` -1 too). */
export const code: Field<number | undefined> = (raw) => {
  const value = readNumber(raw)
  return Number.isInteger(value) ? value : undefined
}
/** A number from 0; -1 is unset. */
export const amount: Field<number | undefined> = (raw) => {
  const value = readNumber(raw)
  return value !== undefined && value >= 0 ? value : undefined
}
/** A number above 0 (whole dollars, square feet, acres); -1 and 0 are unset. */
export const size: Field<number | undefined> = (raw) => {
  const value = readNumber(raw)
  return value !== undefined && value > 0 ? value : undefined
}

/** A list of whatever `of` can read; the rest, and anything that is no list, is left out. */
export function list<T>(of: Field<T>): Field<Exclude<T, undefined>[]> {
  return (raw) => parallelList(of)(raw).filter((value): value is Exclude<T, undefined> => value !== undefined)
}

/** A list that keeps its places, unreadable ones as undefined: for lists that run in parallel (`phones`, `phoneStatuses`). */
export function parallelList<T>(of: Field<T>): Field<T[]> {
  return (raw) => (Array.isArray(raw) ? raw.map((entry) => of(entry)) : [])
}

/** What the fields of a shape read. */
export type Read<Shape> = { [Name in keyof Shape]: Shape[Name] extends Field<infer T> ? T : never }

/** An object of its own, or undefined when Lofty sends none where one should be. */
export function part<Shape extends Record<string, Field<unknown>>>(shape: Shape): Field<Read<Shape> | undefined> {
  const fields = Object.entries(shape)
  // Objects that begin alike stay alike, which is what makes them fast.
  const blank: Record<string, unknown> = Object.fromEntries(fields.map(([name]) => [name, undefined]))
  return (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined
    const sent: Record<string, unknown> = Object(raw)
    const found = { ...blank }
    for (const [name, read] of fields) found[name] = read(sent[name])
    // Every name of the shape was read by its own field, which the entries of an object cannot say to the compiler.
    return found as Read<Shape>
  }
}
