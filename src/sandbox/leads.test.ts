import { expect, test } from 'vitest'
import { parseExactJson } from '../lofty/exact-json.ts'
import { readLead } from '../lofty/lead.ts'
import { tags } from './brokerage.ts'
import { NEVER, readWireTime, writeJson } from './format.ts'
import { makeLeads } from './leads.ts'

const now = Date.UTC(2026, 10, 23, 15)
const leads = makeLeads(2500, 1, now)
const share = (is: (lead: (typeof leads)[number]) => boolean) => leads.filter(is).length / leads.length

test('every lead is read without a field left over', () => {
  const rows: unknown = parseExactJson(writeJson(leads))
  if (!Array.isArray(rows)) throw new Error('no rows')
  const odd = rows.map(readLead).filter((row) => row.unreadable !== undefined || row.unread.length > 0)
  expect(odd).toEqual([])
  const read = rows.map(readLead).flatMap((row) => (row.unreadable === undefined ? [row] : []))
  const inquiries = read.flatMap(({ leadInquiry }) => (leadInquiry?.id ? [leadInquiry] : []))
  expect(inquiries.length).toBeGreaterThan(1500)
  expect(
    inquiries.every(({ createTime, updateTime }) => createTime !== undefined && updateTime !== undefined && createTime <= updateTime),
  ).toBe(true)
  expect(read.flatMap((lead) => [...lead.tags, ...lead.leadPropertyList]).every(({ createTime }) => createTime !== undefined)).toBe(true)
})

test('the same seed and moment give the same leads, another seed gives others', () => {
  expect(writeJson(makeLeads(300, 5, now))).toBe(writeJson(makeLeads(300, 5, now)))
  expect(writeJson(makeLeads(300, 6, now))).not.toBe(writeJson(makeLeads(300, 5, now)))
})

test('ids are unique, of 16 digits, and a few pairs above 2^53 are one number to JavaScript', () => {
  const ids = leads.map(({ leadId }) => leadId)
  expect(new Set(ids).size).toBe(2500)
  expect(ids.every((id) => /^\d{16}$/.test(id))).toBe(true)
  const long = ids.filter((id) => !Number.isSafeInteger(Number(id)))
  expect(long.length).toBeGreaterThanOrEqual(4)
  expect(long.length).toBeLessThan(15)
  expect(new Set(long.map(Number)).size).toBeLessThan(long.length)
})

test.each([0, 1, 2, 3])('%i leads can be made', (count) => {
  expect(new Set(makeLeads(count, 1, now).map(({ leadId }) => leadId)).size).toBe(count)
})

test('nothing happens to a lead before it came in or after now', () => {
  for (const lead of leads) {
    const times = [lead.assignTime, lead.lastTouch, lead.lastVisit, lead.lastUpdateTime, ...lead.tags.map(({ createTime }) => createTime)]
    const properties = lead.leadPropertyList.map(({ createTime }) => createTime)
    for (const time of [...times, ...properties].filter((each) => each !== NEVER)) {
      expect(time >= lead.createTime && readWireTime(time) <= now).toBe(true)
    }
  }
})

test('shares are those of a real brokerage', () => {
  expect(share(({ lastTouch }) => lastTouch === NEVER)).toBeCloseTo(0.3, 1)
  expect(share(({ phones }) => phones === null)).toBeCloseTo(0.08, 1)
  expect(share(({ createTime }) => readWireTime(createTime) > now - 7 * 86_400_000)).toBeCloseTo(0.05, 1)
  expect(leads.some(({ createTime }) => createTime.startsWith('2026-11-23'))).toBe(true)
  expect(leads.filter(({ lastName }) => lastName.length > 30)).toHaveLength(1)
  expect(leads.some(({ leadInquiry: { priceMin, priceMax } }) => priceMax > 0 && priceMin > priceMax)).toBe(true)
  expect(new Set(leads.flatMap((lead) => lead.tags.map(({ tagName }) => tagName))).size).toBe(tags.length)
})

test('people can be reached at made-up addresses only', () => {
  for (const { emails, phones, leadFamilyMemberList } of leads) {
    const members = leadFamilyMemberList ?? []
    for (const email of [emails, ...members.map((each) => each.emails)].flatMap((each) => each ?? [])) {
      expect(email).toMatch(/^[a-z0-9.]+@example\.(com|net|org)$/)
    }
    for (const phone of [phones, ...members.map((each) => each.phones)].flatMap((each) => each ?? [])) {
      expect(phone).toMatch(/^(\+1)?\d{3}55501\d{2}$/)
    }
  }
})

test('some listings are what the inquiry asks for and some are not', () => {
  const listings = leads.flatMap(({ leadInquiry, leadPropertyList }) =>
    leadInquiry.priceMax > leadInquiry.priceMin
      ? leadPropertyList.filter(({ mailAddress }) => !mailAddress).map(({ price }) => price <= leadInquiry.priceMax)
      : [],
  )
  expect(listings.filter(Boolean).length / listings.length).toBeGreaterThan(0.4)
  expect(listings.filter(Boolean).length / listings.length).toBeLessThan(0.95)
})
