import type { ReactNode } from 'react'
import { t } from '../texts/t.ts'
import { formatCount } from '../ui/format.ts'
import { reveal } from '../ui/reveal.tsx'
import { shorten } from '../ui/shorten.ts'
import type { Verdict } from './contact.ts'

/** Characters that a cell draws: more than any cell has room for, and few enough that a name of a megabyte costs nothing. */
const LONGEST_CELL = 200

/** Text from Lofty as a cell of the grid draws it. */
export function cellText(text: string): ReactNode {
  return reveal(shorten(text, LONGEST_CELL))
}

/** Several texts in one line, none of which can turn its neighbours round. */
export function inOneLine(texts: readonly (string | undefined)[]): ReactNode {
  return texts.filter(Boolean).map((text = '', place) => [place > 0 && ' · ', <bdi key={text}>{cellText(text)}</bdi>])
}

/** True for letters of usual width: neither runs of wide ones nor scripts in which one letter may fill a cell. */
export function isNarrowText(text: string): boolean {
  return NARROW.test(text)
}

const NARROW = /^(?!.*[A-Z@%&mw]{6})[ -~À-ſ–’…≤]*$/

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
  const shown = [...new Set(names.slice(0, 2))]
  return (
    <>
      {shown.map((name) => (
        <bdi key={name} className="me-1 rounded bg-sunken px-1.5 py-0.5 text-xs">
          {reveal(shorten(name, LONGEST_TAG))}
        </bdi>
      ))}
      {names.length > shown.length && `+${formatCount(names.length - shown.length)}`}
    </>
  )
}

/** A number or address in the grid: struck through, with the reason on hover, where it must not be used. */
export function ContactCell({ text, verdict }: { text: string; verdict: Verdict }) {
  if (verdict.state !== 'blocked') return cellText(text)
  return (
    <s className="text-faint decoration-danger" title={t('Do not use: {reason}', { reason: verdict.reason ?? '' })}>
      {cellText(text)}
    </s>
  )
}

/**
 * The link to a lead, inside Leadbook. It is for the mouse (and for "open in a new tab"); the keyboard opens the row itself.
 * @param to a path of ours, made by `leadHref`
 */
export function NameLink({ to, name, isLong }: { to: string; name: string; isLong: boolean }) {
  return (
    <a
      href={to}
      tabIndex={-1}
      className={`rounded text-ink [unicode-bidi:plaintext] hover:text-accent hover:underline ${isLong ? 'block truncate' : ''}`}
    >
      {cellText(name)}
    </a>
  )
}
