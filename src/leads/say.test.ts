import { describe, expect, test } from 'vitest'
import type { Option } from '../filters/kinds.ts'
import { filterEntries } from './filters.ts'
import type { Lookups } from './lookups.ts'
import { saySearch, sayValue } from './say.ts'
import { parseSearch } from './search.ts'

const none: Option[] = []
const options: Lookups['options'] = {
  stages: none,
  sources: none,
  agents: [{ value: '840000000000003', label: 'Ben Agent' }],
  segments: none,
  groups: none,
  tags: none,
  offices: [{ value: '55', label: 'Austin office' }],
  roles: none,
}
const say = (query: string) => saySearch(parseSearch(query), options).join('')

describe('the sentence over the list', () => {
  test.each([
    ['', 'All leads, newest first.'],
    ['desc=false', 'All leads, oldest first.'],
    ['sort=Score', 'All leads, by score, descending.'],
    ['insight=came-back&insight=callable-today', 'Leads back since our last touch and callable today, newest first.'],
    ['sort=Inquries&desc=false', 'All leads, by inquiries, ascending.'],
    ['sort=Default', 'All leads, in Lofty’s own order.'],
    ['stage=Hot', 'Leads in stage Hot, newest first.'],
    ['stage=Hot&stage=New+Leads&stage=Cold', 'Leads in stage Hot, New Leads or Cold, newest first.'],
    ['allTags=VIP&allTags=Lake', 'Leads tagged VIP and Lake, newest first.'],
    ['anyTags=VIP&anyTags=Lake', 'Leads tagged VIP or Lake, newest first.'],
    ['contacted=false', 'Leads that are not contacted, newest first.'],
    ['key=a%26b', 'Leads that mention “a&b”, newest first.'],
    ['assignedUserId=840000000000003', 'Leads assigned to Ben Agent, newest first.'],
    ['assignedUserId=9', 'Leads assigned to 9, newest first.'],
    ['languages=es&languages=xx', 'Leads who speak Spanish or xx, newest first.'],
    ['groupIds=55&querySubGroup=true', 'Leads of office Austin office and with its sub-offices, newest first.'],
    ['~stage=Hot', 'All leads, newest first.'],
    ['price=300000..500000', 'Leads whose price range overlaps $300,000 to $500,000, newest first.'],
    ['price=includes:650000..650000', 'Leads whose price range takes in $650,000, newest first.'],
    ['score=70..&created=-7d..', 'Leads that score 70 or more and created in the last 7 days, newest first.'],
    ['lastTouch=..-14d&lastVisit=never', 'Leads last touched 14 days ago or earlier and whose last visit was never, newest first.'],
    ['buyingTimeFrame=..6', 'Leads whose time frame to buy is within 6 months, newest first.'],
    ['buyingTimeFrame=12%2B', 'Leads whose time frame to buy is 12+ months, newest first.'],
    ['preQual=Yes&preQual=none', 'Leads whose answer to “pre-qualified” is Yes or not given, newest first.'],
    ['custom=Pets:Dog&custom=Pets:Cat&custom=Must-haves:Pool', 'Leads whose Pets is Dog or Cat and Must-haves is Pool, newest first.'],
    ['canContact=call&canContact=text', 'Leads who may be contacted by Call and Text, newest first.'],
    ['noTags=Spam%3F&noTags=VIP', 'Leads not tagged Spam? or VIP, newest first.'],
    ['preciseSearchFlag=true', 'All leads, newest first.'],
    ['stage=Hot&source=Zillow&phone=512&sort=Lender', 'Leads in stage Hot, from Zillow and with phone “512”, by lender, descending.'],
    ['stage=%24%26+%7B%7D', 'Leads in stage $& {}, newest first.'],
    [
      'roleAssigneeFilters=[{"roleName":"Buyer Agent","assigneeToIds":[840000000000003,9]}]',
      'Leads whose Buyer Agent is Ben Agent or 9, newest first.',
    ],
  ])('%s reads: %s', (query, sentence) => {
    expect(say(query)).toBe(sentence)
  })

  test('what comes from outside stands in pieces of its own', () => {
    const pieces = saySearch(parseSearch('stage=%E2%80%AEtoH&source=Zillow&groupIds=55&querySubGroup=true'), options)
    const [ours, theirs] = [0, 1].map((turn) => pieces.filter((_, place) => place % 2 === turn))
    expect(ours).toEqual(['Leads in stage ', ', from ', ', of office ', ' and with its sub-offices, newest first.'])
    expect(theirs).toEqual(['\u202etoH', 'Zillow', 'Austin office', ''])
  })

  test('every example of every filter is said in words', () => {
    for (const [id, { examples }] of filterEntries) {
      for (const texts of examples) expect(sayValue(id, texts, options)).toMatch(/\S/)
    }
  })
})
