import type { Message } from '../../texts/spanish.ts'
import { t } from '../../texts/t.ts'
import type { View } from './view.ts'

interface BuiltIn extends View {
  /** In English whichever language the page speaks: addresses, pins and other agents’ links name it so. */
  name: Message
  /** Whom it finds, and why that is worth a look. */
  help: string
}

/** What an agent asks every day. */
const daily: readonly BuiltIn[] = [
  { name: 'New this week', help: t('Came in during the last 7 days'), query: 'created=-7d..' },
  {
    name: 'New and not touched',
    help: t('Came in during the last 7 days, and nobody was in touch'),
    query: 'insight=never-touched&created=-7d..',
  },
  {
    name: 'Callable today',
    help: t('May be called, and nobody was in touch today; the best scores first'),
    query: 'insight=callable-today&sort=Score',
  },
  {
    name: 'Hot but quiet',
    help: t('Score of 70 or more, last touched two weeks ago or earlier'),
    query: 'score=70..&lastTouch=..-14d&sort=Score',
  },
  {
    name: 'Buying within 3 months',
    help: t('Buyers who say so, the best scores first'),
    query: 'leadType=Buyer&buyingTimeFrame=..3&sort=Score',
  },
  {
    name: 'Selling within 6 months',
    help: t('Sellers who say so, the best scores first'),
    query: 'leadType=Seller&sellingTimeFrame=..6&sort=Score',
  },
]

/** What only the whole book brings up. */
const found: readonly BuiltIn[] = [
  { name: 'Came back', help: t('Visited after our last touch, the latest visit first'), query: 'insight=came-back&sort=LastActivity' },
  { name: 'Never touched', help: t('Nobody was in touch yet'), query: 'insight=never-touched' },
  { name: 'Birthdays this month', help: t('Whose birthday is known'), query: 'insight=birthday-this-month' },
  { name: 'No agent', help: t('Assigned to nobody, or in a pond'), query: 'insight=no-agent' },
  {
    name: 'Contradictions',
    help: t('A range that ends before it begins, a seller without a property, or touched although blocked'),
    query: 'insight=contradiction',
  },
  {
    name: 'Same phone or e-mail',
    help: t('Shared with another lead: perhaps one person twice'),
    query: 'insight=shared-contact&sort=phone&desc=false',
  },
]

/** The views that Leadbook brings. They say which leads and their order; how the list looks stays as it is. */
export const builtInViews: readonly Required<BuiltIn>[] = [...daily, ...found].map((view) => ({ ...view, label: t(view.name) }))
