import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read, type WorkBook, type WorkSheet } from 'xlsx'
import { createCsv } from './csv.ts'
import { hostileTexts, madeLead } from './hostile-leads.ts'
import { type Part, partsOf } from './parts.ts'
import type { Writer } from './writer.ts'
import { createXlsx } from './xlsx.ts'

/** Columns of every kind, in which nothing but what Lofty sends decides what stands in a cell. */
const parts: readonly Part[] = [
  ...partsOf(['phone', 'price', 'score', 'created'], true),
  { label: 'Text', kind: 'text', width: 100, of: ({ lastName }) => lastName },
  { label: 'Balance', kind: 'number', width: 100, of: ({ leadId }) => -Number(leadId.slice(-3)) - 0.5 },
]
const LEADS = 431
const created = new Date(2026, 10, 24, 16, 5, 9)
const phones = ['+15125550142', '+44 20 7946 0958', '+442079460958', '5125550142']

const idAt = (at: number) => `9007199254740${String(at + 100).padStart(3, '0')}`
const textAt = (at: number) => hostileTexts[at % hostileTexts.length] ?? ''
/** Blanks around a text, and carriage returns in it, are not Lofty's to send. */
const sentAt = (at: number) => textAt(at).trim()

const leads = Array.from({ length: LEADS }, (_, at) =>
  madeLead({
    leadId: idAt(at),
    lastName: textAt(at),
    phones: [phones[at % phones.length]],
    score: at % 100,
    leadInquiry: { priceMin: 300_000 + at },
    createTime: created.toISOString(),
  }),
)

async function make(writer: Writer): Promise<Uint8Array> {
  for (let at = 0; at < LEADS; at += 99) writer.add(leads.slice(at, at + 99))
  return new Uint8Array(
    await writer
      .finish([
        ['Count', '431 of 431 leads'],
        ['Mind', '=1+1'],
      ])
      .arrayBuffer(),
  )
}

const files: Record<'xlsx' | 'csv', Uint8Array> = { xlsx: new Uint8Array(), csv: new Uint8Array() }
beforeAll(async () => {
  files.xlsx = await make(createXlsx(parts))
  files.csv = await make(createCsv(parts, false))
})

const cellsOf = (sheet: WorkSheet) => Object.entries(sheet).flatMap(([at, cell]) => (at.startsWith('!') ? [] : [{ at, ...cell }]))
const sheetOf = ({ Sheets, SheetNames }: WorkBook, at = 0): WorkSheet => Sheets[SheetNames[at] ?? ''] ?? {}
const place = (label: string) => String.fromCharCode(65 + parts.findIndex((part) => part.label === label))

describe('the workbook, as another program reads it', () => {
  let book: WorkBook
  beforeAll(() => {
    book = read(files.xlsx, { cellNF: true, cellFormula: true })
  })

  test('holds a sheet of leads and one about them, and not one formula or link', () => {
    expect(book.SheetNames).toEqual(['Leads', 'About'])
    const cells = [0, 1].flatMap((at) => cellsOf(sheetOf(book, at)))
    expect(cells.length).toBeGreaterThan(LEADS * 6)
    expect(cells.filter(({ f, l }) => f !== undefined || l !== undefined)).toEqual([])
    expect(sheetOf(book)['!ref']).toBe(`A1:I${LEADS + 1}`)
    expect([sheetOf(book, 1).A2?.v, sheetOf(book, 1).B2?.v]).toEqual(['Mind', '=1+1'])
  })

  test('keeps every id to the last digit, every text, phone, number and moment', () => {
    const sheet = sheetOf(book)
    const serial = 25_569 + Date.UTC(2026, 10, 24, 16, 5, 9) / 86_400_000
    leads.forEach((_, at) => {
      const row = at + 2
      const cell = (label: string) => sheet[`${place(label)}${row}`]
      expect([cell('Lead ID')?.t, cell('Lead ID')?.v]).toEqual(['s', idAt(at)])
      expect([cell('Text')?.t, cell('Text')?.v]).toEqual(['s', sentAt(at)])
      expect([cell('Phone')?.t, cell('Phone')?.v]).toEqual(['s', partsOf(['phone'], false)[0]?.of(leads[at] ?? leads[0]!)])
      expect([cell('Price from')?.t, cell('Price from')?.v, cell('Price from')?.z]).toEqual(['n', 300_000 + at, '"$"#,##0'])
      expect([cell('Score')?.t, cell('Score')?.v]).toEqual(['n', at % 100])
      expect([cell('Balance')?.t, cell('Balance')?.v]).toEqual(['n', -Number(idAt(at).slice(-3)) - 0.5])
      expect([cell('Created')?.t, cell('Created')?.z]).toEqual(['n', 'm/d/yy h:mm'])
      expect(cell('Created')?.v).toBeCloseTo(serial, 8)
    })
  })

  test('is a package of XML that holds no address but its own', () => {
    const entries = Object.entries(unzipSync(files.xlsx))
    expect(entries.map(([name]) => name).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
    for (const [, bytes] of entries) expect(strFromU8(bytes)).not.toMatch(/<f>|<hyperlink|TargetMode="External"/)
  })
})

test('a text longer than a cell holds is cut, and said to be', async () => {
  const writer = createXlsx(parts.slice(-2, -1))
  writer.add([madeLead({ lastName: 'x'.repeat(40_000) })])
  const sheet = sheetOf(read(new Uint8Array(await writer.finish([]).arrayBuffer())))
  expect(sheet.A2?.v).toBe(`${'x'.repeat(32_766)}…`)
})

test('the comma-separated file, as another program reads it, holds no formula', () => {
  const sheet = sheetOf(read(files.csv, { raw: false, cellFormula: true, type: 'array' }))
  expect(cellsOf(sheet).filter(({ f }) => f !== undefined)).toEqual([])
  expect(sheet['!ref']).toBe(`A1:I${LEADS + 1}`)
})

/** A spreadsheet program itself, on machines that have one. */
const office = [process.env.SOFFICE, '/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(
  (path) => path && existsSync(path),
)

describe.skipIf(!office)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-export-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function convert(from: 'xlsx' | 'csv'): Promise<WorkSheet> {
    writeFileSync(join(folder, `in.${from}`), files[from])
    const profile = `-env:UserInstallation=file://${folder}/profile`
    // Commas, double quotes, UTF-8, from the first line; not told to hold formulas for text.
    const filter = from === 'csv' ? ['--infilter=CSV:44,34,76,1,,0,false,true,false'] : []
    await promisify(execFile)(office ?? '', [
      profile,
      '--headless',
      ...filter,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, `in.${from}`),
    ])
    const made = readFileSync(join(folder, 'out', 'in.xlsx'))
    for (const [name, bytes] of Object.entries(unzipSync(made)))
      if (name.includes('worksheets/')) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/)
    return sheetOf(read(made))
  }

  test('opens the workbook with every value as it is', async () => {
    const sheet = await convert('xlsx')
    const shown = leads.map((_, at) => ['Lead ID', 'Text', 'Phone', 'Balance'].map((label) => sheet[`${place(label)}${at + 2}`]?.v))
    expect(shown).toEqual(
      leads.map((lead, at) => [
        idAt(at),
        // Saving it again, LibreOffice ends lines its own way.
        sentAt(at).replaceAll('\r\n', '\n'),
        parts.find(({ label }) => label === 'Phone')?.of(lead),
        -Number(idAt(at).slice(-3)) - 0.5,
      ]),
    )
  })

  test('opens the comma-separated file without a formula, and with the numbers as they are', async () => {
    const sheet = await convert('csv')
    const shown = leads.map((_, at) => ['Score', 'Balance'].map((label) => sheet[`${place(label)}${at + 2}`]?.v))
    expect(shown).toEqual(leads.map((_, at) => [at % 100, -Number(idAt(at).slice(-3)) - 0.5]))
    expect(sheet[`${place('Text')}2`]?.v).toBe("'=1+1")
    // A plus before bare digits is lost in the cell, never a digit; the file itself has it.
    const shownPhones = leads.slice(0, 4).map((_, at) => String(sheet[`${place('Phone')}${at + 2}`]?.v))
    expect(shownPhones).toEqual(['(512) 555-0142', '+44 20 7946 0958', '442079460958', '(512) 555-0142'])
  })
})
