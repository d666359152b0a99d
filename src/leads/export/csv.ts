import type { Part } from './parts.ts'
import { localTime, type Writer } from './writer.ts'

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What spreadsheets may take for a formula: a sign at the start, whatever cannot be seen before it. */
const FORMULA = /^'*[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]|^'*[\t\r]/u
/** A number to dial abroad. As a formula it is itself, and an apostrophe before it would break it for everybody else. */
const PHONE = /^\+\d[\d ]{5,18}$/

/** As a formula it is the number it is. */
const NEGATIVE = /^-\d{1,15}(\.\d+)?$/

/** The text so that no spreadsheet takes it for a formula: an apostrophe before it where it looks like one. */
export function asText(text: string): string {
  return FORMULA.test(text) && !PHONE.test(text) && !NEGATIVE.test(text) ? `'${text}` : text
}

/** A comma-separated file (RFC 4180, UTF-8): headings, a line for each lead, and a note above them if wanted. */
export function createCsv(parts: readonly Part[], withNote: boolean): Writer {
  const lines = [writeLine(parts.map(({ label }) => asText(label)))]
  return {
    add: (leads) => {
      lines.push(leads.map((lead) => writeLine(parts.map((part) => writeValue(part, part.of(lead))))).join(''))
    },
    finish: (about) => {
      const note = withNote ? writeLine([about.map(([name, text]) => `${name}: ${text}`).join(' · ')].map(asText)) : ''
      return new Blob([BYTE_ORDER_MARK, note, ...lines], { type: 'text/csv;charset=utf-8' })
    },
  }
}

function writeValue({ kind }: Part, value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return asText(value)
  return kind === 'moment' ? new Date(localTime(value)).toISOString().slice(0, 19).replace('T', ' ') : String(value)
}

function writeLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}
