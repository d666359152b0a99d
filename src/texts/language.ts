/** The languages of the page: how each calls itself, the region it is written for, and which way it runs. */
export const languages = {
  en: { name: 'English', region: 'en-US', direction: 'ltr' },
  es: { name: 'Español', region: 'es-US', direction: 'ltr' },
} as const

export type Language = keyof typeof languages

/** The server reads it too: its own sentences are in the page's language. */
const COOKIE = 'leadbook-language'

export function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(languages, text)
}

/** The language chosen on this browser, else the first of the browser's own that the page has. */
export function readLanguage(cookies: string, preferred: readonly string[]): Language {
  const chosen = new RegExp(`(?:^|; )${COOKIE}=(\\w+)`).exec(cookies)?.[1]
  return [chosen, ...preferred.map((each) => each.slice(0, 2).toLowerCase())].find(isLanguage) ?? 'en'
}

/** Keeps the choice for a year and opens the page anew: everything that was written once, tables too, is written again. */
export function chooseLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not there without HTTPS
  document.cookie = `${COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`
  window.location.reload()
}

/** How numbers and dates are written: as the browser's own region of the language does, else as its usual one. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((each) => each === language || each.startsWith(`${language}-`)) ?? languages[language].region
}
