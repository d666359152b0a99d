import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { t } from '../texts/t.ts'

interface ChartTable {
  /** Says what is counted and how. */
  caption: string
  heads: readonly string[]
  rows: readonly { cells: readonly ReactNode[]; isPicked: boolean; onPick?: (() => void) | undefined }[]
}

interface Props {
  title: string
  /** Undefined while it is on its way. */
  table: ChartTable | undefined
  children: ReactNode
}

/** A chart under its title, which can be turned into a table of the same; its place is the same before it is there. */
export function ChartCard({ title, table, children }: Props) {
  const [isTable, setTable] = useState(false)
  const Icon = isTable ? ChartNoAxesColumn : Table2
  const turn = isTable ? t('{title}: show as chart', { title }) : t('{title}: show as table', { title })
  return (
    <section aria-label={title} className="min-w-0 snap-start">
      <div className="flex h-6 items-center justify-between gap-1">
        <h2 className="truncate text-xs font-semibold text-ink">{title}</h2>
        <button
          type="button"
          aria-label={turn}
          title={turn}
          disabled={!table}
          onClick={() => setTable(!isTable)}
          className="-me-1.5 grid size-6 shrink-0 place-content-center rounded-md text-faint hover:bg-sunken hover:text-ink disabled:opacity-45"
        >
          <Icon aria-hidden className="size-3.5" />
        </button>
      </div>
      {!table ? <ChartShape /> : isTable ? <TableOf {...table} /> : children}
    </section>
  )
}

/** Where the chart will be. */
function ChartShape() {
  return (
    <div aria-hidden className="h-42 space-y-3 pt-8">
      {['w-full', 'w-4/5', 'w-3/5', 'w-1/2', 'w-1/3'].map((width) => (
        <div key={width} className={`skeleton h-3 ${width}`} />
      ))}
    </div>
  )
}

function TableOf({ caption, heads, rows }: ChartTable) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div role="region" aria-label={caption} tabIndex={0} className="scroll-thin h-42 overflow-auto overscroll-contain">
      <table className="w-full text-xs text-soft">
        <caption className="pb-1 text-start text-faint">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={`py-0.5 font-medium text-faint ${place === 0 ? 'text-start' : 'ps-2 text-end'}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [name, ...cells], isPicked, onPick }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are their places
            <tr key={row} className={`border-t border-line ${isPicked ? 'bg-accent-wash' : ''}`}>
              <th scope="row" className="text-start font-normal">
                {onPick ? (
                  <button type="button" aria-pressed={isPicked} onClick={onPick} className="h-6 text-start text-ink hover:underline">
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are their columns
                <td key={place} className="ps-2 text-end">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
