import { CircleCheck, CircleX, House } from 'lucide-react'
import { useState } from 'react'
import type { Lead, Property } from '../../lofty/lead.ts'
import { Button } from '../../ui/button.tsx'
import { ExternalLink, safeHref } from '../../ui/external-link.tsx'
import { formatCount, formatMoney, formatPlural, formatRange } from '../../ui/format.ts'
import { fitOf } from '../fit.ts'
import { Labels, Section } from './facts.tsx'

/** The lead's properties, each held against what they look for. */
export function Properties({ lead }: { lead: Lead }) {
  const [hasPictures, setPictures] = useState(false)
  const isAnyPictured = lead.leadPropertyList.some((property) => property.pictureUrl)
  return (
    <>
      {isAnyPictured && !hasPictures && (
        <Section>
          <div className="flex items-center justify-between gap-3 text-sm text-faint">
            Pictures come from other sites, which would see that you look.
            <Button onClick={() => setPictures(true)}>Show pictures</Button>
          </div>
        </Section>
      )}
      {lead.leadPropertyList.map((property, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: properties may lack an id, and their order does not change
        <PropertyCard key={place} property={property} lead={lead} hasPicture={hasPictures} />
      ))}
    </>
  )
}

function PropertyCard({ property, lead, hasPicture }: { property: Property; lead: Lead; hasPicture: boolean }) {
  const price = property.price === undefined ? formatRange(property.priceMin, property.priceMax, formatMoney) : formatMoney(property.price)
  const place = [property.streetAddress, property.city ?? property.county, [property.state, property.zipCode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  const facts = [
    property.propertyType,
    property.bedrooms !== undefined && formatPlural(property.bedrooms, 'bed'),
    property.bathrooms !== undefined && formatPlural(property.bathrooms, 'bath'),
    property.squareFeet && `${formatCount(property.squareFeet)} sq ft`,
    property.lotSize && `${formatCount(property.lotSize)} acres`,
    property.floors && formatPlural(property.floors, 'floor'),
    property.parkingSpace && `${formatCount(property.parkingSpace)} parking`,
  ].filter((fact): fact is string => Boolean(fact))
  const labels = [property.label, ...(property.labelList?.split(',') ?? [])]
  const names = [...new Set(labels.flatMap((name) => name?.trim() || []))]
  return (
    <article className="flex gap-3.5 border-b border-line px-5 py-4 last:border-0">
      <Picture address={hasPicture ? property.pictureUrl : undefined} />
      <div className="min-w-0 flex-1 space-y-1 text-sm">
        <div className="flex items-baseline justify-between gap-2">
          <h3 className="text-base font-semibold">{price ?? 'Price not given'}</h3>
          {property.listingStatus && (
            <span className="rounded-full border border-line px-2 text-xs text-soft">{property.listingStatus}</span>
          )}
        </div>
        <p>
          <bdi>{place || 'Address not given'}</bdi>
          {property.mailAddress && <span className="text-faint"> · mailing address</span>}
        </p>
        {facts.length > 0 && <p className="text-faint">{facts.join(' · ')}</p>}
        <FitLine property={property} lead={lead} />
        {names.length > 0 && <Labels names={names} />}
        {property.note && <p className="whitespace-pre-line text-soft">{property.note}</p>}
        {property.siteListingUrl && <ExternalLink address={property.siteListingUrl}>Open the listing</ExternalLink>}
      </div>
    </article>
  )
}

function FitLine({ property, lead }: { property: Property; lead: Lead }) {
  const { isIn, reasons } = fitOf(property, lead.leadInquiry)
  if (isIn === undefined) return <p className="text-xs text-faint">Nothing in the inquiry to hold it against</p>
  const Icon = isIn ? CircleCheck : CircleX
  return (
    <p className={`flex gap-1.5 text-xs ${isIn ? 'text-good' : 'text-warn'}`}>
      <Icon aria-hidden className="mt-px size-3.5 shrink-0" />
      <span>
        {isIn ? 'Fits the inquiry' : 'Outside the inquiry'}: {reasons.join('; ')}
      </span>
    </p>
  )
}

/** A picture from another site: never with a referrer, and only once somebody asked for pictures. */
function Picture({ address }: { address: string | undefined }) {
  const [hasFailed, setFailed] = useState(false)
  const source = address && safeHref(address)?.startsWith('http') ? address : undefined
  return (
    <div className="grid size-20 shrink-0 place-content-center overflow-hidden rounded-lg bg-sunken text-faint">
      {source && !hasFailed ? (
        <img
          src={source}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setFailed(true)}
          className="size-20 object-cover"
        />
      ) : (
        <House aria-hidden className="size-6" />
      )}
    </div>
  )
}
