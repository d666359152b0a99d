import { formatCount } from './format.ts'
import { revealHidden } from './hidden.ts'
import { reveal } from './reveal.tsx'
import { shorten } from './shorten.ts'

export interface ListBar {
  /** May come from outside. */
  label: string
  count: number
  /** How long the bar is, from 0 to 1. */
  part: number
  /** Said after the count: "62%". */
  remark?: string
  isPicked: boolean
  /** Absent where it cannot be picked. */
  onPick?: (() => void) | undefined
}

const LONGEST_LABEL = 200

/** Bars with their names, one below the other; a press picks one, or drops it. */
export function BarList({ bars }: { bars: readonly ListBar[] }) {
  const isAnyPicked = bars.some(({ isPicked }) => isPicked)
  return (
    // Where there are more than fit, the next one is in sight by half.
    <ul className={`scroll-thin -mx-1.5 overflow-y-auto overscroll-contain ${bars.length > 7 ? 'h-45' : 'h-42'}`}>
      {bars.map((bar) => (
        <li key={bar.label} className="h-6">
          {bar.onPick ? (
            <button
              type="button"
              aria-pressed={bar.isPicked}
              onClick={bar.onPick}
              className={`block h-6 w-full rounded-md px-1.5 text-start hover:bg-sunken focus-visible:-outline-offset-2 ${bar.isPicked ? 'bg-accent-wash' : ''}`}
            >
              <Bar bar={bar} isFaded={isAnyPicked && !bar.isPicked} />
            </button>
          ) : (
            <div className="h-6 px-1.5">
              <Bar bar={bar} isFaded={isAnyPicked} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Bar({ bar: { label, count, part, remark, isPicked }, isFaded }: { bar: ListBar; isFaded: boolean }) {
  const tone = isPicked ? 'font-semibold text-ink forced-colors:underline' : count === 0 ? 'text-faint' : 'text-soft'
  return (
    <>
      <span className={`flex h-4.5 items-end gap-2 text-xs leading-4 ${tone}`}>
        <bdi className="min-w-0 flex-1 truncate" title={shorten(revealHidden(label), LONGEST_LABEL)}>
          {reveal(shorten(label, LONGEST_LABEL))}
        </bdi>{' '}
        {remark && <span className="font-normal text-faint">{remark}</span>}{' '}
        <span className={remark ? 'min-w-7 text-end' : ''}>{formatCount(count)}</span>
      </span>
      <span aria-hidden className="mt-0.5 block h-[3px] rounded-full bg-line">
        <span
          className={`chart-ink block h-full rounded-full ${isFaded ? 'bg-faint/60' : 'bg-accent/80'}`}
          style={{ width: count === 0 ? 0 : `max(3px, ${part * 100}%)` }}
        />
      </span>
    </>
  )
}
