import type { ReactNode } from 'react'
import { t } from '../../texts/t.ts'
import { formatAgo, formatExact, formatMoment } from '../../ui/format.ts'
import { reveal } from '../../ui/reveal.tsx'
import { LongList } from './long-list.tsx'

/** A titled part of a drawer tab. */
export function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="border-b border-line px-5 py-4 last:border-0">
      {title && (
        <h3 className="mb-2.5 text-xs font-semibold break-words text-faint">
          <bdi>{reveal(title)}</bdi>
        </h3>
      )}
      {children}
    </section>
  )
}

/** Labels with their values. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid not-first:mt-1.5 grid-cols-[9.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">{children}</dl>
}

/** One label with its value; a value that is not there reads "not given". */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isGiven = children !== undefined && children !== null && children !== ''
  return (
    <>
      <dt className="min-w-0 break-words text-faint">
        <bdi>{reveal(label)}</bdi>
      </dt>
      <dd className="min-w-0 break-words">
        {isGiven ? <bdi>{typeof children === 'string' ? reveal(children) : children}</bdi> : <NotGiven />}
      </dd>
    </>
  )
}

export function NotGiven() {
  return <span className="text-faint">{t('not given')}</span>
}

/** A moment: how long ago, and when exactly. */
export function Moment({ time }: { time: number }) {
  return (
    <time dateTime={new Date(time).toISOString()} title={formatExact(time)}>
      {formatAgo(time)} <span className="text-faint">· {formatMoment(time)}</span>
    </time>
  )
}

/** Short names side by side, for a fact; undefined when there are none. */
export function labels(names: readonly string[]): ReactNode {
  return names.length > 0 ? <Labels names={names} /> : undefined
}

/** Short names side by side. */
export function Labels({ names }: { names: readonly string[] }) {
  return (
    <LongList entries={names}>
      {(shown) => (
        <span className="flex min-w-0 flex-wrap gap-1">
          {shown.map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and their order does not change
            <bdi key={place} className="max-w-full rounded bg-sunken px-1.5 py-0.5 text-xs break-words text-soft">
              {reveal(name)}
            </bdi>
          ))}
        </span>
      )}
    </LongList>
  )
}
