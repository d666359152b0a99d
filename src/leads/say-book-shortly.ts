import type { BookState } from './book.ts'

/** The book in two words, for a button. */
export function sayBookShortly({ isOn, isComplete, progress }: BookState): string {
  if (!isOn) return 'No book'
  if (!progress) return isComplete ? 'Opening your book' : 'Your book'
  if (isComplete) return 'Your book'
  if (progress.phase === 'paused') return 'Book paused'
  if (progress.phase === 'stopped') return 'Book stopped'
  return progress.total ? `Book ${Math.floor((100 * progress.have) / progress.total)} %` : 'Filling your book'
}

/** The share of all leads that the book has while it fills; undefined before that is known, and once it is all. */
export function shareOf({ isComplete, progress }: BookState): number | undefined {
  return progress?.total && !isComplete ? progress.have / progress.total : undefined
}
