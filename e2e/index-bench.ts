import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type BookIndex, createIndex, type OrderedSelection, type Selection } from '../src/book/book-index.ts'
import type { Condition } from '../src/book/condition.ts'
import { textMatches } from '../src/book/word-match.ts'
import type { Lead } from '../src/lofty/lead.ts'
import { counted, fields, readLeads, span, texts } from './bench-leads.ts'

/** Four conditions, none the same in any two rounds, so that nothing kept answers for them. */
function fourConditions(round: number): Selection['conditions'] {
  const conditions: Condition[] = [
    { field: 'stage', labels: ['New Leads', 'Hot', 'Active'], need: 'any' },
    { field: 'score', from: 40 + round / 100, to: undefined },
    { field: 'tags', labels: ['VIP'], need: 'none' },
    { field: 'price', span: span(undefined, 800_000 + round), how: 'overlaps' },
  ]
  return conditions.map((condition) => ({ by: condition.field, condition }))
}

const page = { first: 0, count: 50 }
const byScore: OrderedSelection['order'] = [{ field: 'score', isDescending: true }]
const needles = ['garcia', 'jo smi', 'austin', '(512) 555-01', 'hernandex', 'a', 'lopez denver', 'gmail', 'mari', 'notsuchaname']

/** What the same takes on plain objects, filtered and counted by closures written for the four conditions. */
function plainPasses(round: number): [string, (lead: Lead) => boolean][] {
  const stages = new Set(['New Leads', 'Hot', 'Active'])
  const [least, most] = [40 + round / 100, 800_000 + round]
  return [
    ['stage', ({ stage }) => stage !== undefined && stages.has(stage)],
    ['score', ({ score }) => score !== undefined && score >= least],
    ['tags', ({ tags }) => !tags.some(({ tagName }) => tagName === 'VIP')],
    ['price', ({ leadInquiry: asked }) => !!asked && (asked.priceMin ?? asked.priceMax) !== undefined && (asked.priceMin ?? 0) <= most],
  ]
}

function plainQuery(leads: readonly Lead[], round: number): Lead[] {
  const passes = plainPasses(round)
  const found = leads.filter((lead) => passes.every(([, fits]) => fits(lead)))
  return found.sort((one, other) => (other.score ?? -1) - (one.score ?? -1)).slice(0, 50)
}

function plainFacets(leads: readonly Lead[], round: number): Map<string, number>[] {
  const passes = plainPasses(round)
  return counted.map((field) => {
    const counts = new Map<string, number>()
    const others = passes.filter(([by]) => by !== field)
    for (const lead of leads) {
      if (!others.every(([, fits]) => fits(lead))) continue
      const held = fields[field]?.of(lead)
      if (Array.isArray(held)) for (const name of held) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    return counts
  })
}

/** A task and how often it is measured; `round` differs each time. */
interface Task {
  name: string
  rounds: number
  run(round: number): unknown
}

function tasksOf(index: BookIndex<Lead>, leads: readonly Lead[]): Task[] {
  const touch = (round: number) => {
    const lead = leads[round]
    if (lead) index.put(lead.leadId, lead)
  }
  const needle = (round: number) => needles[round % needles.length] ?? ''
  return [
    {
      name: 'four new conditions, sorted, first 50',
      rounds: 100,
      run: (round) => index.query({ conditions: fourConditions(round), order: byScore, ...page }),
    },
    { name: 'the same, plain objects', rounds: 11, run: (round) => plainQuery(leads, round) },
    {
      name: 'ten facets under them',
      rounds: 100,
      run: (round) => index.facets({ conditions: fourConditions(round), fields: counted.map((field) => ({ field, by: field })) }),
    },
    { name: 'the same, plain objects', rounds: 5, run: (round) => plainFacets(leads, round) },
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
    { name: 'the same, plain objects', rounds: 5, run: (round) => leads.filter((lead) => textMatches(needle(round), texts(lead))).length },
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
    {
      name: 'by name, plain objects',
      rounds: 3,
      run: () => leads.toSorted((one, other) => (one.lastName ?? '').localeCompare(other.lastName ?? '')),
    },
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

/** What is given back when an index is dropped whose leads were dropped before. */
function indexBytes(count: number): number {
  const held = [build(readLeads(count))]
  const withIndex = usedBytes()
  held.length = 0
  return withIndex - usedBytes()
}

function benchAt(count: number): { name: string; median: number; p95: number }[] {
  const once = (name: string, value: number) => ({ name, median: value, p95: value })
  const memory = once('memory, MB', indexBytes(count) / 1e6)
  const leads = readLeads(count)
  const start = performance.now()
  const index = build(leads)
  const built = once('build and first sort by name', performance.now() - start)
  return [memory, built, ...tasksOf(index, leads).map((task) => ({ name: task.name, ...measure(task) }))]
}

/** The book's index at 10,000 and at 100,000 leads, as lines of a table. */
export function benchIndex(): string[] {
  const small = benchAt(10_000)
  const large = benchAt(100_000)
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
