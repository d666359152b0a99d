import { type ComponentProps, memo, Suspense, useState } from 'react'
import type { Row } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import { revealHidden } from '../ui/hidden.ts'
import { onDemand } from '../ui/on-demand.tsx'
import { shorten } from '../ui/shorten.ts'
import { cellText, isNarrowText, NameLink } from './cells.tsx'
import { columnOf } from './columns.tsx'
import { type ColumnPlace, cellStyle, frozenClass } from './layout/places.ts'
import type { LeadCard } from './lead-card.tsx'
import { fullName } from './lead-words.ts'
import { leadHref } from './use-search.ts'
import type { Mark } from './visits/marks.ts'

/** A card, once its code is there: only a phone needs it. */
let Card: typeof LeadCard | undefined

/** Fetches what draws cards. Rows that come after it are drawn at once, others wait for it. */
export async function loadCards() {
  Card = (await import('./lead-card.tsx')).LeadCard
  return Card
}

const LaterCard = onDemand(loadCards)

/** A row that waited for the code stays as it was drawn then: changed for the other way, it would lose a finger that is on it. */
function CardOnceThere(props: ComponentProps<typeof LeadCard>) {
  const [Drawn] = useState(() => Card)
  if (Drawn) return <Drawn {...props} />
  return (
    <Suspense fallback={<SkeletonCells columns={undefined} frozen={0} />}>
      <LaterCard {...props} />
    </Suspense>
  )
}

interface Props {
  index: number
  /** Pixels from the list's top. */
  top: number
  height: number
  /** undefined while the row's block was not fetched. */
  row: Row | undefined
  /** Set when the lead is shown at another place already, to that place. */
  shownAt: number | undefined
  /** The columns to draw, the name first; none draws a card. */
  columns: readonly ColumnPlace[] | undefined
  /** So many of them, from the first on, stay in view. */
  frozen: number
  /** The row the keyboard is on: the grid's one tab stop. */
  isActive: boolean
  isOpen: boolean
  isChosen: boolean
  mark: Mark | undefined
  /** The query string that links carry along. */
  query: string
}

/** One place of the list: a lead, a lead that could not be read, or a place still to be fetched. */
export const LeadRow = memo(function LeadRow(props: Props) {
  const { index, top, height, row, isActive, isOpen, isChosen, mark } = props
  return (
    <div
      role="row"
      id={`row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      aria-description={mark?.said}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      className={`${mark?.look ?? ''} group absolute inset-x-0 contain-strict border-b border-line outline-offset-[-2px] ${row ? 'cursor-pointer' : ''} ${isOpen || isChosen ? 'bg-accent-wash' : 'bg-surface hover:bg-page'}`}
      style={{ top, height }}
    >
      <RowContent {...props} />
    </div>
  )
})

function RowContent({ index, row, shownAt, columns, frozen, isChosen, query }: Props) {
  if (!row) return <SkeletonCells columns={columns} frozen={frozen} />
  if (row.unreadable !== undefined) {
    const why = row.unreadable
    return (
      <Remark>
        {row.leadId
          ? t('Lead {id} could not be read: {why}.', { id: row.leadId, why })
          : t('Lead number {number} could not be read: {why}.', { number: index + 1, why })}
      </Remark>
    )
  }
  if (shownAt !== undefined) {
    const place = { name: fullName(row), number: shownAt + 1 }
    return (
      <Remark>
        {shownAt < index
          ? t('{name} stands further up, as number {number}: Lofty sent this lead twice.', place)
          : t('{name} stands further down, as number {number}: Lofty sent this lead twice.', place)}
      </Remark>
    )
  }
  const href = leadHref(row.leadId, query)
  const name = shorten(revealHidden(fullName(row)), LONGEST_NAME)
  const box = <ChooseBox name={name} isChosen={isChosen} />
  if (!columns) return <CardOnceThere lead={row} to={href} box={box} />
  return columns.map(({ id, at, size }) => {
    const column = columnOf(id)
    const text = column.text(row)
    const isName = at === 0
    const isLong = mayOverflow(text, isName ? (size - BOX) / BOLD : size)
    return (
      <div
        key={id}
        role={isName ? 'rowheader' : 'gridcell'}
        // Its box is not part of its name.
        aria-label={isName ? name : undefined}
        aria-colindex={at + 1}
        data-column={id}
        className={`cell ${frozenClass(at, frozen)} ${isName ? 'row-name' : `${column.isNumber ? 'text-end' : ''} ${isLong ? 'truncate' : ''}`}`}
        style={cellStyle(at)}
      >
        {isName && box}
        {isName ? <NameLink to={href} name={text} isLong={isLong} /> : column.cell(row)}
      </div>
    )
  })
}

/** Pixels that a character takes at most on average, and that the cell's padding takes. */
const CHARACTER = 7.5
const PADDING = 24
/** Pixels that the box before the name takes. */
const BOX = 28
/** How much more room a bold name takes. */
const BOLD = 1.08

/** Only text that may not fit is clipped: hundreds of clips a screen are what makes scrolling slow. */
function mayOverflow(text: string, width: number): boolean {
  return text.length * CHARACTER > width - PADDING || !isNarrowText(text)
}

/** Shows whether a row is selected, and selects it; for the mouse: the keyboard selects the row itself. */
function ChooseBox({ name, isChosen }: { name: string; isChosen: boolean }) {
  return <span role="checkbox" aria-checked={isChosen} aria-label={t('Select {name}', { name })} tabIndex={-1} className="choose-box" />
}

/** Characters of a name that a row and its box say. */
const LONGEST_NAME = 100

function Remark({ children }: { children: string }) {
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      className="sticky start-0 flex h-full w-fit max-w-[min(100vw,60rem)] items-center truncate px-3 text-sm text-warn"
    >
      <bdi className="truncate">{cellText(children)}</bdi>
    </div>
  )
}

/** Bars in the shape of what is coming. */
function SkeletonCells({ columns, frozen }: Pick<Props, 'columns' | 'frozen'>) {
  if (!columns) {
    return (
      <div role="gridcell" aria-colindex={1} className="space-y-2.5 px-4 py-4">
        <div className="skeleton h-3.5 w-2/5" />
        <div className="skeleton h-3 w-3/5" />
        <div className="skeleton h-3 w-1/3" />
      </div>
    )
  }
  return columns.map(({ id, at, start }) => (
    <div key={id} role="gridcell" className={`cell ${frozenClass(at, frozen)}`} style={cellStyle(at)}>
      <div className="skeleton inline-block h-2.5" style={{ width: `${40 + ((start / 7) % 40)}%` }} />
    </div>
  ))
}
