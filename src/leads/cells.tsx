import type { Verdict } from './contact.ts'

/** The score with a bar as long as its share of 100, so that a column of them reads like a chart. */
export function ScoreCell({ score }: { score: number }) {
  return (
    <span className="flex h-full items-center justify-end gap-2">
      <span className="h-1 w-7 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${Math.min(100, score)}%` }} />
      </span>
      {score}
    </span>
  )
}

/** The first tags as labels, the rest as a number. */
export function TagsCell({ names }: { names: readonly string[] }) {
  const shown = names.slice(0, 2)
  return (
    <span className="flex h-full items-center gap-1">
      {shown.map((name) => (
        <bdi key={name} className="truncate rounded bg-sunken px-1.5 py-0.5 text-xs leading-4 text-soft">
          {name}
        </bdi>
      ))}
      {names.length > shown.length && <span className="shrink-0 text-xs text-faint">+{names.length - shown.length}</span>}
    </span>
  )
}

/** A number or address in the grid: struck through, with the reason on hover, where it must not be used. */
export function ContactCell({ text, verdict }: { text: string; verdict: Verdict }) {
  if (verdict.state !== 'blocked') return text
  return (
    <s className="text-faint decoration-danger" title={`Do not use: ${verdict.reason}`}>
      {text}
    </s>
  )
}

/** A link for the mouse (and for "open in a new tab"); the keyboard opens the row itself. */
export function NameLink({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} tabIndex={-1} className="truncate rounded text-ink hover:text-accent hover:underline">
      <bdi>{name}</bdi>
    </a>
  )
}
