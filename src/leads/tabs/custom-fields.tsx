import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { type CustomValue, customValue } from '../custom-value.ts'
import { Fact, Facts, Labels, Section } from './facts.tsx'
import { LongList } from './long-list.tsx'

/** The brokerage's own fields, each shown as its type means it. */
export function CustomFields({ lead }: { lead: Lead }) {
  return (
    <Section>
      <LongList entries={lead.customAttributes}>
        {(shown) => (
          <Facts>
            {shown.map((attribute, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the order does not change
              <Fact key={place} label={attribute.attributeName ?? t('Field {number}', { number: place + 1 })}>
                {show(customValue(attribute))}
              </Fact>
            ))}
          </Facts>
        )}
      </LongList>
    </Section>
  )
}

function show(value: CustomValue) {
  return value && ('texts' in value ? <Labels names={[...new Set(value.texts)]} /> : value.text)
}
