import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asText, createCsv } from './csv.ts'
import { hostileTexts, madeLead } from './hostile-leads.ts'
import { type Part, partsOf } from './parts.ts'

const text = (label: string, of: Part['of']): Part => ({ label, kind: 'text', width: 100, of })
const name = text('Name', ({ firstName }) => firstName)

async function write(parts: readonly Part[], leads: readonly object[], withNote = false): Promise<string> {
  const csv = createCsv(parts, withNote)
  csv.add(leads.map(madeLead))
  const file = csv.finish([
    ['Exported', 'now'],
    ['Count', '1 of 1 lead'],
  ])
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
}

/** Reads RFC 4180. */
function parse(file: string): string[][] {
  const rows: string[][] = [[]]
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  while (CELL.lastIndex < file.length) {
    const [, quoted, plain = '', end] = CELL.exec(file) ?? []
    if (end === undefined) throw new Error(`No cell begins here: ${file.slice(0, 40)}`)
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

/** The text that a cell was written for. */
const unsafe = (cell: string) => (cell.startsWith("'") && asText(cell.slice(1)) === cell ? cell.slice(1) : cell)

test('a file as spreadsheets want it: a mark for UTF-8, headings, lines that end as they should', async () => {
  const columns = partsOf(['name', 'score', 'phone', 'price', 'created'], true)
  const file = await write(columns, [
    {
      leadId: '9007199254740993123',
      firstName: 'Ana "A"',
      lastName: 'García, Ltd',
      score: 0,
      phones: ['+15125550142'],
      phoneStatuses: [4],
      leadInquiry: { priceMin: 300_000 },
      createTime: '2026-11-24T18:05:09GMT',
    },
    { leadId: 2, lastName: '=1+1' },
  ])
  const local = new Date(Date.UTC(2026, 10, 24, 18, 5, 9))
  const two = (number: number) => String(number).padStart(2, '0')
  const moment = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())} ${two(local.getHours())}:${two(local.getMinutes())}:09`
  expect(file).toBe(
    '\uFEFFLead ID,Name,Score,Phone,May be called,Price from,Price to,Created\r\n' +
      `9007199254740993123,"Ana ""A"" García, Ltd",0,(512) 555-0142,NO: the number is on a do-not-call list,300000,,${moment}\r\n` +
      "2,'=1+1,,,,,,\r\n",
  )
})

test('a note stands above the headings only when wanted, in one cell', async () => {
  expect(await write([name], [{ firstName: 'Ada' }], true)).toBe('\uFEFFExported: now · Count: 1 of 1 lead\r\nName\r\nAda\r\n')
  expect(await write([name], [{ firstName: 'Ada' }])).toBe('\uFEFFName\r\nAda\r\n')
})

test.each(hostileTexts)('%j comes back as it was', async (written) => {
  const rows = parse((await write([text('Text', () => written), text('Next', () => 'next')], [{}])).slice(1))
  expect(rows).toHaveLength(2)
  expect(rows[1]?.map(unsafe)).toEqual([written, 'next'])
})

test.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\u200b=1',
  '\t=1',
  ' \u00a0=1',
  '＝1',
  '－1',
  "'=1",
  "''=1",
  '+1-512-555-0142',
  '--5',
  '-',
  '+1 (512) 555',
])('%j cannot be taken for a formula', (written) => expect(asText(written)).toBe(`'${written}`))

test.each(['-5', '-12.50', '+15125550142', '+44 20 7946 0958', '(512) 555-0142', '007', "'plain", "O'Neill", 'a=b', 'x-y@z.com', ''])(
  '%j keeps its value',
  (written) => expect(asText(written)).toBe(written),
)

test('any text whatever comes back as it was, and nothing begins like a formula', async () => {
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', ' ', '1', 'a') }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  await fc.assert(
    fc.asyncProperty(texts, async (written) => {
      const file = await write(
        written.map((each, at) => text(`Column ${at}`, () => each)),
        [{}],
      )
      const [, cells = []] = parse(file.slice(1))
      // What is no text at all becomes a replacement character on its way to UTF-8.
      expect(cells.map(unsafe)).toEqual(written.map((each) => new TextDecoder().decode(new TextEncoder().encode(`|${each}`)).slice(1)))
      for (const cell of cells) expect(cell).not.toMatch(/^[\s\u200b]*[=@]/)
    }),
  )
})

test('431 leads are 432 lines', async () => {
  const leads = Array.from({ length: 431 }, (_, at) => ({ leadId: at + 1, firstName: `${hostileTexts[at % hostileTexts.length]} ${at}` }))
  expect(parse((await write(partsOf(['name', 'email'], true), leads)).slice(1))).toHaveLength(432)
})
