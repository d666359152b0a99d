import { momentsOf } from '../filters/dates.ts'
import { choices, type Kind, sayList } from '../filters/kinds.ts'
import { t } from '../texts/t.ts'
import type { LeadCondition } from './lead-fields.ts'
import { filter, VALUE } from './lead-filter.ts'
import { type SinceKind, sinceKinds } from './looks.ts'

/** Something worth knowing of a lead: its name in the list, and what a lead must hold. */
interface Insight {
  label: string
  asks: (now: number) => LeadCondition[]
}

const told = (insight: string) => (): LeadCondition[] => [{ field: 'insight', labels: [insight], need: 'any' }]

/** The insights by their names in the URL. */
const insights: Record<string, Insight> = {
  'came-back': { label: t('Back since our last touch'), asks: told('came-back') },
  'never-touched': { label: t('Never touched'), asks: () => [{ field: 'lastTouch', given: false }] },
  /** There is a number that may be called, and nobody was in touch today, by the reader's calendar. */
  'callable-today': {
    label: t('Callable today'),
    asks: (now) => [
      { field: 'canContact', labels: ['call'], need: 'any' },
      { field: 'quietSince', ...momentsOf({ from: undefined, to: '-1d' }, now) },
    ],
  },
  'birthday-this-month': {
    label: t('With a birthday this month'),
    asks: (now) => [{ field: 'birthdayMonth', labels: [String(new Date(now).getMonth() + 1)], need: 'any' }],
  },
  /** In a pond, too: nobody has taken them yet. */
  'no-agent': { label: t('Without an agent'), asks: () => [{ field: 'agent', given: false }] },
  contradiction: { label: t('Contradicting themselves'), asks: told('contradiction') },
  'shared-contact': { label: t('Sharing a phone or e-mail with another lead'), asks: () => [{ field: 'reachedBy', isShared: true }] },
}

/** Some of a few options, whose labels go into a sentence as they are said there. */
function picks(names: readonly string[], joiner: 'and' | 'or', examples: readonly string[]): Kind<string[]> {
  const kind = choices(joiner, { pattern: new RegExp(`^(${names.join('|')})$`), examples: [...examples] })
  const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
  return { ...kind, say: (picked, labelOf) => sayList(picked.map(labelOf).map(inSentence), joiner) }
}

/** What became of a view's leads, by the names in the URL. */
const SINCE: Record<SinceKind, string> = {
  new: t('New in the view'),
  back: t('Back on the site'),
  reassigned: t('Reassigned'),
  stage: t('In another stage'),
  tagged: t('With a tag added'),
  gone: t('Gone from the view'),
}

/** What only looking at the whole book, or at several facts of a lead together, brings up. */
export const insightFilters = {
  insight: filter({
    label: t('Insights'),
    group: 'Insights',
    // All hold: what an agent looks for is where they meet. (Who has any of them is most of the book.)
    kind: picks(Object.keys(insights), 'and', ['came-back', 'callable-today']),
    options: Object.entries(insights).map(([value, { label }]) => ({ value, label })),
    help: t('All that you pick must hold'),
    sentence: '{}',
    isEachApart: true,
    asks: (picked, now) => picked.flatMap((each) => insights[each]?.asks(now) ?? []),
  }),
  since: filter({
    label: t('Since you last looked'),
    group: 'Insights',
    kind: picks(sinceKinds, 'or', ['new', 'gone']),
    options: sinceKinds.map((value) => ({ value, label: SINCE[value] })),
    help: t('At the view that is shown, in this browser'),
    sentence: t('{value} since you last looked', VALUE),
    needsView: true,
    // The book holds them against what they were (look-answers.ts); by themselves they do not tell.
    asks: () => [],
  }),
}
