import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { t } from '../texts/t.ts'
import { formatCount, formatMoment } from '../ui/format.ts'
import type { View } from './blocks.ts'
import { cellText } from './cells.tsx'
import { type ColumnId, columnOf } from './columns.tsx'
import type { Lookups } from './lookups.ts'
import { saySearch } from './say.ts'
import { sayTotal } from './say-total.ts'
import type { LeadList } from './use-lead-list.ts'

interface Props {
  list: LeadList
  /** The rows on screen. */
  onScreen: RefObject<View>
  /** The columns that are shown, in their order. */
  columns: readonly ColumnId[]
  options: Lookups['options']
}

/** Pixels of columns, as they are on screen, that a sheet of paper takes on its long side. */
const PAPER = 1500

/** The rows on screen as a table for paper, with what was searched and when. It is drawn while the browser prints. */
export function PrintedList(props: Props) {
  const isPrinting = usePrinting()
  return isPrinting ? <Sheet {...props} /> : null
}

function Sheet({ list, onScreen: { current: view }, columns, options }: Props) {
  const shown = columns.filter((_, at) => columns.slice(0, at + 1).reduce((sum, id) => sum + columnOf(id).width, 0) <= PAPER)
  const leads = Array.from({ length: view.last - view.first + 1 }, (_, at) => view.first + at).flatMap((index) => {
    const row = list.rows.get(index)
    return row && row.unreadable === undefined && !list.repeated.has(index) ? [{ index, row }] : []
  })
  const [first, last] = [leads[0], leads.at(-1)]
  return (
    <section aria-label={t('For print')} className="printed">
      <h2>{saySearch(list.shown, options).join('')}</h2>
      <p>
        {first && last
          ? t(
              'Leads {first} to {last} of {total}, printed {moment}{without, plural, =0 {} one {, without # column that the paper has no room for} other {, without # columns that the paper has no room for}}',
              {
                first: formatCount(first.index + 1),
                last: formatCount(last.index + 1),
                total: sayTotal(list),
                moment: formatMoment(Date.now()),
                without: columns.length - shown.length,
              },
            )
          : t('Printed {moment}', { moment: formatMoment(Date.now()) })}
      </p>
      <table>
        <thead>
          <tr>
            {shown.map((id) => (
              <th key={id} scope="col" className={columnOf(id).isNumber ? 'text-end' : 'text-start'}>
                {cellText(columnOf(id).label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {leads.map(({ index, row }) => (
            <tr key={index}>
              {shown.map((id) => {
                const { isNumber, text, cell } = columnOf(id)
                const isContact = id === 'phone' || id === 'email'
                const looks = isNumber ? 'text-end' : id === 'phone' ? 'whitespace-nowrap' : ''
                return (
                  <td key={id} className={looks}>
                    <bdi>{isContact ? cell(row) : cellText(text(row))}</bdi>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Whether the browser is about to print. What it prints must stand at once. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const turn = () => flushSync(() => setPrinting(paper.matches))
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    paper.addEventListener('change', turn)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      paper.removeEventListener('change', turn)
    }
  }, [])
  return isPrinting
}
