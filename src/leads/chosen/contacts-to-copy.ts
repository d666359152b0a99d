import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { isVisible } from '../../ui/hidden.ts'
import { emailVerdict, phonesOf, type Verdict } from '../contact.ts'

export type CopyableId = 'names' | 'emails' | 'phones'

interface Copyable {
  label: string
  /** What the field is called that holds them. */
  field: string
  /** What a lead has of it, each with whether it may be used. */
  of: (lead: Lead) => { text: string; verdict: Verdict }[]
}

const ALWAYS: Verdict = { state: 'allowed', reason: undefined }

/** What of the selected leads can be copied. */
export const copyable: Record<CopyableId, Copyable> = {
  // A lead without a name is called by its number or address, which may be blocked: that is no name to copy.
  names: { label: t('names'), field: t('The names'), of: (lead) => givenName(lead).map((text) => ({ text, verdict: ALWAYS })) },
  emails: {
    label: t('e-mails'),
    field: t('The e-mails'),
    of: (lead) => lead.emails.map((text) => ({ text, verdict: emailVerdict(lead) })),
  },
  phones: {
    label: t('phones'),
    field: t('The phones'),
    of: (lead) => phonesOf(lead).map(({ number, call }) => ({ text: number, verdict: call })),
  },
}

function givenName({ firstName, lastName }: Lead): string[] {
  const name = [firstName, lastName].filter(Boolean).join(' ')
  return isVisible(name) ? [name] : []
}

export interface Gathered {
  /** One a line, each once. */
  lines: string[]
  /** What may not be used, by reason, and is left out. */
  blocked: ReadonlyMap<string, number>
  /** What Lofty does not say may be used. */
  unknown: number
  /** Leads that have none. */
  without: number
}

/** Gathers what may be used; with `withUnknown` also that of which Lofty does not say. */
export function gather(id: CopyableId, leads: readonly Lead[], withUnknown: boolean): Gathered {
  const lines = new Set<string>()
  const blocked = new Map<string, number>()
  const unknown = new Set<string>()
  let without = 0
  for (const lead of leads) {
    const found = copyable[id].of(lead)
    if (found.length === 0) without += 1
    for (const { text, verdict } of found) {
      const line = text.replace(/[\r\n\t]+/g, ' ')
      if (verdict.state === 'blocked') blocked.set(verdict.reason ?? '', (blocked.get(verdict.reason ?? '') ?? 0) + 1)
      else if (verdict.state === 'unknown' && !withUnknown) unknown.add(line)
      else lines.add(line)
    }
  }
  // A family may share an address: what one of them may be reached by is copied.
  const stillUnknown = [...unknown].filter((line) => !lines.has(line))
  return { lines: [...lines], blocked, unknown: stillUnknown.length, without }
}

/** What was copied, and what not and why. */
export function sayGathered(what: CopyableId, { lines, blocked, unknown, without }: Gathered): string {
  return [
    lines.length > 0
      ? t(
          'Copied {what, select, emails {{count, plural, one {# e-mail address} other {# e-mail addresses}}} phones {{count, plural, one {# phone number} other {# phone numbers}}} other {{count, plural, one {# name} other {# names}}}}.',
          { what, count: lines.length },
        )
      : t('Nothing was copied.'),
    ...[...blocked].map(([reason, count]) =>
      t(
        '{what, select, emails {{count, plural, one {# e-mail address} other {# e-mail addresses}}} other {{count, plural, one {# phone number} other {# phone numbers}}}} left out: {reason}.',
        { what, count, reason },
      ),
    ),
    unknown > 0 &&
      t(
        '{what, select, emails {{count, plural, one {# e-mail address} other {# e-mail addresses}}} other {{count, plural, one {# phone number} other {# phone numbers}}}} left out: Lofty does not say whether {count, plural, one {it} other {they}} may be used.',
        { what, count: unknown },
      ),
    without > 0 && t('{count, plural, one {# lead has none.} other {# leads have none.}}', { count: without }),
  ]
    .filter(Boolean)
    .join(' ')
}
