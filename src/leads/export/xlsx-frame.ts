import { t } from '../../texts/t.ts'

/** The parts of a workbook that are always the same (ECMA-376). */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Styles of cells by what they hold: their places among `cellXfs`. */
export const styles = { number: 0, heading: 1, text: 2, moment: 3, money: 4 }

/** `@` keeps a cell text when somebody edits it; 22 is a date and time as the reader's country writes it. */
export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">${[
  '<xf xfId="0"/>',
  '<xf xfId="0" numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/>',
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1"/>',
  '<xf xfId="0" numFmtId="22" applyNumberFormat="1"/>',
  '<xf xfId="0" numFmtId="164" applyNumberFormat="1"/>',
].join('')}</cellXfs></styleSheet>`

export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`

const related = (relationships: readonly [id: string, type: string, target: string][]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relationships
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const RELATIONSHIPS = related([['rId1', 'officeDocument', 'xl/workbook.xml']])

export const WORKBOOK_RELATIONSHIPS = related([
  ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
  ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
  ['rId3', 'styles', 'styles.xml'],
])

export const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${t('Leads')}" sheetId="1" r:id="rId1"/><sheet name="${t('About')}" sheetId="2" r:id="rId2"/></sheets></workbook>`
