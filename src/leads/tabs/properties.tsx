import { CircleCheck, CircleX } from 'lucide-react'
import { useState } from 'react'
import type { Lead, Property } from '../../lofty/lead.ts'
import { rich } from '../../texts/rich.ts'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { ExternalLink, hostOf } from '../../ui/external-link.tsx'
import { ExternalPicture, pictureSource } from '../../ui/external-picture.tsx'
import { formatCount, formatMoney, formatRange } from '../../ui/format.ts'
import { reveal } from '../../ui/reveal.tsx'
import { shorten } from '../../ui/shorten.ts'
import { fitOf } from '../fit.ts'
import { sayName } from '../say-name.ts'
import { labels, Section } from './facts.tsx'
import { LongList } from './long-list.tsx'
import { sayBaths, sayBeds } from './say-rooms.ts'

/** The lead's properties, each held against what they look for. */
export function Properties({ lead }: { lead: Lead }) {
  const [hasPictures, setPictures] = useState(false)
  const isAnyPictured = lead.leadPropertyList.some((property) => pictureSource(property.pictureUrl))
  return (
    <>
      {isAnyPictured && !hasPictures && (
        <Section>
          <div className="flex items-center justify-between gap-3 text-sm text-faint">
            {t('Pictures come from other sites, which would see that you look.')}
            <Button onClick={() => setPictures(true)}>{t('Show pictures')}</Button>
          </div>
        </Section>
      )}
      <LongList entries={lead.leadPropertyList}>
        {(shown) =>
          shown.map((property, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: properties may lack an id, and their order does not change
            <PropertyCard key={place} property={property} lead={lead} hasPicture={hasPictures} />
          ))
        }
      </LongList>
    </>
  )
}

function PropertyCard({ property, lead, hasPicture }: { property: Property; lead: Lead; hasPicture: boolean }) {
  const price = property.price === undefined ? formatRange(property.priceMin, property.priceMax, formatMoney) : formatMoney(property.price)
  const place = [property.streetAddress, property.city ?? property.county, [property.state, property.zipCode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  const facts = [
    property.propertyType && sayName(property.propertyType),
    property.bedrooms !== undefined && sayBeds(property.bedrooms),
    property.bathrooms !== undefined && sayBaths(property.bathrooms),
    property.squareFeet && t('{count} sq ft', { count: formatCount(property.squareFeet) }),
    property.lotSize && t('{count, plural, one {# acre} other {# acres}}', { count: property.lotSize }),
    property.floors && t('{count, plural, one {# floor} other {# floors}}', { count: property.floors }),
    property.parkingSpace && t('{count, plural, one {# parking} other {# parking}}', { count: property.parkingSpace }),
  ].filter((fact): fact is string => Boolean(fact))
  const written = [property.label, ...(property.labelList?.split(',') ?? [])]
  const names = [...new Set(written.flatMap((name) => name?.trim() || []))]
  const host = property.siteListingUrl && hostOf(property.siteListingUrl)
  return (
    <article className="flex gap-3.5 border-b border-line px-5 py-4 last:border-0">
      <ExternalPicture address={property.pictureUrl} isWanted={hasPicture} />
      <div className="min-w-0 flex-1 space-y-1 text-sm">
        <div className="flex items-baseline justify-between gap-2">
          <h3 className="text-base font-semibold">{price ?? t('Price not given')}</h3>
          {property.listingStatus && (
            <bdi className="min-w-0 rounded-full border border-line px-2 text-xs break-words text-soft">
              {reveal(sayName(property.listingStatus))}
            </bdi>
          )}
        </div>
        <p className="break-words">
          <bdi>{reveal(place || t('Address not given'))}</bdi>
          {property.mailAddress && <span className="text-faint"> · {t('mailing address')}</span>}
        </p>
        {facts.length > 0 && (
          <p className="break-words text-faint">{facts.map((fact, at) => [at > 0 && ' · ', <bdi key={fact}>{reveal(fact)}</bdi>])}</p>
        )}
        <FitLine property={property} lead={lead} />
        {labels(names.map(sayName))}
        {property.note && <p className="break-words whitespace-pre-line text-soft [unicode-bidi:plaintext]">{reveal(property.note)}</p>}
        {property.siteListingUrl && (
          <p className="break-words text-faint">
            {host ? (
              rich('{link} on {host}', {
                link: <ExternalLink address={property.siteListingUrl}>{t('Open the listing')}</ExternalLink>,
                host: <bdi>{host}</bdi>,
              })
            ) : (
              <ExternalLink address={property.siteListingUrl} />
            )}
          </p>
        )}
      </div>
    </article>
  )
}

/** Characters of the reasons that are shown. */
const LONGEST_REASONS = 600

function FitLine({ property, lead }: { property: Property; lead: Lead }) {
  const { isIn, reasons } = fitOf(property, lead.leadInquiry)
  if (isIn === undefined) return <p className="text-xs text-faint">{t('Nothing in the inquiry to hold it against')}</p>
  const Icon = isIn ? CircleCheck : CircleX
  return (
    <p className={`flex gap-1.5 text-xs ${isIn ? 'text-good' : 'text-warn'}`}>
      <Icon aria-hidden className="mt-px size-3.5 shrink-0" />
      <span className="min-w-0 break-words">
        {rich(isIn ? 'Fits the inquiry: {reasons}' : 'Outside the inquiry: {reasons}', {
          reasons: <bdi>{reveal(shorten(reasons.join('; '), LONGEST_REASONS))}</bdi>,
        })}
      </span>
    </p>
  )
}
