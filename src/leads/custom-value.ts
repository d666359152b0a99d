import type { CustomAttribute } from '../lofty/lead.ts'
import { readAmericanDay, readTime } from '../lofty/times.ts'
import { formatCalendarDay, formatCount, formatMoney } from '../ui/format.ts'

/** A custom field's value as its type means it: one text, several, or not given. */
export type CustomValue = { text: string } | { texts: string[] } | undefined

/** Reads a custom field by its type. Lofty sends every value as text; what does not fit its type is shown as it came. */
export function customValue({ attributeType, value }: CustomAttribute): CustomValue {
  if (value === undefined) return undefined
  const number = Number(value)
  const isNumber = Number.isFinite(number)
  switch (attributeType) {
    case 'multi_select':
      return several(value)
    case 'currency':
      // "0" is how Lofty leaves number-like fields empty.
      return number === 0 ? undefined : { text: isNumber ? formatMoney(number) : value }
    case 'percentage':
      return number === 0 ? undefined : { text: isNumber ? `${formatCount(number)} %` : value }
    case 'number':
      return { text: isNumber ? formatCount(number) : value }
    case 'date':
    case 'anniversary_date': {
      const time = readTime(value) ?? readAmericanDay(value)
      return { text: time === undefined ? value : formatCalendarDay(time) }
    }
    default:
      return { text: value }
  }
}

/** A multi-select's value is the text of a JSON array. */
function several(value: string): CustomValue {
  try {
    const parsed: unknown = JSON.parse(value)
    const texts = Array.isArray(parsed) ? parsed.filter((each) => typeof each === 'string' && each !== '') : [value]
    return texts.length > 0 ? { texts } : undefined
  } catch {
    return { texts: value.split(',').map((each) => each.trim()) }
  }
}
