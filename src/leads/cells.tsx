import type { Verdict } from './contact.ts'

/** The score over a bar as long as its share of 100, so that a column of them reads like a chart. */
export function ScoreCell({ score }: { score: number }) {
  return (
    <span className="score-bar" style={{ backgroundSize: `${Math.min(100, score) * SCORE_PIXELS}px 4px, 32px 4px` }}>
      {score}
    </span>
  )
}

/** Pixels of bar for each point of the score. */
const SCORE_PIXELS = 0.32
/** Characters of a tag shown in the grid. */
const LONGEST_TAG = 16

/** The first tags as labels, the rest as a number. */
export function TagsCell({ names }: { names: readonly string[] }) {
  const shown = names.slice(0, 2)
  return (
    <>
      {shown.map((name) => (
        <bdi key={name} className="mr-1 rounded bg-sunken px-1.5 py-0.5 text-xs">
          {shorten(name)}
        </bdi>
      ))}
      {names.length > shown.length && `+${names.length - shown.length}`}
    </>
  )
}

function shorten(name: string): string {
  const characters = [...name]
  return characters.length > LONGEST_TAG ? `${characters.slice(0, LONGEST_TAG - 1).join('')}…` : name
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
export function NameLink({ href, name, isLong }: { href: string; name: string; isLong: boolean }) {
  return (
    <a
      href={href}
      tabIndex={-1}
      className={`rounded text-ink [unicode-bidi:isolate] hover:text-accent hover:underline ${isLong ? 'block truncate' : ''}`}
    >
      {name}
    </a>
  )
}
