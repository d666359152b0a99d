import type { Message } from '../texts/spanish.ts'
import { t } from '../texts/t.ts'

/** A word that Lofty itself writes into leads (a lead type, a listing's status), in the page's language; others as they are. */
export function sayName(name: string): string {
  // The catalogue has all that Lofty documents; what it does not know is its own text. What has places is known by a list.
  return name.startsWith('[') ? name : t(name as Message)
}
