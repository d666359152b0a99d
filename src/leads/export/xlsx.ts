import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Part } from './parts.ts'
import { localTime, type Writer } from './writer.ts'
import { CONTENT_TYPES, RELATIONSHIPS, STYLES, styles, WORKBOOK, WORKBOOK_RELATIONSHIPS } from './xlsx-frame.ts'

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Characters that a cell of Excel holds. */
const LONGEST_CELL = 32_767
/** Pixels of a character, by which widths are counted. */
const CHARACTER = 7
const DAY = 86_400_000
/** Days from the first day of spreadsheets to 1970. */
const EPOCH = 25_569

/** An Excel workbook: a sheet of leads under frozen headings, and one that says what they are. It is packed as it is written. */
export function createXlsx(parts: readonly Part[]): Writer {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(new Uint8Array(chunk))
  })
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    return (xml: string, isEnd = false) => file.push(strToU8(xml), isEnd)
  }
  const write = open('xl/worksheets/sheet1.xml')
  const widths = parts.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width / CHARACTER}" customWidth="1"/>`)
  const freeze =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  write(`${HEAD}${freeze}<cols>${widths.join('')}</cols><sheetData>`)
  let rows = 0
  const row = (cells: readonly string[]) => {
    rows += 1
    return `<row r="${rows}">${cells.map((cell, at) => cell.replace('<c', `<c r="${columnName(at)}${rows}"`)).join('')}</row>`
  }
  write(row(parts.map(({ label }) => textCell(label, styles.heading))))
  return {
    add: (leads) => write(leads.map((lead) => row(parts.map((part) => cellOf(part, part.of(lead))))).join('')),
    finish: (about) => {
      write(`</sheetData><autoFilter ref="A1:${columnName(parts.length - 1)}${rows}"/></worksheet>`, true)
      rows = 0
      const lines = about.map(([name, text]) => row([textCell(name, styles.heading), textCell(text, styles.text)]))
      const frame = {
        'xl/worksheets/sheet2.xml': `${HEAD}<cols><col min="1" max="1" width="16" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`,
        '[Content_Types].xml': CONTENT_TYPES,
        '_rels/.rels': RELATIONSHIPS,
        'xl/workbook.xml': WORKBOOK,
        'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONSHIPS,
        'xl/styles.xml': STYLES,
      }
      for (const [name, xml] of Object.entries(frame)) open(name)(xml, true)
      zip.end()
      return new Blob(chunks, { type: TYPE })
    },
  }
}

function cellOf({ kind }: Part, value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return textCell(value, styles.text)
  if (kind !== 'moment') return `<c s="${styles[kind]}"><v>${value}</v></c>`
  const days = localTime(value) / DAY + EPOCH
  // Spreadsheets know no time before 1900.
  return days < 1 ? textCell(new Date(value).toISOString(), styles.text) : `<c s="${styles.moment}"><v>${days}</v></c>`
}

/** A cell that is text whatever stands in it, so that nothing is taken for a formula and no digit is lost. */
function textCell(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${writeText(text)}</t></is></c>`
}

/** Text as XML, what XML cannot hold by Excel's own escape ("_x0007_"), and what looks like one escaped too. */
export function writeText(text: string): string {
  const cut = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text
  return cut
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (each) => `_x${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>]/g, (each) => ({ '&': '&amp;', '<': '&lt;' })[each] ?? '&gt;')
}

/** "A" for the first column, "AA" for the 27th. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}
