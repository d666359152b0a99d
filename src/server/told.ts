import compile from 'icu-minify/compile'
import format, { type FormatOptions } from 'icu-minify/format'
import { type Language, languages, readLanguage } from '../texts/language.ts'
import { type ServerMessage, spanish } from './spanish.ts'

/** What fills a template's places; a piece of a sentence that is said by language itself is told. */
type Values = Readonly<Record<string, string | number | Told>>

/** A sentence for people: in English, and by what it is said in other languages. */
export interface Told {
  message: string
  template: ServerMessage
  values: Values
}

/** Says a sentence in English and remembers how. Templates are in ICU MessageFormat. */
export function told(template: ServerMessage, values: Values = {}): Told {
  return { message: fill(template, 'en', values), template, values }
}

/** The sentence in a language. */
export function tellIn(language: Language, { message, template, values }: Told): string {
  return language === 'es' ? fill(spanish[template], language, values) : message
}

/** The language of whoever asks: chosen on the page, else their browser's. */
export function languageOf(headers: Headers): Language {
  const preferred = (headers.get('accept-language') ?? '').split(',').map((each) => each.trim())
  return readLanguage(headers.get('cookie') ?? '', preferred)
}

const formatters: FormatOptions['formatters'] = {
  getNumberFormat: (...how) => new Intl.NumberFormat(...how),
  getPluralRules: (...how) => new Intl.PluralRules(...how),
  getDateTimeFormat: (...how) => new Intl.DateTimeFormat(...how),
}

function fill(template: string, language: Language, values: Values): string {
  const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? tellIn(language, value) : value])
  return String(format(compile(template), languages[language].region, Object.fromEntries(said), { formatters }))
}
