import type { Lead } from '../../lofty/lead.ts'
import { formatCount, formatMoney, formatRange } from '../../ui/format.ts'
import { sayTimeFrame } from '../lead-words.ts'
import { Fact, Facts, labels, Moment, Section } from './facts.tsx'

/** What the lead looks for, and their answers about buying and selling. */
export function InquiryTab({ lead }: { lead: Lead }) {
  const inquiry = lead.leadInquiry
  const places = inquiry?.locations.map(
    (each) =>
      [each.streetAddress, each.city ?? each.county, each.stateCode, each.zipCode].filter(Boolean).join(', ') || each.description || '',
  )
  const saved = inquiry?.updateTime ?? inquiry?.createTime
  return (
    <>
      <Section title="Looking for">
        <Facts>
          <Fact label="Price">{inquiry && formatRange(inquiry.priceMin, inquiry.priceMax, formatMoney)}</Fact>
          <Fact label="Beds">{inquiry && formatRange(inquiry.bedroomsMin, inquiry.bedroomsMax, formatCount)}</Fact>
          <Fact label="Baths">{inquiry && formatRange(inquiry.bathroomsMin, inquiry.bathroomsMax, formatCount)}</Fact>
          <Fact label="Types">{inquiry && labels(inquiry.propertyType)}</Fact>
          <Fact label="Locations">{places && labels([...new Set(places.filter(Boolean))])}</Fact>
          <Fact label="Saved">{saved === undefined ? undefined : <Moment time={saved} />}</Fact>
        </Facts>
      </Section>
      <Section title="Buying">
        <Facts>
          <Fact label="Time frame">{sayTimeFrame(lead.buyingTimeFrame)}</Fact>
          <Fact label="Pre-qualified">{lead.preQual}</Fact>
          <Fact label="First-time buyer">{lead.fthb}</Fact>
          <Fact label="House to sell first">{lead.houseToSell}</Fact>
          <Fact label="Has a buyer’s agent">{lead.withBuyerAgent}</Fact>
        </Facts>
      </Section>
      <Section title="Selling">
        <Facts>
          <Fact label="Time frame">{sayTimeFrame(lead.sellingTimeFrame)}</Fact>
          <Fact label="Has a mortgage">{lead.mortgage}</Fact>
          <Fact label="Wants to buy as well">{lead.buyHouse}</Fact>
          <Fact label="Has a listing agent">{lead.withListingAgent}</Fact>
        </Facts>
      </Section>
    </>
  )
}
