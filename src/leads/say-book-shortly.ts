import { t } from '../texts/t.ts'
import type { BookState } from './book.ts'

/** The book in two words, for a button. */
export function sayBookShortly({ isOn, isComplete, progress }: BookState): string {
  if (!isOn) return t('No book')
  if (!progress) return isComplete ? t('Opening your book') : t('Your book')
  if (isComplete) return t('Your book')
  if (progress.phase === 'paused') return t('Book paused')
  if (progress.phase === 'stopped') return t('Book stopped')
  return progress.total ? t('Book {share} %', { share: Math.floor((100 * progress.have) / progress.total) }) : t('Filling your book')
}

/** How far the book is for those who hear it: each quarter once, and the end. */
export function sayBookAloud(book: BookState): string {
  if (book.isComplete) return t('Your book has all your leads.')
  const share = shareOf(book)
  const isStill = book.progress?.phase === 'paused' || book.progress?.phase === 'stopped'
  return isStill || share === undefined ? sayBookShortly(book) : t('Book {share} %', { share: 25 * Math.floor(4 * share) })
}

/** The share of all leads that the book has while it fills; undefined before that is known, and once it is all. */
export function shareOf({ isComplete, progress }: BookState): number | undefined {
  return progress?.total && !isComplete ? progress.have / progress.total : undefined
}
