import { t } from '../../texts/t.ts'

/** "1 bed", "3 beds". */
export function sayBeds(count: number): string {
  return t('{count, plural, one {# bed} other {# beds}}', { count })
}

/** "1 bath", "2.5 baths". */
export function sayBaths(count: number): string {
  return t('{count, plural, one {# bath} other {# baths}}', { count })
}
