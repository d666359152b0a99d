/** Text in which nothing can hide: Latin letters and the signs we write ourselves, which is nearly all there is. */
const PLAIN = /^[ -~À-ɏ–—‘’“”…≤·]*$/

/** Scripts in which the zero-width joiner and non-joiner are part of the spelling. */
const JOINING =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]'
/** Invisible characters with a use: variation selectors, joiners in those scripts and inside emoji, the tags that spell a flag. */
const USEFUL = `\\p{VS}|(?<=${JOINING})[\\u200c\\u200d]|(?<=[\\p{ExtPict}\\p{EMod}\\ufe0f])\\u200d(?=\\p{ExtPict})|(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,6})[\\u{e0020}-\\u{e007f}]`
/** What shows nothing, hides what stands beside it or turns it round. Line ends and tabs are blanks. */
export const hidden = once(() => new RegExp(`(?:(?!${USEFUL})(?![\\n\\r\\t])[\\p{Cc}\\p{DI}\\p{Zl}\\p{Zp}\\u2800\\ufff9-\\ufffb])+`, 'gu'))
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** A pattern this long is made when the first text needs it. */
function once(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The mark of a run of hidden characters: whether they turn the text beside them round, or only cannot be seen. */
export function markOf(run: string): string {
  return TURNING.test(run) ? '⇄' : '∅'
}

/** Text from outside for where only plain text can stand (a tooltip, an accessible name): hidden characters become marks. */
export function revealHidden(text: string): string {
  return PLAIN.test(text) ? text : text.replace(hidden(), markOf)
}

/** True when a text holds characters that hide or turn text round. */
export function hidesSomething(text: string): boolean {
  return !PLAIN.test(text) && text.search(hidden()) >= 0
}

/** True when a text has a character that can be seen. */
export function isVisible(text: string): boolean {
  // Nearly every text has a plain letter; the slow test is for the others.
  return /[A-Za-z]/.test(text) || /(?!\p{DI}|\u2800)[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}
