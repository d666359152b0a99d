import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { formatCount, formatMoney, formatRange } from '../../ui/format.ts'
import { sayTimeFrame } from '../lead-words.ts'
import { sayName } from '../say-name.ts'
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
      <Section title={t('Looking for')}>
        <Facts>
          <Fact label={t('Price')}>{inquiry && formatRange(inquiry.priceMin, inquiry.priceMax, formatMoney)}</Fact>
          <Fact label={t('Beds')}>{inquiry && formatRange(inquiry.bedroomsMin, inquiry.bedroomsMax, formatCount)}</Fact>
          <Fact label={t('Baths')}>{inquiry && formatRange(inquiry.bathroomsMin, inquiry.bathroomsMax, formatCount)}</Fact>
          <Fact label={t('Types')}>{inquiry && labels(inquiry.propertyType.map(sayName))}</Fact>
          <Fact label={t('Locations')}>{places && labels([...new Set(places.filter(Boolean))])}</Fact>
          <Fact label={t('Saved')}>{saved === undefined ? undefined : <Moment time={saved} />}</Fact>
        </Facts>
      </Section>
      <Section title={t('Buying')}>
        <Facts>
          <Fact label={t('Time frame')}>{sayTimeFrame(lead.buyingTimeFrame)}</Fact>
          <Fact label={t('Pre-qualified')}>{lead.preQual && sayName(lead.preQual)}</Fact>
          <Fact label={t('First-time buyer')}>{lead.fthb && sayName(lead.fthb)}</Fact>
          <Fact label={t('House to sell first')}>{lead.houseToSell && sayName(lead.houseToSell)}</Fact>
          <Fact label={t('Has a buyer’s agent')}>{lead.withBuyerAgent && sayName(lead.withBuyerAgent)}</Fact>
        </Facts>
      </Section>
      <Section title={t('Selling')}>
        <Facts>
          <Fact label={t('Time frame')}>{sayTimeFrame(lead.sellingTimeFrame)}</Fact>
          <Fact label={t('Has a mortgage')}>{lead.mortgage && sayName(lead.mortgage)}</Fact>
          <Fact label={t('Wants to buy as well')}>{lead.buyHouse && sayName(lead.buyHouse)}</Fact>
          <Fact label={t('Has a listing agent')}>{lead.withListingAgent && sayName(lead.withListingAgent)}</Fact>
        </Facts>
      </Section>
    </>
  )
}
