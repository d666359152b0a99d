import type { ReactNode } from 'react'
import { t } from '../texts/t.ts'
import { hidden, hidesSomething, markOf, revealHidden } from './hidden.ts'

/** Marks that are elements of their own; a text with more was made to choke the page. */
const MOST_MARKS = 100

/**
 * Text from outside, for the screen: each run of hidden characters has a small mark and is shut off, so that it can
 * turn nothing round. The first of them stay in the text, and so in what is copied.
 */
export function reveal(text: string): ReactNode {
  if (!hidesSomething(text)) return text
  const pieces: ReactNode[] = []
  let end = 0
  for (const { 0: run, index } of text.matchAll(hidden())) {
    const codes = [...new Set(run)].slice(0, 4).map((each) => `U+${each.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
    pieces.push(
      text.slice(end, index),
      <bdi key={index} className="hidden-mark" data-mark={markOf(run)} title={t('Hidden characters: {codes}', { codes: codes.join(', ') })}>
        {run}
      </bdi>,
    )
    end = index + run.length
    if (pieces.length >= 2 * MOST_MARKS) break
  }
  return [...pieces, revealHidden(text.slice(end))]
}
