import 'fake-indexeddb/auto'
import { createIndex } from '../src/book/book-index.ts'
import { createHeld } from '../src/book/held.ts'
import { findKey } from '../src/book/keys.ts'
import { printOf, writeCards } from '../src/book/page-text.ts'
import { createReading } from '../src/book/reading.ts'
import { createMemoryShelf, type Shelf } from '../src/book/shelf.ts'
import { createSnapshots } from '../src/book/snapshot.ts'
import { createStore } from '../src/book/store.ts'
import { leadParts } from '../src/leads/book-parts.ts'
import { leadFields } from '../src/leads/lead-fields.ts'
import { searchTexts } from '../src/leads/search-texts.ts'
import { readLead } from '../src/lofty/lead.ts'
import { makeLeads } from '../src/sandbox/leads.ts'
import { benchIndex } from './index-bench.ts'

/**
 * `npm run bench:book`: the book at rest and opened again, without a browser and its database, at so many leads; then its
 * index beside plain objects and SQLite, at 10,000 and at 100,000.
 */
const count = Number(process.argv[2] ?? 100_000)

const MB = 1 / (1 << 20)
/** Since a moment; the time that all threads were at work says more than the clock on a busy machine. */
function seconds({ at, used }: ReturnType<typeof start>) {
  const { user, system } = process.cpuUsage(used)
  return `${((performance.now() - at) / 1000).toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of work)`
}
const start = () => ({ at: performance.now(), used: process.cpuUsage() })
const say = (what: string, figure: string) => console.log(`${what.padEnd(48)} ${figure}`)

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
    const read = readLead(lead)
    if (read.unreadable !== undefined) throw new Error(read.unreadable)
    return { id: lead.leadId, print: printOf(text), card: JSON.stringify(leadParts.cardOf(read)) }
  })
  await store.write({ pages: [{ number, cards: writeCards(entries, []), leads: texts }], state: { number } })
}
say(`write ${count} leads by pages of 100`, seconds(from))
say('their JSON', `${(raw * MB).toFixed(0)} MB`)
say('at rest: cards', `${(bytes.cards * MB).toFixed(1)} MB`)
say('at rest: whole leads', `${(bytes.leads * MB).toFixed(1)} MB`)
const ids = leads.map(({ leadId }) => leadId)
leads.length = 0

/** A book that has read nothing yet. */
function openBook() {
  const index = createIndex(leadFields, searchTexts)
  const held = createHeld(index)
  const opening = Promise.resolve(store)
  const reading = createReading(opening, held, new AbortController().signal, () => undefined)
  return { index, held, reading, snapshots: createSnapshots(opening, held, { madeBy: 'bench', after: 1 }) }
}
/** Fifty leads of as many pages, others each time. */
const scattered = (round: number) => Array.from({ length: 50 }, (_, at) => ids[(at * 1997 + round * 31) % ids.length] ?? '')
const query = { conditions: [], order: [{ field: 'created', isDescending: true }], first: 0, count: 50 }

from = start()
const made = openBook()
await made.reading.readNew()
say('opened without a snapshot', seconds(from))
from = start()
await made.snapshots.keep()
say('snapshot written', seconds(from))
say('at rest: snapshot', `${(bytes.index * MB).toFixed(1)} MB`)

globalThis.gc?.()
const before = process.memoryUsage()
from = start()
const { index, held, reading, snapshots } = openBook()
await snapshots.open(Promise.resolve())
say('opened by the snapshot', seconds(from))
from = start()
index.query(query)
say('first 50 of all, newest first', seconds(from))
from = start()
await reading.cards(scattered(0))
say('fifty cards on as many pages not read yet', seconds(from))
from = start()
await reading.readNew()
say('all cards read', seconds(from))
globalThis.gc?.()
const after = process.memoryUsage()
from = start()
for (let round = 0; round < 100; round += 1) await reading.cards(scattered(round))
say('fifty cards anywhere, a hundred times', seconds(from))
say('cards in memory', `${(held.bytes * MB).toFixed(0)} MB, ${Math.round(held.bytes / held.size)} bytes a lead`)
say(
  'heap, and arrays beside it',
  `${((after.heapUsed - before.heapUsed) * MB).toFixed(0)} MB, ${((after.arrayBuffers - before.arrayBuffers) * MB).toFixed(0)} MB`,
)
from = start()
for (let at = 0; at < 20; at += 1) await store.readLeads(1 + ((at * 37) % Math.ceil(count / 100)))
say('twenty whole leads, each on another page', seconds(from))

for (const line of await benchIndex()) console.log(line)
