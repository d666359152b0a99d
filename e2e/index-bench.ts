import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type BookIndex, createIndex } from '../src/book/book-index.ts'
import type { Lead } from '../src/lofty/lead.ts'
import { counted, fields, readLeads, texts } from './bench-leads.ts'
import { createPlainBook } from './bench-plain.ts'
import { byScore, fourConditions, needle, page } from './bench-questions.ts'
import { createSqliteBook } from './bench-sqlite.ts'

/** A task and how often it is measured; `round` differs each time. */
interface Task {
  name: string
  rounds: number
  run(round: number): unknown
}

type Plain = ReturnType<typeof createPlainBook>
type Sqlite = Awaited<ReturnType<typeof createSqliteBook>>

/** SQLite finds words by their beginnings only; the index also inside words and with typos. */
function tasksOf(index: BookIndex<Lead>, plain: Plain, sqlite: Sqlite, leads: readonly Lead[]): Task[] {
  const touch = (round: number) => {
    const lead = leads[round]
    if (lead) index.put(lead.leadId, lead)
  }
  return [
    {
      name: 'four new conditions, sorted, first 50',
      rounds: 100,
      run: (round) => index.query({ conditions: fourConditions(round), order: byScore, ...page }),
    },
    { name: 'the same, plain objects', rounds: 11, run: plain.query },
    { name: 'the same, SQLite', rounds: 11, run: sqlite.query },
    {
      name: 'ten facets under them',
      rounds: 100,
      run: (round) => index.facets({ conditions: fourConditions(round), fields: counted.map((field) => ({ field, by: field })) }),
    },
    { name: 'the same, plain objects', rounds: 5, run: plain.facets },
    { name: 'the same, SQLite', rounds: 5, run: sqlite.facets },
    {
      name: 'ten facets of all leads',
      rounds: 100,
      run: () => index.facets({ conditions: [], fields: counted.map((field) => ({ field })) }),
    },
    {
      name: 'price and score histogram',
      rounds: 100,
      run: (round) =>
        ['price', 'score'].map((field) => index.histogram({ conditions: fourConditions(round).slice(0, 1), field, bins: 40 })),
    },
    {
      name: 'text, first 50',
      rounds: 100,
      run: (round) => index.query({ conditions: [], text: needle(round) + ' '.repeat(round), order: byScore, ...page }),
    },
    { name: 'the same, plain objects', rounds: 10, run: plain.text },
    { name: 'beginnings of words, SQLite', rounds: 50, run: sqlite.text },
    {
      name: 'a changed lead, then by name',
      rounds: 50,
      run: (round) => {
        touch(round)
        return index.query({ conditions: [], order: [{ field: 'name', isDescending: false }], ...page })
      },
    },
    {
      name: 'a changed lead, then by stage and score',
      rounds: 50,
      run: (round) => {
        touch(round)
        return index.query({ conditions: [], order: [{ field: 'stage', isDescending: false }, ...byScore], ...page })
      },
    },
    { name: 'by name, plain objects', rounds: 3, run: plain.byName },
    {
      name: 'place of a lead',
      rounds: 100,
      run: (round) => index.place(leads[(round * 97) % leads.length]?.leadId ?? '', { conditions: [], order: byScore }),
    },
    {
      name: 'put of 100 leads',
      rounds: 50,
      run: (round) => leads.slice(round * 100, round * 100 + 100).forEach((lead) => void index.put(lead.leadId, lead)),
    },
  ]
}

const at = (times: readonly number[], share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN

function measure({ rounds, run }: Task): { median: number; p95: number } {
  for (let round = 0; round < Math.min(5, rounds); round += 1) run(rounds + round)
  const times = Array.from({ length: rounds }, (_, round) => {
    const start = performance.now()
    run(round)
    return performance.now() - start
  }).sort((one, other) => one - other)
  return { median: at(times, 0.5), p95: at(times, 0.95) }
}

function usedBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function build(leads: readonly Lead[]): BookIndex<Lead> {
  const index = createIndex(fields, texts)
  for (const lead of leads) index.put(lead.leadId, lead)
  index.query({ conditions: [], order: [{ field: 'name', isDescending: false }], ...page })
  return index
}

/** A call of its own, so that nothing holds the leads any longer. */
const buildAlone = (count: number) => build(readLeads(count))

/** What an index holds on to once the leads it was made from are dropped. */
function indexBytes(count: number): number {
  const before = usedBytes()
  const index = buildAlone(count)
  const bytes = usedBytes() - before
  return index.size === 0 ? 0 : bytes
}

async function benchAt(count: number): Promise<{ name: string; median: number; p95: number }[]> {
  const once = (name: string, value: number) => ({ name, median: value, p95: value })
  const memory = once('memory, MB', indexBytes(count) / 1e6)
  const leads = readLeads(count)
  const start = performance.now()
  const index = build(leads)
  const built = once('build and first sort by name', performance.now() - start)
  const plain = createPlainBook(leads)
  const sqliteStart = performance.now()
  const sqlite = await createSqliteBook(leads)
  const filled = once('build, SQLite', performance.now() - sqliteStart)
  const room = once('memory, MB, SQLite', sqlite.bytes() / 1e6)
  expectSameTotals(index, plain, sqlite)
  const tasks = tasksOf(index, plain, sqlite, leads).map((task) => ({ name: task.name, ...measure(task) }))
  sqlite.close()
  return [memory, room, built, filled, ...tasks]
}

/** Engines that do not find the same leads cannot be compared. */
function expectSameTotals(index: BookIndex<Lead>, plain: Plain, sqlite: Sqlite) {
  const { total } = index.query({ conditions: fourConditions(0), order: byScore, ...page })
  if (plain.query(0).total !== total || sqlite.query(0).total !== total) throw new Error('The engines do not find the same leads')
}

/** The book's index at 10,000 and at 100,000 leads, as lines of a table. */
export async function benchIndex(): Promise<string[]> {
  const small = await benchAt(10_000)
  const large = await benchAt(100_000)
  const figure = (value: number) => value.toFixed(value < 10 ? 2 : 0)
  return [
    '| ms | 10,000: median / p95 | 100,000: median / p95 | growth |',
    '| --- | --- | --- | --- |',
    ...large.map(({ name, median, p95 }, row) => {
      const { median: less, p95: lessP95 } = small[row] ?? { median: Number.NaN, p95: Number.NaN }
      return `| ${name} | ${figure(less)} / ${figure(lessP95)} | ${figure(median)} / ${figure(p95)} | ${(median / less).toFixed(1)}× |`
    }),
  ]
}
