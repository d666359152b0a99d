import type { Lead } from '../../lofty/lead.ts'
import { ExternalLink } from '../../ui/external-link.tsx'
import { contradictionsOf } from '../insights.ts'
import { languages, leadTypes } from '../lead-words.ts'
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
      {contradictions.length > 0 && <p className="px-5 pt-3 text-xs text-warn">Contradicts itself: {contradictions.join(' ')}</p>}
      <Section title="Contact">
        <ContactRows lead={lead} />
      </Section>
      <Section title="Pipeline">
        <Facts>
          <Fact label="Stage">{lead.stage}</Fact>
          <Fact label="Source">{lead.source}</Fact>
          <Fact label="Assigned agent">{lead.assignedUser}</Fact>
          <Fact label="Score">{lead.score}</Fact>
          <Fact label="Opportunity">{lead.opportunity}</Fact>
          <Fact label="Lead type">{labels(leadTypes(lead))}</Fact>
          <Fact label="Pond">{lead.pondName}</Fact>
          <Fact label="Owned by">{sayOwner(lead)}</Fact>
        </Facts>
        <LongList entries={roles}>
          {(shown) => (
            <Facts>
              {shown.map((role, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a role may lack its id, and the order does not change
                <Fact key={place} label={role.role ?? 'Role'}>
                  {role.assignee ?? role.assigneeId}
                </Fact>
              ))}
            </Facts>
          )}
        </LongList>
      </Section>
      <Section title="Dates">
        <Facts>
          <Fact label="Created">{moment(lead.createTime)}</Fact>
          <Fact label="Assigned">{moment(lead.assignTime)}</Fact>
          <Fact label="Last touch">{moment(lead.lastTouch) ?? 'never'}</Fact>
          <Fact label="Last visit">{moment(lead.lastVisit) ?? 'never'}</Fact>
          <Fact label="Updated">{moment(lead.lastUpdateTime)}</Fact>
        </Facts>
      </Section>
      <Section title="Person">
        <Facts>
          <Fact label="Address">{address}</Fact>
          <Fact label="Birthday">{lead.birthday}</Fact>
          <Fact label="Language">{lead.language && (languages[lead.language] ?? lead.language)}</Fact>
          <Fact label="Referred by">{lead.referredBy}</Fact>
          <Fact label="Segments">{labels(lead.segments)}</Fact>
          <Fact label="Groups">{labels(lead.groups)}</Fact>
          <Fact label="Facebook">{lead.facebook && <ExternalLink address={lead.facebook} />}</Fact>
          <Fact label="Twitter">{lead.twitter && <ExternalLink address={lead.twitter} />}</Fact>
          <Fact label="Hidden in Lofty">{lead.hiddenFlag === undefined ? undefined : lead.hiddenFlag ? 'yes' : 'no'}</Fact>
          <Fact label="Lead id">
            <span className="select-all">{lead.leadId}</span>
          </Fact>
        </Facts>
        {lead.unread.length > 0 && (
          <p className="mt-3 text-xs text-warn">Lofty sent something that makes no sense in: {lead.unread.join(', ')}.</p>
        )}
      </Section>
    </>
  )
}

function moment(time: number | undefined) {
  return time === undefined ? undefined : <Moment time={time} />
}

const OWNERS: Record<string, string> = { TEAM: 'the whole account', OFFICE: 'an office', PERSONAL: 'one agent' }

/** Who a lead belongs to (`ownershipScope`, `ownershipId`). */
function sayOwner({ ownershipScope, ownershipId, assignedUserId, assignedUser }: Lead): string | undefined {
  if (!ownershipScope) return undefined
  const owner = ownershipId === assignedUserId ? assignedUser : ownershipId && `id ${ownershipId}`
  const scope = OWNERS[ownershipScope] ?? ownershipScope
  return ownershipScope === 'TEAM' || !owner ? scope : `${scope} (${owner})`
}
