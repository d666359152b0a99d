import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { Inquiry, Lead } from '../../lofty/lead.ts'
import { rich } from '../../texts/rich.ts'
import { t } from '../../texts/t.ts'
import { formatCount, formatMoney } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { reveal } from '../../ui/reveal.tsx'
import { askBook } from '../book.ts'
import { asksForHomes, fitOf } from '../fit.ts'
import { LeadShape } from '../lead-shape.tsx'
import { sayLeadName } from '../lead-words.ts'
import type { Match, Matches } from '../matches.ts'
import { sayHave } from '../say-book.ts'
import { sayName } from '../say-name.ts'
import { useBook } from '../use-book.ts'
import { leadHref } from '../use-search.ts'
import { LongList } from './long-list.tsx'
import { sayBaths, sayBeds } from './say-rooms.ts'

/** The properties of other leads in the book that fit what the lead looks for. */
export function MatchesTab({ lead: { leadId, leadInquiry } }: { lead: Lead }) {
  const { isOn, isComplete, progress, version } = useBook()
  const isAsked = isOn && asksForHomes(leadInquiry)
  const { data: matches, error } = useQuery({
    queryKey: ['matches', leadId, version, leadInquiry],
    queryFn: () => askBook((ask) => ask('matches', { leadId, leadInquiry })),
    enabled: isAsked,
    // While the book changes, what was found stays.
    placeholderData: (before) => before,
    gcTime: 30_000,
  })
  if (!asksForHomes(leadInquiry))
    return <Said>{t('The inquiry leaves everything open: there is nothing to hold properties against.')}</Said>
  if (!isOn) return <Said>{t('Matches are found among the properties of all your leads. Fill your book, then look again.')}</Said>
  if (error) return <Said>{t('Your book could not be asked for matches. Reload the page to try again.')}</Said>
  if (!matches) return <LeadShape />
  const found = sayMatches(matches, isComplete || !progress ? undefined : sayHave(progress))
  if (matches.total === 0) return <Said>{found}</Said>
  return (
    <>
      <p className="border-b border-line px-5 py-3 text-sm text-faint">{found}</p>
      {matches.best.map((match) => (
        <MatchCard key={`${match.home.leadId} ${match.home.street} ${match.home.since}`} match={match} inquiry={leadInquiry} />
      ))}
    </>
  )
}

/** How many fit, and how many of them are shown; `have` is how much of the book was looked through, where that is not all. */
function sayMatches({ total: count, best }: Matches, have: string | undefined): string {
  if (count === 0) {
    return have === undefined
      ? t('No other lead has a property that fits this inquiry.')
      : t('No other lead has a property that fits this inquiry so far, in {have}.', { have })
  }
  const found =
    have === undefined
      ? t('{count, plural, one {# property of other leads fits this inquiry.} other {# properties of other leads fit this inquiry.}}', {
          count,
        })
      : t(
          '{count, plural, one {# property of other leads fits this inquiry so far, in {have}.} other {# properties of other leads fit this inquiry so far, in {have}.}}',
          { count, have },
        )
  return best.length === count ? found : `${found} ${t('The best {count}:', { count: formatCount(best.length) })}`
}

function MatchCard({ match: { home, holders }, inquiry }: { match: Match; inquiry: Inquiry | undefined }) {
  const { search } = useLocation()
  const place = [home.street, home.city, [home.state, home.zipCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const facts = [
    home.propertyType && sayName(home.propertyType),
    home.bedrooms !== undefined && sayBeds(home.bedrooms),
    home.bathrooms !== undefined && sayBaths(home.bathrooms),
    home.listingStatus && sayName(home.listingStatus),
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <article className="space-y-1 border-b border-line px-5 py-4 text-sm last:border-0">
      <h3 className="text-base font-semibold">{home.price === undefined ? t('Price not given') : formatMoney(home.price)}</h3>
      <p className="break-words">
        <bdi>{reveal(place || t('Address not given'))}</bdi>
      </p>
      {facts.length > 0 && (
        <p className="break-words text-faint">{facts.map((fact, at) => [at > 0 && ' · ', <bdi key={fact}>{reveal(fact)}</bdi>])}</p>
      )}
      <p className="flex gap-1.5 text-xs text-good">
        <CircleCheck aria-hidden className="mt-px size-3.5 shrink-0" />
        <span className="min-w-0 break-words">
          {rich('Fits the inquiry: {reasons}', { reasons: <bdi>{reveal(fitOf(home, inquiry).reasons.join('; '))}</bdi> })}
        </span>
      </p>
      <LongList entries={holders}>
        {(shown) => (
          <ul aria-label={t('On leads')}>
            {shown.map(({ leadId, leadName, label }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lead may have the property twice, and the order does not change
              <li key={at} className="break-words">
                <Link to={leadHref(leadId, search, 'properties')} className="text-accent hover:underline">
                  <bdi>{reveal(sayLeadName(leadName, leadId))}</bdi>
                </Link>
                {label && (
                  <span className="text-faint">
                    {' · '}
                    <bdi>{reveal(sayName(label))}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </LongList>
    </article>
  )
}

function Said({ children }: { children: ReactNode }) {
  return <p className="px-5 py-8 text-center text-sm text-faint">{children}</p>
}
