import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { sayPhone } from '../lead-words.ts'
import { sayName } from '../say-name.ts'
import { Fact, Facts, labels, Section } from './facts.tsx'
import { LongList } from './long-list.tsx'

/** The people around the lead (`leadFamilyMemberList`). Lofty says nothing on contacting them: numbers are no links. */
export function Family({ lead }: { lead: Lead }) {
  return (
    <LongList entries={lead.leadFamilyMemberList}>
      {(shown) =>
        shown.map((member, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: family members have no id, and their order does not change
          <Section key={place} title={member.relationship === undefined ? t('Family') : sayName(member.relationship)}>
            <Facts>
              <Fact label={t('Name')}>{[member.firstName, member.lastName].filter(Boolean).join(' ')}</Fact>
              <Fact label={t('Phones')}>{labels(member.phones.map(sayPhone))}</Fact>
              <Fact label={t('Emails')}>{labels(member.emails)}</Fact>
              <Fact label={t('Birthday')}>{member.birthday}</Fact>
            </Facts>
          </Section>
        ))
      }
    </LongList>
  )
}
