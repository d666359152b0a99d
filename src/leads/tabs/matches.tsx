import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { Lead } from '../../lofty/lead.ts'
import { formatCount, formatMoney, formatPlural } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { reveal } from '../../ui/reveal.tsx'
import { askBook } from '../book.ts'
import { asksForHomes } from '../fit.ts'
import { LeadShape } from '../lead-shape.tsx'
import type { Match } from '../matches.ts'
import { sayHave } from '../say-book.ts'
import { useBook } from '../use-book.ts'
import { leadHref } from '../use-search.ts'
import { LongList } from './long-list.tsx'

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
  if (!asksForHomes(leadInquiry)) return <Said>The inquiry leaves everything open: there is nothing to hold properties against.</Said>
  if (!isOn) return <Said>Matches are found among the properties of all your leads. Fill your book, then look again.</Said>
  if (error) return <Said>Your book could not be asked for matches. Reload the page to try again.</Said>
  if (!matches) return <LeadShape />
  const soFar = isComplete || !progress ? '' : ` so far, in ${sayHave(progress)}`
  if (matches.total === 0) return <Said>No other lead has a property that fits this inquiry{soFar}.</Said>
  const isAll = matches.best.length === matches.total
  return (
    <>
      <p className="border-b border-line px-5 py-3 text-sm text-faint">
        {formatPlural(matches.total, 'property', 'properties')} of other leads {matches.total === 1 ? 'fits' : 'fit'} this inquiry{soFar}.
        {!isAll && ` The best ${formatCount(matches.best.length)}:`}
      </p>
      {matches.best.map((match) => (
        <MatchCard key={`${match.home.leadId} ${match.home.street} ${match.home.since}`} match={match} />
      ))}
    </>
  )
}

function MatchCard({ match: { home, reasons, holders } }: { match: Match }) {
  const { search } = useLocation()
  const place = [home.street, home.city, [home.state, home.zipCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const facts = [
    home.propertyType,
    home.bedrooms !== undefined && formatPlural(home.bedrooms, 'bed'),
    home.bathrooms !== undefined && formatPlural(home.bathrooms, 'bath'),
    home.listingStatus,
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <article className="space-y-1 border-b border-line px-5 py-4 text-sm last:border-0">
      <h3 className="text-base font-semibold">{home.price === undefined ? 'Price not given' : formatMoney(home.price)}</h3>
      <p className="break-words">
        <bdi>{reveal(place || 'Address not given')}</bdi>
      </p>
      {facts.length > 0 && (
        <p className="break-words text-faint">{facts.map((fact, at) => [at > 0 && ' · ', <bdi key={fact}>{reveal(fact)}</bdi>])}</p>
      )}
      <p className="flex gap-1.5 text-xs text-good">
        <CircleCheck aria-hidden className="mt-px size-3.5 shrink-0" />
        <span className="min-w-0 break-words">
          Fits the inquiry: <bdi>{reveal(reasons.join('; '))}</bdi>
        </span>
      </p>
      <LongList entries={holders}>
        {(shown) => (
          <ul aria-label="On leads">
            {shown.map(({ leadId, leadName, label }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lead may have the property twice, and the order does not change
              <li key={at} className="break-words">
                <Link to={leadHref(leadId, search, 'properties')} className="text-accent hover:underline">
                  <bdi>{reveal(leadName)}</bdi>
                </Link>
                {label && (
                  <span className="text-faint">
                    {' · '}
                    <bdi>{reveal(label)}</bdi>
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
