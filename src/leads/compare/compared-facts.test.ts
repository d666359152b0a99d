import { expect, test } from 'vitest'
import { madeLead } from '../export/hostile-leads.ts'
import { compareHref, readCompared } from './compare-href.ts'
import { comparedFacts } from './compared-facts.ts'

const ada = madeLead({
  leadId: 11,
  firstName: 'Ada',
  stage: 'Hot',
  source: 'Zillow',
  phones: ['5125550142', '5125550143'],
  cannotCall: true,
  customAttributes: [{ attributeName: 'Pets', value: 'Dog' }],
})
const ben = madeLead({
  leadId: 12,
  firstName: 'Ben',
  stage: 'Hot',
  source: 'Website',
  score: 0,
  customAttributes: [{ attributeName: 'Boat', value: 'Yes' }],
})

const factsOf = (...leads: Parameters<typeof comparedFacts>[0]) =>
  Object.fromEntries(
    comparedFacts(leads).map(({ label, values, differs }) => [
      label,
      { texts: values.map((each) => each.map(({ text }) => text)), differs },
    ]),
  )

test('each lead has its value in its place, and what differs is marked', () => {
  expect(factsOf(ada, ben)).toMatchObject({
    Stage: { texts: [['Hot'], ['Hot']], differs: false },
    Source: { texts: [['Zillow'], ['Website']], differs: true },
    // What only one has is missing, not different.
    Score: { texts: [[], ['0']], differs: false },
    Phones: { texts: [['(512) 555-0142', '(512) 555-0143'], []], differs: false },
    Pets: { texts: [['Dog'], []], differs: false },
    Boat: { texts: [[], ['Yes']], differs: false },
    'Lead ID': { texts: [['11'], ['12']], differs: true },
  })
})

test('what nobody has is left out, and a lead that did not come is missing', () => {
  const facts = factsOf(ada, undefined)
  expect(facts).not.toHaveProperty('Tags')
  expect(facts.Stage).toEqual({ texts: [['Hot'], []], differs: false })
})

test('a number says whether it may be used', () => {
  const [phones] = comparedFacts([ada])
  expect(phones?.values[0]?.map(({ verdict }) => verdict?.reason)).toEqual(['the lead must not be called', 'the lead must not be called'])
})

test.each([
  ['11,12', ['11', '12']],
  ['11', ['11']],
  ['11,12,13,14,15', ['11', '12', '13', '14']],
  ['11,11,x,-1,,12', ['11', '12']],
  ['9007199254740993123,9007199254740993124', ['9007199254740993123', '9007199254740993124']],
  ['', []],
])('the address %s compares %j', (text, ids) => {
  expect(readCompared(text)).toEqual(ids)
  if (ids.length > 0) expect(compareHref(ids, '?stage=Hot')).toBe(`/leads/compare/${ids.join(',')}?stage=Hot`)
})
