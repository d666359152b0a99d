import type { Lead } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import { formatCount, formatMoney } from '../ui/format.ts'
import { emailVerdict, phonesOf } from './contact.ts'
import { leadTypes } from './lead-words.ts'

/** The insights that a lead tells by itself, whatever day it is and whoever else is in the book. */
export function insightsOf(lead: Lead): (string | undefined)[] {
  return [isBack(lead) ? 'came-back' : undefined, contradictionsOf(lead).length > 0 ? 'contradiction' : undefined]
}

/** Visited the site after the last touch. Who never visited, or was never touched, did not come back. */
function isBack({ lastVisit, lastTouch }: Lead): boolean {
  return lastVisit !== undefined && lastTouch !== undefined && lastVisit > lastTouch
}

/** What of a lead cannot all be true, one sentence each: something to put right in Lofty. */
export function contradictionsOf(lead: Lead): string[] {
  const wish = lead.leadInquiry
  return [
    backwards((ends) => t('Wanted price: at least {min} and at most {max}.', ends), wish?.priceMin, wish?.priceMax, formatMoney),
    backwards((ends) => t('Wanted bedrooms: at least {min} and at most {max}.', ends), wish?.bedroomsMin, wish?.bedroomsMax, formatCount),
    backwards(
      (ends) => t('Wanted bathrooms: at least {min} and at most {max}.', ends),
      wish?.bathroomsMin,
      wish?.bathroomsMax,
      formatCount,
    ),
    leadTypes(lead).includes('Seller') && lead.leadPropertyList.length === 0 ? t('A seller, but no property is on file.') : undefined,
    wasTouchedThoughBlocked(lead) ? t('Touched last when every number and address was blocked already.') : undefined,
  ].filter((sentence) => sentence !== undefined)
}

/** A range of the inquiry that begins above its own end: nothing can ever fit it. */
function backwards(
  say: (ends: { min: string; max: string }) => string,
  min: number | undefined,
  max: number | undefined,
  format: (value: number) => string,
): string | undefined {
  if (min === undefined || max === undefined || min <= max) return undefined
  return say({ min: format(min), max: format(max) })
}

/**
 * Touched when each number and address, by which they could be reached at all, was blocked. Lofty does not tell since
 * when something is blocked, but blocking changes the lead: where nothing changed after the last touch, it stood before.
 */
function wasTouchedThoughBlocked(lead: Lead): boolean {
  const { lastTouch, lastUpdateTime } = lead
  if (lastTouch === undefined || lastUpdateTime === undefined || lastTouch < lastUpdateTime) return false
  const verdicts = phonesOf(lead).flatMap((phone) => [phone.call, phone.text])
  if (lead.emails.length > 0) verdicts.push(emailVerdict(lead))
  return verdicts.length > 0 && verdicts.every((verdict) => verdict.state === 'blocked')
}
