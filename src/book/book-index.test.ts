import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BookIndex, createIndex, type OrderedSelection, type Selection } from './book-index.ts'
import { type BookCondition, type Field, type FieldValue, fits, foldName, type Span } from './condition.ts'
import { sortKeyOf } from './fold.ts'
import { createPackReader, createPackWriter } from './pack.ts'
import { FEW } from './text-index.ts'
import { textMatches } from './word-match.ts'

interface Row {
  stage: string | undefined
  tags: string[]
  score: number | undefined
  price: Span | undefined
  name: string
}

const fields: Record<string, Field<Row>> = {
  stage: { kind: 'labels', of: ({ stage }) => (stage === undefined ? [] : [stage]) },
  tags: { kind: 'labels', of: ({ tags }) => tags },
  score: { kind: 'number', of: ({ score }) => score },
  price: { kind: 'span', of: ({ price }) => price },
}
const texts = ({ name, tags }: Row) => [name, ...tags]

/** The book on plain objects: every answer by looking at every lead. */
function plainBook(leads: ReadonlyMap<string, Row>) {
  const held = (row: Row, field: string): FieldValue => fields[field]?.of(row)
  const exactly = (text = '') => [...leads].filter(([, row]) => textMatches(text, texts(row)))
  const isLoose = (text = '') => textMatches(text, []) === false && exactly(text).length < FEW

  /** As `fits` decides it; whose names are shared, all leads decide. */
  function fitsBook(condition: BookCondition, row: Row): boolean {
    if (!('isShared' in condition)) return fits(condition, held(row, condition.field))
    const own = names(row, condition.field).map(foldName)
    const others = [...leads.values()].filter((other) => other !== row).flatMap((other) => names(other, condition.field).map(foldName))
    return own.some((name) => others.includes(name)) === condition.isShared
  }

  function select({ conditions, text = '' }: Selection, without?: string): [string, Row][] {
    const withTypos = isLoose(text)
    return [...leads].filter(
      ([, row]) =>
        conditions.every(({ by, condition }) => by === without || fitsBook(condition, row)) && textMatches(text, texts(row), withTypos),
    )
  }

  function sortValues(value: FieldValue): (number | string)[] | undefined {
    if (Array.isArray(value)) return value[0] === undefined ? undefined : [sortKeyOf(value[0])]
    if (typeof value === 'number') return [value]
    if (!value || !('min' in value) || (value.min === undefined && value.max === undefined)) return undefined
    return [value.min ?? Number.NEGATIVE_INFINITY, value.max ?? Number.POSITIVE_INFINITY]
  }

  function compare(one: FieldValue, other: FieldValue, isDescending: boolean): number {
    const [these, those] = [sortValues(one), sortValues(other)]
    if (!these || !those) return Number(!these) - Number(!those)
    const at = these.findIndex((value, place) => value !== those[place])
    const isLess = at >= 0 && these[at]! < those[at]!
    return at < 0 ? 0 : isLess === isDescending ? 1 : -1
  }

  function ids(query: OrderedSelection): string[] {
    const isExact = new Set(exactly(query.text).map(([id]) => id))
    return select(query)
      .sort(([one, oneRow], [other, otherRow]) => {
        const typos = Number(isExact.has(other)) - Number(isExact.has(one))
        const byField = query.order.map(({ field, isDescending }) => compare(held(oneRow, field), held(otherRow, field), isDescending))
        return [typos, ...byField].find((lead) => lead !== 0) ?? (BigInt(one) < BigInt(other) ? 1 : -1)
      })
      .map(([id]) => id)
  }

  function names(row: Row, field: string): string[] {
    const value = held(row, field)
    return Array.isArray(value) ? value.map((name) => name.trim()) : []
  }

  function facet(selection: Selection, field: string, by: string | undefined) {
    const all = [...leads.values()].flatMap((row) => {
      const own = names(row, field)
      return own.filter((name, at) => own.findIndex((other) => foldName(other) === foldName(name)) === at)
    })
    const forms = [...new Set(all)].sort(
      (one, other) => all.filter((name) => name === other).length - all.filter((name) => name === one).length || (one < other ? -1 : 1),
    )
    const labels = forms.filter((form, at) => forms.findIndex((other) => foldName(other) === foldName(form)) === at)
    const counted = select(selection, by).map(([, row]) => names(row, field).map(foldName))
    return {
      options: labels
        .map((label) => ({ label, count: counted.filter((own) => own.includes(foldName(label))).length }))
        .sort((one, other) => order(sortKeyOf(one.label), sortKeyOf(other.label)) || order(one.label, other.label)),
      notGiven: counted.filter((own) => own.length === 0).length,
    }
  }

  function histogram(selection: Selection, field: string, by: string | undefined, edges: readonly number[]) {
    const counted = select(selection, by).map(([, row]) => sortValues(held(row, field)))
    const ends = counted
      .flatMap((values) => values ?? [])
      .filter((end) => Number.isFinite(end))
      .map(Number)
    return {
      edges,
      counts: edges.slice(1).map((to, bin) => {
        const from = edges[bin]!
        const isLast = bin === edges.length - 2
        return counted.filter((values) => {
          const [min = Number.NaN, max = min] = (values ?? []).map(Number)
          return (isLast ? min <= to : min < to) && max >= from
        }).length
      }),
      min: ends.length > 0 ? Math.min(...ends) : undefined,
      max: ends.length > 0 ? Math.max(...ends) : undefined,
      notGiven: counted.filter((values) => values === undefined).length,
    }
  }

  return { ids, facet, histogram, isLoose }
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Leads of 16 and 17 digits, neighbours above 2^53 among them, and short ones. */
const id = fc.constantFrom(
  '9',
  '10',
  '1141000000000001',
  '1141000000000002',
  '9007199254740992',
  '9007199254740993',
  '9007199254740994',
  '18446744073709551615',
  '99999999999999999999',
  ...Array.from({ length: 16 }, (_, at) => String(1_200_000_000_000_000 + at)),
)
const stage = fc.constantFrom('New Leads', 'new leads', ' Hot', 'hot', 'HOT', 'Stage 9', 'Stage 10', 'Émile', 'Emile')
const tag = fc.constantFrom(
  'VIP',
  'vip',
  'Vip ',
  'Investor',
  'Buyer',
  'Pool',
  'pool',
  'First-time buyer',
  'Zillow 2',
  'Zillow 10',
  'Size:3',
  'size: 12',
  'Size:2023-12-01',
  'Pets:Dog',
)
const number = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(0.5, 1e15, -1e15, 1_700_000_000_000))
const end = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined })
const span = fc.record({ min: end, max: end })
const name = fc.constantFrom(
  'José Hernández',
  'Jose Hernandes',
  'Mary Smith',
  'John Smyth',
  'O’Brien, Pat',
  '(512) 555-0100',
  '5125550100',
  '+1 512.555.0101',
  '',
)

const row: fc.Arbitrary<Row> = fc.record({
  stage: fc.option(stage, { nil: undefined }),
  tags: fc.array(tag, { maxLength: 5 }),
  score: fc.option(number, { nil: undefined }),
  price: fc.option(span, { nil: undefined }),
  name,
})

const field = fc.constantFrom('stage', 'tags', 'score', 'price')
const condition: fc.Arbitrary<BookCondition> = fc.oneof(
  fc.record({
    field,
    labels: fc.array(fc.oneof(stage, tag, fc.constant('nowhere')), { maxLength: 3 }),
    need: fc.constantFrom('any', 'all', 'none'),
  }),
  fc.record({
    field,
    from: fc.option(fc.oneof(number, fc.constant(Number.NEGATIVE_INFINITY)), { nil: undefined }),
    to: fc.option(number, { nil: undefined }),
  }),
  fc.record({ field, span, how: fc.constantFrom('overlaps', 'within', 'includes') }),
  fc.record({ field, given: fc.boolean() }),
  fc.record({ field, part: fc.constantFrom('', ' o', 'HOT', 'new', '1', 'nowhere') }),
  fc.record({
    field,
    named: fc.constantFrom('Size', 'size', 'Pets', 'new'),
    labels: fc.subarray(['3', 'Dog', ' dog']),
    within: fc.array(
      fc.record({ from: fc.constantFrom(undefined, 2, 1_700_000_000_000), to: fc.constantFrom(undefined, 3, 1_900_000_000_000) }),
      { maxLength: 2 },
    ),
  }),
  fc.record({ field, isShared: fc.boolean() }),
)
const by = fc.constantFrom('one', 'two', 'three')
const query = fc.record({
  conditions: fc.array(fc.record({ by, condition }), { maxLength: 3 }),
  text: fc.option(fc.constantFrom('', 'jo', 'smith', 'smiht', 'hernandex jose', 'obrien', '(512) 555-01', 'vip', 'ool', 'zill 1', '!?'), {
    nil: undefined,
  }),
  order: fc.array(fc.record({ field, isDescending: fc.boolean() }), { maxLength: 3 }),
  first: fc.integer({ min: 0, max: 5 }),
  count: fc.integer({ min: 0, max: 50 }),
})
const change = fc.oneof({ arbitrary: fc.tuple(id, row), weight: 4 }, { arbitrary: fc.tuple(id, fc.constant(undefined)), weight: 1 })
const edges = fc
  .uniqueArray(fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)), {
    minLength: 2,
    maxLength: 6,
  })
  .map((all) => all.sort((one, other) => (one < other ? -1 : 1)))

const step = fc.record({
  isReopened: fc.boolean(),
  changes: fc.array(change, { maxLength: 60 }),
  asked: query,
  without: by,
  bins: edges,
  lead: id,
})
const steps = fc.array(step, { minLength: 1, maxLength: 4 })
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** The same book written and read again. */
function reopened(index: BookIndex<Row>, ids: readonly string[]): BookIndex<Row> {
  const to = createPackWriter()
  for (const _ of index.write(to, ids));
  const again = createIndex(fields, texts)
  again.read(createPackReader(to.bytes()), ids)[Symbol.iterator]().next()
  return again
}

/** Holds every answer against the one of plain objects, after each step's changes. */
function expectSameAnswers(first: readonly Row[], steps: readonly Step[]): void {
  let index = createIndex(fields, texts)
  const leads = new Map(first.map((row, at) => [String(1_300_000_000_000_000 + at), row]))
  for (const [id, row] of leads) index.put(id, row)
  const plain = plainBook(leads)
  let pinned: { slots: Uint32Array; ids: readonly string[] }[] = []
  for (const { isReopened, changes, asked, without, bins, lead } of steps) {
    for (const [id, row] of changes) {
      if (row) {
        index.put(id, row)
        leads.set(id, row)
      } else {
        index.remove(id)
        leads.delete(id)
      }
    }
    if (isReopened) {
      index = reopened(index, [...leads.keys()])
      pinned = []
    }
    const ids = plain.ids(asked)
    const page = ids.slice(asked.first, asked.first + asked.count)
    expect(index.size).toBe(leads.size)
    expect(index.query(asked)).toEqual({ total: ids.length, ids: page, isLoose: plain.isLoose(asked.text) })
    pinned.push({ slots: index.select(asked).slots, ids })
    for (const { slots, ids } of pinned) {
      expect([...slots].map(index.idAt)).toEqual(ids.map((id) => (leads.has(id) ? id : undefined)))
    }
    expect(index.place(lead, asked)).toBe(ids.includes(lead) ? ids.indexOf(lead) : undefined)
    const counted = [{ field: 'tags', by: without }, { field: 'stage' }, { field: 'stage', by: without }]
    expect(index.facets({ ...asked, fields: counted })).toEqual(counted.map(({ field, by }) => plain.facet(asked, field, by)))
    for (const field of ['score', 'price']) {
      expect(index.histogram({ ...asked, field, by: without, bins })).toEqual(plain.histogram(asked, field, without, bins))
    }
  }
}

test('every answer is the one plain objects give, whatever was put, replaced, removed, and read again before', () => {
  fc.assert(
    fc.property(steps, (all) => expectSameAnswers([], all)),
    { numRuns: 500 },
  )
})

test('and so it is when the book outgrows its room', () => {
  const many = fc.array(row, { minLength: 150, maxLength: 150 })
  fc.assert(
    fc.property(many, steps, (first, all) => expectSameAnswers(first, all)),
    { numRuns: 10 },
  )
})

test('names sort as people expect: without case and accents, numbers by their size, none last both ways', () => {
  const index = createIndex(fields, texts)
  const stages = [
    'Zoë',
    'émile',
    'Øystein',
    'stage 10',
    undefined,
    'Stage 9',
    'ana María',
    'Ana',
    'Eve',
    'O’Brien',
    'obrian',
    'Nuñez',
    'Nunes',
  ]
  for (const [at, stage] of stages.entries()) index.put(String(at + 1), { stage, tags: [], score: undefined, price: undefined, name: '' })
  const sorted = (isDescending: boolean) =>
    [...index.select({ conditions: [], order: [{ field: 'stage', isDescending }] }).slots].map((slot) => stages[slot])
  const names = ['Ana', 'ana María', 'émile', 'Eve', 'Nunes', 'Nuñez', 'obrian', 'O’Brien', 'Øystein', 'Stage 9', 'stage 10', 'Zoë']
  expect(sorted(false)).toEqual([...names, undefined])
  expect(sorted(true)).toEqual([...names.toReversed(), undefined])
})

test('so many bins are laid evenly between the ends that occur', () => {
  const index = createIndex(fields, texts)
  const scores = [0, 2.5, 4, 9, 10, undefined]
  for (const [at, score] of scores.entries()) index.put(String(at + 1), { stage: undefined, tags: [], score, price: undefined, name: '' })
  const none = { conditions: [] }
  expect(index.histogram({ ...none, field: 'score', bins: 4 })).toEqual({
    edges: [0, 2.5, 5, 7.5, 10],
    counts: [1, 2, 0, 2],
    min: 0,
    max: 10,
    notGiven: 1,
  })
  expect(index.histogram({ ...none, field: 'price', bins: 4 })).toEqual({
    edges: [],
    counts: [],
    min: undefined,
    max: undefined,
    notGiven: 6,
  })
})

test('a field that does not exist, or cannot do what is asked, is a mistake that is named', () => {
  const index = createIndex(fields, texts)
  const none = { conditions: [] }
  expect(() => index.facets({ ...none, fields: [{ field: 'stagee' }] })).toThrow('The book has no field “stagee”')
  expect(() => index.facets({ ...none, fields: [{ field: 'score' }] })).toThrow('The book’s field “score” holds no names')
  expect(() => index.histogram({ ...none, field: 'tags', bins: 4 })).toThrow('The book’s field “tags” holds no numbers')
})
