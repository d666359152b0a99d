import { describe, expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import { findUnapplied } from './echo.ts'
import { parseSearch } from './search.ts'

const hot = {
  leadId: 1,
  stage: 'Hot',
  tags: [{ tagName: 'VIP' }, { tagName: 'Lake' }],
  phones: ['+15125550142'],
  emails: ['Ada@Example.com'],
}
const cold = { leadId: 2, stage: 'Cold', source: 'Zillow' }
const rows = (...raw: unknown[]) => raw.map(readLead)
const search = (query: string) => parseSearch(query)

describe('an answer that fits what was asked', () => {
  test.each([
    ['no filter', '', [hot, cold]],
    ['a stage', 'stage=Hot', [hot]],
    ['a stage in other letters', 'stage=hOT', [hot]],
    ['one of two stages', 'stage=Hot&stage=Cold', [hot, cold]],
    ['all of the tags', 'allTags=VIP&allTags=Lake', [hot]],
    ['one of the tags', 'anyTags=VIP&anyTags=Pool', [hot]],
    ['a phone however written', 'phone=%2B1+(512)+555-0142', [hot]],
    ['part of a phone', 'phone=555-01', [hot]],
    ['an e-mail in other letters', 'email=ada', [hot]],
    ['a filter switched off', '~stage=Hot', [cold]],
    ['a filter that leads cannot tell', 'groupIds=55', [hot, cold]],
    ['an agent by the short id of the members list', 'assignedUserId=77', [{ leadId: 3, assignedUserId: 840000000000003 }]],
    ['a language not given', 'languages=es', [hot]],
    ['no rows at all', 'stage=Hot', []],
    ['rows that could not be read', 'stage=Hot', ['nonsense', {}]],
    ['half of the rows for an approximate filter', 'key=ada', [hot, cold]],
  ])('%s', (_, query, raw) => {
    expect(findUnapplied(search(query), rows(...raw))).toEqual([])
  })
})

describe('an answer that does not', () => {
  test.each([
    ['another stage', 'stage=Hot', [hot, cold], 'Stage', 1],
    ['no stage', 'stage=Hot', [hot, { leadId: 9 }], 'Stage', 1],
    ['another source', 'source=Sphere', [cold], 'Source', 1],
    ['one tag of two', 'allTags=VIP&allTags=Pool', [hot], 'All tags', 1],
    ['neither tag', 'anyTags=Pool&anyTags=Golf', [hot], 'Any tags', 1],
    ['another agent', 'assignedUserId=840000000000004', [{ leadId: 3, assignedUserId: 840000000000003 }], 'Assigned agent', 1],
    ['another segment', 'segments=Downtown', [{ leadId: 3, segments: ['Lake'] }], 'Segments', 1],
    ['another group', 'groups=Downtown', [{ leadId: 3, groups: ['Lake'] }], 'Groups', 1],
    ['another language', 'languages=es', [{ leadId: 3, language: 'en' }], 'Languages', 1],
    ['another phone', 'phone=999', [hot], 'Phone', 1],
    ['no phone', 'phone=999', [cold], 'Phone', 1],
    ['another e-mail', 'email=ben', [hot, cold], 'Email', 2],
    ['contacted, mostly', 'contacted=true', [hot, cold], 'Contacted', 2],
    ['not mentioned, mostly', 'key=nobody', [hot, cold], 'Search', 2],
    ['nobody in the role', 'roleAssigneeFilters=[{"roleName":"Buyer Agent","assigneeToIds":[7]}]', [hot], 'Role assignees', 1],
  ])('%s', (_, query, raw, label, misfits) => {
    expect(findUnapplied(search(query), rows(...raw))).toEqual([expect.objectContaining({ label, misfits, checked: raw.length })])
  })

  test('names each filter that was not applied, counting only leads that could be read', () => {
    const found = findUnapplied(search('stage=Hot&source=Sphere&allTags=VIP'), rows(hot, cold, 'nonsense'))
    expect(found).toEqual([
      { id: 'stage', label: 'Stage', misfits: 1, checked: 2 },
      { id: 'source', label: 'Source', misfits: 2, checked: 2 },
      { id: 'allTags', label: 'All tags', misfits: 1, checked: 2 },
    ])
  })

  test('a role is told by who holds it', () => {
    const lead = { leadId: 1, customRoleList: [{ roleId: 4, role: 'Buyer Agent', assigneeId: 7, assignee: 'Ben' }] }
    const asked = search('roleAssigneeFilters=[{"roleName":"Buyer Agent","assigneeToIds":[7,8]}]')
    expect(findUnapplied(asked, rows(lead))).toEqual([])
  })
})
