import 'fake-indexeddb/auto'
import { createHeld } from '../src/book/held.ts'
import { findKey } from '../src/book/keys.ts'
import { printOf } from '../src/book/page-text.ts'
import { createMemoryShelf, type Shelf } from '../src/book/shelf.ts'
import { createStore, type Page } from '../src/book/store.ts'
import { makeLeads } from '../src/sandbox/leads.ts'

/** Measures the book at rest and read again, without an index and without a browser's database: `npm run bench:book`. */
const count = Number(process.argv[2] ?? 100_000)
const shown = ['leadId', 'firstName', 'lastName', 'stage', 'source', 'assignedUserId', 'assignedUser', 'score', 'emails', 'phones']
const more = [
  'phoneStatuses',
  'cannotCall',
  'cannotText',
  'cannotEmail',
  'city',
  'state',
  'createTime',
  'lastTouch',
  'lastVisit',
  'leadTypes',
]
const names = new Set([...shown, ...more])

const MB = 1 / (1 << 20)
/** Since a moment; the time that all threads were at work says more than the clock on a busy machine. */
function seconds({ at, used }: ReturnType<typeof start>) {
  const { user, system } = process.cpuUsage(used)
  return `${((performance.now() - at) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of work)`
}
const start = () => ({ at: performance.now(), used: process.cpuUsage() })
const say = (what: string, figure: string) => console.log(`${what.padEnd(44)} ${figure}`)

/** A shelf in memory that counts what it is given. */
function createCountingShelf() {
  const bytes = { cards: 0, leads: 0, seen: 0, state: 0, index: 0 }
  const shelf = createMemoryShelf()
  const counting: Shelf = {
    ...shelf,
    change(puts, drops) {
      for (const { kind, sealed } of puts) bytes[kind] += sealed.bytes.byteLength + sealed.iv.byteLength
      return shelf.change(puts, drops)
    },
  }
  return { bytes, shelf: counting }
}

const leads = makeLeads(count, 1, Date.UTC(2026, 10, 24))
const { bytes, shelf } = createCountingShelf()
const { key } = await findKey('bench')
const store = createStore(shelf, key, true)
let raw = 0
let from = start()
for (let number = 1; (number - 1) * 100 < leads.length; number += 1) {
  const some = leads.slice((number - 1) * 100, number * 100)
  const texts = new Map(some.map((lead) => [lead.leadId, JSON.stringify(lead)]))
  const entries = some.map((lead) => {
    const text = texts.get(lead.leadId) ?? ''
    raw += text.length
    const card = JSON.stringify(Object.fromEntries(Object.entries(lead).filter(([name]) => names.has(name))))
    const rest = JSON.stringify({ tags: lead.tags, leadInquiry: lead.leadInquiry, segments: lead.segments, pondName: lead.pondName })
    return { id: lead.leadId, print: printOf(text), card, rest }
  })
  const page: Page = { number, entries, gone: [], leads: texts }
  await store.write({ pages: [page], state: { number } })
}
say(`write ${count} leads by pages of 100`, seconds(from))
say('their JSON', `${(raw * MB).toFixed(0)} MB`)
say('at rest: cards', `${(bytes.cards * MB).toFixed(1)} MB`)
say('at rest: whole leads', `${(bytes.leads * MB).toFixed(1)} MB`)
leads.length = 0

globalThis.gc?.()
const heap = process.memoryUsage()
from = start()
const held = createHeld({ put: () => undefined, remove: () => undefined, *write() {}, read: () => undefined })
const numbers = (await store.numbers()).reverse()
for (let at = 0; at < numbers.length; at += 16) {
  const some = numbers.slice(at, at + 16)
  const pages = await Promise.all(some.map((number) => store.readCards(number)))
  some.forEach((number, each) => {
    held.apply(number, pages[each] ?? { entries: [], gone: [] })
  })
  if (at === 0) say('read again: first 1,600 leads', seconds(from))
}
say('read again: all', seconds(from))
globalThis.gc?.()
const now = process.memoryUsage()
say('cards in memory', `${(held.bytes * MB).toFixed(0)} MB, ${Math.round(held.bytes / held.size)} bytes a lead`)
say('heap beside them', `${((now.heapUsed - heap.heapUsed) * MB).toFixed(0)} MB`)
from = start()
for (let at = 0; at < 20; at += 1) await store.readLeads(1 + ((at * 37) % numbers.length))
say('twenty whole leads, each on another page', seconds(from))
