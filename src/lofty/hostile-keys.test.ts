import { afterEach, expect, test } from 'vitest'
import { readLeadList } from './answers.ts'
import { parseExactJson } from './exact-json.ts'

const read = (lead: string) => readLeadList(parseExactJson(`{"_metadata":{"total":1},"leads":[${lead}]}`)).rows

afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})

test.each([
  ['a prototype of its own', '{"leadId":7,"firstName":"Ada","__proto__":{"polluted":1,"lastName":"Evil"}}'],
  ['a constructor with a prototype', '{"leadId":7,"firstName":"Ada","constructor":{"prototype":{"polluted":1}}}'],
  ['names of methods as fields', '{"leadId":7,"firstName":"Ada","toString":"x","valueOf":1,"hasOwnProperty":null,"toJSON":"x","then":"x"}'],
  ['a key twice, of which the last counts', '{"leadId":7,"firstName":"Eve","firstName":"Ada"}'],
  [
    'tricks in its parts',
    '{"leadId":7,"firstName":"Ada","tags":[{"tagName":"VIP","__proto__":{"polluted":1}}],"leadInquiry":{"__proto__":{"priceMin":5}}}',
  ],
  ['a wrapping that is a prototype', '{"lead":{"leadId":7,"firstName":"Ada","__proto__":{"leadId":8}}}'],
])('a lead with %s is read like any other', (_, lead) => {
  expect(read(lead)).toMatchObject([{ leadId: '7', firstName: 'Ada', lastName: undefined }])
})

test('of two ids the last counts, exact', () => {
  expect(read('{"leadId":7,"leadId":9007199254740993}')).toMatchObject([{ leadId: '9007199254740993' }])
})

test('what stands only on a prototype is not there', () => {
  const [row] = read('{"__proto__":{"leadId":7,"firstName":"Ada"}}')
  expect(row).toEqual({ leadId: undefined, unreadable: 'its id cannot be read' })
})

test('tricks around the list change nothing', () => {
  const body = parseExactJson(
    '{"__proto__":{"leads":[]},"constructor":1,"_metadata":{"total":1,"__proto__":{"total":99}},"leads":[{"leadId":7}]}',
  )
  expect(readLeadList(body)).toMatchObject({ total: 1, rows: [{ leadId: '7' }] })
})
