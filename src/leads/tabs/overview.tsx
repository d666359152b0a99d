import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { ExternalLink } from '../../ui/external-link.tsx'
import { contradictionsOf } from '../insights.ts'
import { languages, leadTypes } from '../lead-words.ts'
import { sayName } from '../say-name.ts'
import { ContactRows } from './contact-rows.tsx'
import { Fact, Facts, labels, Moment, Section } from './facts.tsx'
import { LongList } from './long-list.tsx'

/** Who the lead is, how to reach them, where they stand. */
export function Overview({ lead }: { lead: Lead }) {
  const address = [lead.streetAddress, lead.city, [lead.state, lead.zipCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const roles = lead.customRoleList.filter((role) => role.assignee ?? role.assigneeId)
  const contradictions = contradictionsOf(lead)
  return (
    <>
      {contradictions.length > 0 && (
        <p className="px-5 pt-3 text-xs text-warn">{t('Contradicts itself: {sentences}', { sentences: contradictions.join(' ') })}</p>
      )}
      <Section title={t('Contact')}>
        <ContactRows lead={lead} />
      </Section>
      <Section title={t('Pipeline')}>
        <Facts>
          <Fact label={t('Stage')}>{lead.stage}</Fact>
          <Fact label={t('Source')}>{lead.source}</Fact>
          <Fact label={t('Assigned agent')}>{lead.assignedUser}</Fact>
          <Fact label={t('Score')}>{lead.score}</Fact>
          <Fact label={t('Opportunity')}>{lead.opportunity && sayName(lead.opportunity)}</Fact>
          <Fact label={t('Lead type')}>{labels(leadTypes(lead).map(sayName))}</Fact>
          <Fact label={t('Pond')}>{lead.pondName}</Fact>
          <Fact label={t('Owned by')}>{sayOwner(lead)}</Fact>
        </Facts>
        <LongList entries={roles}>
          {(shown) => (
            <Facts>
              {shown.map((role, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a role may lack its id, and the order does not change
                <Fact key={place} label={role.role ?? t('Role')}>
                  {role.assignee ?? role.assigneeId}
                </Fact>
              ))}
            </Facts>
          )}
        </LongList>
      </Section>
      <Section title={t('Dates')}>
        <Facts>
          <Fact label={t('Created')}>{moment(lead.createTime)}</Fact>
          <Fact label={t('Assigned')}>{moment(lead.assignTime)}</Fact>
          <Fact label={t('Last touch')}>{moment(lead.lastTouch) ?? t('never')}</Fact>
          <Fact label={t('Last visit')}>{moment(lead.lastVisit) ?? t('never')}</Fact>
          <Fact label={t('Updated')}>{moment(lead.lastUpdateTime)}</Fact>
        </Facts>
      </Section>
      <Section title={t('Person')}>
        <Facts>
          <Fact label={t('Address')}>{address}</Fact>
          <Fact label={t('Birthday')}>{lead.birthday}</Fact>
          <Fact label={t('Language')}>{lead.language && sayName(languages[lead.language] ?? lead.language)}</Fact>
          <Fact label={t('Referred by')}>{lead.referredBy}</Fact>
          <Fact label={t('Segments')}>{labels(lead.segments)}</Fact>
          <Fact label={t('Groups')}>{labels(lead.groups)}</Fact>
          <Fact label={t('Facebook')}>{lead.facebook && <ExternalLink address={lead.facebook} />}</Fact>
          <Fact label={t('Twitter')}>{lead.twitter && <ExternalLink address={lead.twitter} />}</Fact>
          <Fact label={t('Hidden in Lofty')}>{lead.hiddenFlag === undefined ? undefined : t(lead.hiddenFlag ? 'yes' : 'no')}</Fact>
          <Fact label={t('Lead id')}>
            <span className="select-all">{lead.leadId}</span>
          </Fact>
        </Facts>
        {lead.unread.length > 0 && (
          <p className="mt-3 text-xs text-warn">
            {t('Lofty sent something that makes no sense in: {fields}.', { fields: lead.unread.join(', ') })}
          </p>
        )}
      </Section>
    </>
  )
}

function moment(time: number | undefined) {
  return time === undefined ? undefined : <Moment time={time} />
}

const OWNERS: Record<string, string> = { TEAM: t('the whole account'), OFFICE: t('an office'), PERSONAL: t('one agent') }

/** Who a lead belongs to (`ownershipScope`, `ownershipId`). */
function sayOwner({ ownershipScope, ownershipId, assignedUserId, assignedUser }: Lead): string | undefined {
  if (!ownershipScope) return undefined
  const owner = ownershipId === assignedUserId ? assignedUser : ownershipId && t('id {id}', { id: ownershipId })
  const scope = OWNERS[ownershipScope] ?? ownershipScope
  return ownershipScope === 'TEAM' || !owner ? scope : `${scope} (${owner})`
}
