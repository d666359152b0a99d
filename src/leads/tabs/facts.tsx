import type { ReactNode } from 'react'
import { formatAgo, formatExact, formatMoment } from '../../ui/format.ts'

/** A titled part of a drawer tab. */
export function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="border-b border-line px-5 py-4 last:border-0">
      {title && <h3 className="mb-2.5 text-xs font-semibold text-faint">{title}</h3>}
      {children}
    </section>
  )
}

/** Labels with their values. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[9.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">{children}</dl>
}

/** One label with its value; a value that is not there reads "not given". */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isGiven = children !== undefined && children !== null && children !== ''
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 break-words">{isGiven ? <bdi>{children}</bdi> : <NotGiven />}</dd>
    </>
  )
}

export function NotGiven() {
  return <span className="text-faint">not given</span>
}

/** A moment: how long ago, and when exactly. */
export function Moment({ time }: { time: number }) {
  return (
    <time dateTime={new Date(time).toISOString()} title={formatExact(time)}>
      {formatAgo(time)} <span className="text-faint">· {formatMoment(time)}</span>
    </time>
  )
}

/** Short names side by side. */
export function Labels({ names }: { names: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-1">
      {names.map((name) => (
        <bdi key={name} className="rounded bg-sunken px-1.5 py-0.5 text-xs text-soft">
          {name}
        </bdi>
      ))}
    </span>
  )
}
