import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format'
import { isLanguage, type Language, localeOf, readLanguage } from './language.ts'
import type { Message } from './spanish.ts'

const { document, navigator } = globalThis
const name = document ? undefined : globalThis.self?.name
const preferred = navigator?.languages ?? []

/** The language of the page, or of the page that a worker works for (the first word of its name); English for a server. */
export const language: Language = document ? readLanguage(document.cookie, preferred) : workerLanguage(name)
/** How numbers and dates are written. */
export const locale = localeOf(language, document || name ? preferred : [])

function workerLanguage(said = ''): Language {
  const [first] = said.split(' ')
  return isLanguage(first) ? first : 'en'
}

/** What fills a message's places. Numbers are written by the locale where a plural says `#`, else as they are. */
export type Values = Readonly<Record<string, string | number>>

/** By English text; empty in English. Nothing is inherited: it is asked for words from outside too, and “constructor” is none of its texts. */
export let catalogue: Readonly<Record<string, CompiledMessage>> = Object.create(null)

/** Speaks another language from now on; before any other module of the page is there. */
export function speak(texts: typeof catalogue): void {
  catalogue = Object.assign(Object.create(null), texts)
}

const numbers = new Intl.NumberFormat(locale)
const plurals = new Intl.PluralRules(locale)
const formatters: FormatOptions['formatters'] = {
  getNumberFormat: () => numbers,
  getPluralRules: () => plurals,
  getDateTimeFormat: (...how) => new Intl.DateTimeFormat(...how),
}

/**
 * A text that people read, in their language. The English text is the message's name; every other catalogue has each of
 * them, or the types do not hold. Messages are in ICU MessageFormat: `{count, plural, one {# lead} other {# leads}}`.
 */
export function t(message: Message, values?: Values): string {
  // The build has compiled messages with places (compile-messages.ts); others are their own text.
  const compiled = message as CompiledMessage
  const own = catalogue[nameOf(compiled)] ?? compiled
  return typeof own === 'string' ? own : String(format(own, locale, values, { formatters }))
}

/** What a catalogue knows a message by. */
export function nameOf(compiled: CompiledMessage): string {
  return typeof compiled === 'string' ? compiled : JSON.stringify(compiled)
}
